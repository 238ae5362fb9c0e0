import { DetailedError, Upload } from 'tus-js-client';

/** Pieces that a slow line carries in well under a minute. */
const PIECE = 4 * 1024 * 1024;
const RETRIES_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
const CLIENT_ERROR = 400;
const SERVER_ERROR = 500;
const BUSY = [409, 423, 429];

/** What the server said against an upload; without a sentence the console says its own. */
export class UploadRefused extends Error {
  constructor(
    readonly status: number,
    readonly sentence: string | null,
  ) {
    super(sentence ?? `upload refused with ${status}`);
  }
}

/**
 * Sends the bytes of a file to the place a ticket names and goes on where an earlier try stopped.
 * @param onProgress told the bytes that have arrived
 * @throws UploadRefused when the server refuses it, Error when the line stays dead
 */
export function sendFile(file: File, url: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: url,
      chunkSize: PIECE,
      retryDelays: RETRIES_MS,
      storeFingerprintForResuming: false,
      headers: { 'x-wudan': 'console' },
      onProgress: (bytes) => onProgress(bytes),
      onSuccess: () => resolve(),
      onError: (error) => reject(refusalOf(error)),
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return status < CLIENT_ERROR || status >= SERVER_ERROR || BUSY.includes(status);
      },
    });
    signal.addEventListener('abort', () => {
      void upload.abort();
      reject(new DOMException('stopped', 'AbortError'));
    });
    upload.start();
  });
}

function refusalOf(error: Error): Error {
  if (!(error instanceof DetailedError)) return error;
  const status = error.originalResponse?.getStatus() ?? 0;
  return status < CLIENT_ERROR ? error : new UploadRefused(status, sentenceOf(error.originalResponse?.getBody() ?? ''));
}

/** The `message` of a JSON answer, or a short text as it came. */
export function sentenceOf(body: string): string | null {
  try {
    const answer = JSON.parse(body) as { message?: unknown } | null;
    return typeof answer?.message === 'string' ? answer.message : null;
  } catch {
    const text = body.trim();
    return text !== '' && text.length <= 200 && !text.startsWith('<') ? text : null;
  }
}
