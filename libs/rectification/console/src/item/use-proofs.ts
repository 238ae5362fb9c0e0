import type { UploadedFile } from '@wudan/evidence-console';
import type { Problem } from '@wudan/kernel-ui';
import { useMemo, useState } from 'react';

const NO_FILE: UploadedFile = { uploadId: null, busy: false, problems: [] };

/** Evidence chosen for an act: pieces that are there already, and one that is sent now. */
export interface Proofs {
  readonly itemIds: readonly string[];
  readonly uploadIds: readonly string[];
  readonly count: number;
  /** A file that is chosen and not there yet. */
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly toggle: (itemId: string, on: boolean) => void;
  readonly setFile: (file: UploadedFile) => void;
}

export function useProofs(): Proofs {
  const [itemIds, setItemIds] = useState<readonly string[]>([]);
  const [file, setFile] = useState<UploadedFile>(NO_FILE);
  return useMemo(() => {
    const uploadIds = file.uploadId === null ? [] : [file.uploadId];
    return {
      itemIds,
      uploadIds,
      count: itemIds.length + uploadIds.length,
      busy: file.busy,
      problems: file.problems,
      toggle: (itemId, on) => setItemIds((now) => (on ? [...now, itemId] : now.filter((one) => one !== itemId))),
      setFile,
    };
  }, [itemIds, file]);
}
