/** What became of a request. `away`: nobody knows whether it counted, so it may be sent again as it is. */
export type Answer<Data> =
  | { readonly kind: 'ok'; readonly data: Data }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly message: string; readonly field?: string }
  | { readonly kind: 'away'; readonly reached: boolean; readonly afterMs: number };

/** A request on a bad line may take long; later than this it is sent again. */
const PATIENCE_MS = 20_000;
/** A large file on a bad line. */
const UPLOAD_MS = 30 * 60_000;
const COME_BACK = [408, 425, 429];

interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly field?: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Seconds of a Retry-After header in milliseconds; 0 when there is none or it is a date. */
function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? '0');
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

async function ask<Data>(path: string, init: RequestInit, patienceMs = PATIENCE_MS): Promise<Answer<Data>> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), patienceMs);
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store', signal: limit.signal });
    if (response.status >= 500 || COME_BACK.includes(response.status)) return { kind: 'away', reached: true, afterMs: waitOf(response) };
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'ok', data: body as Data };
    const refusal = body as Refusal;
    const field = text(refusal.field);
    return { kind: 'refused', status: response.status, code: text(refusal.code), message: text(refusal.message), ...(field === '' ? {} : { field }) };
  } catch {
    return { kind: 'away', reached: false, afterMs: 0 };
  } finally {
    clearTimeout(timer);
  }
}

export function chatGet<Data>(path: string): Promise<Answer<Data>> {
  return ask<Data>(`/chat/${path}`, { method: 'GET' });
}

export function chatPost<Data>(path: string, body: unknown): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json', 'x-wudan': 'chat' };
  return ask<Data>(`/chat/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Sends a file as the body itself. @param about what is known of it, put into the address */
export function chatSendFile<Data>(about: Readonly<Record<string, string>>, file: Blob): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/octet-stream', 'x-wudan': 'chat' };
  return ask<Data>(`/chat/file?${new URLSearchParams(about).toString()}`, { method: 'POST', headers, body: file }, UPLOAD_MS);
}
