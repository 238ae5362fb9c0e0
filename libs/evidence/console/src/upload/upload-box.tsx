import type { Problem } from '@wudan/kernel-ui';
import { useEffect, type ReactNode } from 'react';
import { UploadField } from './upload-field.js';
import { useUpload } from './use-upload.js';

/** What a form needs to know of the file in its upload box. */
export interface UploadedFile {
  /** Of the finished upload; null until it is all there. */
  readonly uploadId: string | null;
  /** Chosen, not there yet. */
  readonly busy: boolean;
  /** To be shown by the form: they belong to its field `file`. */
  readonly problems: readonly Problem[];
}

const NONE: readonly Problem[] = [];

interface UploadBoxProps {
  readonly unitId: string;
  readonly label: string;
  readonly required?: boolean;
  readonly onChange: (file: UploadedFile) => void;
}

/** Takes one file of a unit for a form of another context. */
export function UploadBox({ unitId, label, required = false, onChange }: UploadBoxProps): ReactNode {
  const upload = useUpload(unitId);
  const { uploadId, step } = upload;
  const problems = upload.problems.length === 0 ? NONE : upload.problems;
  useEffect(() => onChange({ uploadId, busy: step === 'hashing' || step === 'sending', problems }), [uploadId, step, problems, onChange]);
  return <UploadField upload={upload} label={label} required={required} />;
}
