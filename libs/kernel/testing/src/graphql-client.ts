/** One error of an answer, as the house's formatter makes it. */
export interface GraphqlFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly kind?: string; readonly field?: string };
}

export interface GraphqlAnswer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: readonly GraphqlFault[];
}

/** A browser's worth of GraphQL: keeps the session cookie, speaks real HTTP. */
export class GraphqlClient {
  cookie: string | null = null;

  constructor(readonly url: string) {}

  /** Sends one document; faults come back as values. */
  async send<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<GraphqlAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wudan': 'test', ...(this.cookie === null ? {} : { cookie: this.cookie }), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie()[0];
    if (set !== undefined) this.cookie = set.includes('Max-Age=0') ? null : (set.split(';')[0] ?? null);
    const body = (await response.json()) as { data?: T | null; errors?: GraphqlFault[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** Sends one document and gives its data. @throws Error with the fault's code when there is one */
  async ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables, headers);
    const fault = errors[0];
    if (fault) throw new Error(`${fault.extensions.code}: ${fault.message}`);
    if (data === null) throw new Error('the answer holds no data');
    return data;
  }

  /** The code of the first fault, or null when all went well. */
  async codeOf(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<string | null> {
    return (await this.send(query, variables, headers)).errors[0]?.extensions.code ?? null;
  }
}
