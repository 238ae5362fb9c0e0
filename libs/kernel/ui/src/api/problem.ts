import type { CombinedError } from 'urql';

/** A failure as a person is told it: one sentence, and the field it belongs to where there is one. */
export interface Problem {
  readonly message: string;
  /** Stable code of the server, or `NETWORK` / `BUSY` for a request that got no answer. */
  readonly code: string;
  /** Upper case: INVALID, CONFLICT, NOT_FOUND, FORBIDDEN, UNAUTHENTICATED, BUSY, INTERNAL. */
  readonly kind: string;
  /** Name of the offending field without its `input.` prefix. */
  readonly field?: string;
}

interface Sentences {
  readonly network: string;
  readonly busy: string;
  readonly internal: string;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `input.administrators.0.phone` → `administrators.0.phone`; a bare argument name stays as it is. */
export function fieldName(path: string): string {
  return path.startsWith('input.') ? path.slice('input.'.length) : path;
}

/**
 * Turns what the transport reports into problems. The server's sentence is shown as it came, since it names the field
 * and the remedy; only failures without one (no network, overload, an unexpected answer) get the console's own text.
 */
export function problemsOf(error: CombinedError, sentences: Sentences): Problem[] {
  if (error.graphQLErrors.length === 0) {
    const status = (error.response as { status?: number } | undefined)?.status ?? 0;
    if (status === 429 || status === 503) return [{ message: sentences.busy, code: 'BUSY', kind: 'BUSY' }];
    if (status >= 400) return [{ message: sentences.internal, code: 'INTERNAL', kind: 'INTERNAL' }];
    return [{ message: sentences.network, code: 'NETWORK', kind: 'BUSY' }];
  }
  return error.graphQLErrors.map(({ message, extensions }) => {
    const kind = textOf(extensions['kind'])?.toUpperCase();
    const field = textOf(extensions['field']);
    return {
      message: kind === undefined ? sentences.internal : message,
      code: textOf(extensions['code']) ?? 'INTERNAL',
      kind: kind ?? 'INTERNAL',
      ...(field === undefined ? {} : { field: fieldName(field) }),
    };
  });
}

/**
 * True when the request failed because no valid session stands behind it. A refused sign-in is of the same kind and is told
 * apart by the operation, not here.
 */
export function isUnauthenticated(error: CombinedError): boolean {
  return error.graphQLErrors.some(
    ({ extensions }) => textOf(extensions['kind'])?.toUpperCase() === 'UNAUTHENTICATED',
  );
}
