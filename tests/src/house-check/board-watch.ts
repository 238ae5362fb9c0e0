import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

const WATCH = 'subscription { boardChanged { unitId unitName } }';

/** A browser that watches its board: a WebSocket with the session's cookie in the handshake. */
export class BoardWatch {
  /** Names of the units whose rows have arrived, oldest first. */
  readonly names: string[] = [];
  /** Why the subscription ended; null while it stands. */
  ended: string | null = null;
  readonly #client: Client;

  constructor(url: string, cookie: string) {
    class WithCookie extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    this.#client = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WithCookie, retryAttempts: 0 });
    this.#client.subscribe<{ boardChanged: { unitName: string } }>(
      { query: WATCH },
      {
        next: ({ data, errors }) => {
          if (data) this.names.push(data.boardChanged.unitName);
          if (errors) this.ended = errors.map((error) => error.message).join('; ');
        },
        error: (error) => {
          this.ended = `error: ${error instanceof Error ? error.message : JSON.stringify(error)}`;
        },
        complete: () => {
          this.ended ??= 'complete';
        },
      },
    );
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }
}
