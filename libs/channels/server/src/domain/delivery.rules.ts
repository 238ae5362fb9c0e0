/** How an attempt to hand a message over ended. */
export type SendOutcome =
  /** Accepted; `externalId` is the provider's own number of it. */
  | { readonly kind: 'sent'; readonly externalId: string | null }
  /** The message looks like that already. */
  | { readonly kind: 'unchanged' }
  /** Certainly not accepted, may be tried again. */
  | { readonly kind: 'refused'; readonly error: string }
  /** Certainly not accepted; the whole bot has to wait. */
  | { readonly kind: 'wait'; readonly ms: number; readonly error: string }
  /** The person does not want messages of this bot any more, or is gone. */
  | { readonly kind: 'blocked'; readonly error: string }
  /** The message to edit is out of reach: a new one takes its place. */
  | { readonly kind: 'uneditable'; readonly error: string }
  /** Written to the wire and no answer came: it may have arrived, so it is shown to a person and never sent again blindly. */
  | { readonly kind: 'unknown'; readonly error: string }
  /** Will not succeed as it is. */
  | { readonly kind: 'failed'; readonly error: string };

/** After so many refusals a person has to look. */
export const MAX_ATTEMPTS = 12;

const LONGEST_DELAY_MS = 600_000;

/** Delay before the next attempt: from one second, doubling, to ten minutes. */
export const retryDelayMs = (attempts: number): number => Math.min(1_000 * 2 ** Math.max(0, attempts - 1), LONGEST_DELAY_MS);

/**
 * What an answer with an error means (source: Bot API, "Making requests" and "ResponseParameters").
 * @param code `error_code` or HTTP status
 * @param retryAfterSeconds `parameters.retry_after`, if given
 */
export function outcomeOfError(code: number, description: string, retryAfterSeconds?: number): SendOutcome {
  const error = `${code} ${description}`.slice(0, 300);
  const said = description.toLowerCase();
  if (code === 429) return { kind: 'wait', ms: Math.max(1, retryAfterSeconds ?? 1) * 1_000, error };
  if (code >= 500) return { kind: 'refused', error };
  if (code === 403) return { kind: 'blocked', error };
  if (code === 400) {
    if (said.includes('message is not modified')) return { kind: 'unchanged' };
    if (said.includes("message can't be edited") || said.includes('message to edit not found') || said.includes('message_id_invalid')) return { kind: 'uneditable', error };
    if (said.includes('chat not found') || said.includes('user is deactivated')) return { kind: 'blocked', error };
  }
  return { kind: 'failed', error };
}

/** Faults of a connection that was never made: nothing can have been accepted. */
const NEVER_WRITTEN = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'UND_ERR_CONNECT_TIMEOUT'];
const OF_TLS = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** What a broken connection means: refused when it was never made, otherwise unknown. */
export function outcomeOfFault(code: string | undefined, message: string): SendOutcome {
  const error = message.slice(0, 300);
  return code !== undefined && (NEVER_WRITTEN.includes(code) || OF_TLS.test(code)) ? { kind: 'refused', error } : { kind: 'unknown', error };
}
