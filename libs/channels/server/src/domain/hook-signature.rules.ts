/** How far a hook's timestamp may be from our clock. */
export const HOOK_WINDOW_SECONDS = 300;

/** Headers of a signed hook, lower case as Node gives them. */
export const HOOK_HEADERS = { timestamp: 'x-wudan-timestamp', nonce: 'x-wudan-nonce', signature: 'x-wudan-signature' } as const;

/** What is signed: HMAC-SHA256 over these bytes, hexadecimal. */
export const signedText = (timestamp: string, nonce: string, rawBody: string): string => `${timestamp}.${nonce}.${rawBody}`;

/** True for seconds since the epoch within the window around `now`. */
export function isFresh(timestamp: string, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= HOOK_WINDOW_SECONDS;
}

/** 16 to 64 letters, digits, dashes, underscores. */
export const isNonce = (nonce: string): boolean => /^[A-Za-z0-9_-]{16,64}$/.test(nonce);
