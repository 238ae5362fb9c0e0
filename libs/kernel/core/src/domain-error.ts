/** How a failure is to be treated by the caller; the GraphQL extensions, the HTTP status and the chat text derive from it. */
export type ErrorKind =
  | 'invalid'
  | 'conflict'
  | 'not_found'
  | 'forbidden'
  | 'unauthenticated'
  | 'busy'
  | 'internal';

export interface DomainErrorInit {
  /** Stable, upper snake case; callers may branch on it, texts may change. */
  readonly code: string;
  readonly kind: ErrorKind;
  /** One Chinese sentence that names the field and the remedy. */
  readonly message: string;
  /** Path of the offending input, e.g. `input.code`. */
  readonly field?: string;
  readonly args?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The only error a use-case throws on purpose. The unit of work rolls back; one formatter makes every surface's text. */
export class DomainError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly field: string | undefined;
  readonly args: Readonly<Record<string, string | number | boolean | null>>;

  constructor(init: DomainErrorInit) {
    super(init.message);
    this.name = 'DomainError';
    this.code = init.code;
    this.kind = init.kind;
    this.field = init.field;
    this.args = init.args ?? {};
  }
}

/** A thing that is not there and a thing that may not be seen look the same. */
export function notFound(what: string, field?: string): DomainError {
  return new DomainError({
    code: 'NOT_FOUND',
    kind: 'not_found',
    message: `找不到该${what}，或您无权查看。请刷新列表后重新选择。`,
    field,
  });
}

/** The seat is known but its role does not allow the operation. */
export function forbidden(): DomainError {
  return new DomainError({
    code: 'FORBIDDEN',
    kind: 'forbidden',
    message: '您的席位没有此项权限。如确需办理，请联系本单位安全管理员。',
  });
}

/** No valid session stands behind the request. */
export function unauthenticated(): DomainError {
  return new DomainError({
    code: 'UNAUTHENTICATED',
    kind: 'unauthenticated',
    message: '尚未登录或登录已失效，请重新登录。',
  });
}
