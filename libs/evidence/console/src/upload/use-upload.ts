import { systemClock } from '@wudan/kernel-core';
import { useAction, useText, type Problem } from '@wudan/kernel-ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { START_UPLOAD } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { hashFile } from './hash-file.js';
import { dropTicket, keepTicket, keptTicket } from './kept-tickets.js';
import { sendFile, UploadRefused } from './send-file.js';

/** How far a file has come: chosen, being hashed, under way, all there, stopped by a broken line, refused for what it is. */
export interface UploadState {
  readonly step: 'none' | 'hashing' | 'sending' | 'done' | 'failed' | 'refused';
  readonly file: File | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Of the finished upload. */
  readonly uploadId: string | null;
  readonly problems: readonly Problem[];
}

interface UploadControl extends UploadState {
  /** Hashes and sends a file; another one in its place stops the first. */
  readonly start: (file: File) => void;
  /** Goes on with the same file after a failure. */
  readonly again: () => void;
}

const NOTHING: UploadState = { step: 'none', file: null, bytes: 0, sha256: '', uploadId: null, problems: [] };
const UNKNOWN_TYPE = 'application/octet-stream';

/** One file on its way to the server. Stops when the screen part is left; the same file chosen again goes on where it stopped. */
export function useUpload(unitId: string): UploadControl {
  const { t } = useText(evidenceTexts);
  const { run, problems } = useAction(START_UPLOAD);
  const [state, setState] = useState<UploadState>(NOTHING);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const ticketFor = useCallback(
    async (file: File, sha256: string): Promise<{ id: string; url: string } | null> => {
      const kept = keptTicket(unitId, sha256, systemClock.now().getTime());
      if (kept !== null) return kept;
      const data = await run({ input: { unitId, fileName: file.name, size: String(file.size), sha256, mime: file.type || UNKNOWN_TYPE } });
      if (data === null) return null;
      keepTicket(unitId, sha256, data.startUpload);
      return data.startUpload;
    },
    [run, unitId],
  );

  const start = useCallback(
    (file: File): void => {
      control.current?.abort();
      const mine = new AbortController();
      control.current = mine;
      const fail = (step: 'failed' | 'refused', code: string, message: string): void => setState((now) => ({ ...now, step, problems: [{ code, kind: 'INVALID', field: 'file', message }] }));
      const go = async (): Promise<void> => {
        setState({ ...NOTHING, step: 'hashing', file });
        const sha256 = await hashFile(file, (bytes) => setState((now) => ({ ...now, bytes })), mine.signal);
        const ticket = await ticketFor(file, sha256);
        if (mine.signal.aborted) return;
        if (ticket === null) return setState((now) => ({ ...now, step: 'failed' }));
        setState((now) => ({ ...now, step: 'sending', bytes: 0, sha256 }));
        try {
          await sendFile(file, ticket.url, (bytes) => setState((now) => ({ ...now, bytes })), mine.signal);
        } catch (error) {
          if (error instanceof UploadRefused) dropTicket(unitId, sha256);
          throw error;
        }
        dropTicket(unitId, sha256);
        setState((now) => ({ ...now, step: 'done', bytes: file.size, uploadId: ticket.id }));
      };
      go().catch((error: unknown) => {
        if (mine.signal.aborted) return;
        if (error instanceof UploadRefused) fail('refused', 'UPLOAD_REFUSED', error.sentence ?? t('upload.refused'));
        else fail('failed', 'UPLOAD_BROKEN', t('upload.broken'));
      });
    },
    [ticketFor, unitId, t],
  );
  const again = useCallback(() => {
    if (state.file !== null) start(state.file);
  }, [start, state.file]);
  const told = state.problems.length > 0 ? state.problems : state.step === 'failed' ? problems : [];
  // What the server does not take will not be taken a second time; only a broken line is worth another try.
  const step = state.step === 'failed' && told.some((problem) => problem.kind === 'INVALID' && problem.code !== 'UPLOAD_BROKEN') ? 'refused' : state.step;
  return { ...state, step, problems: told, start, again };
}
