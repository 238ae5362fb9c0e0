import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
const WATCH = 'subscription { boardChanged { unitId unitName } }';
/** A browser that watches its board: a WebSocket with the session's cookie in the handshake. */ export class BoardWatch {
    #client;
    constructor(url, cookie){
        /** Names of the units whose rows have arrived, oldest first. */ this.names = [];
        /** Why the subscription ended; null while it stands. */ this.ended = null;
        let WithCookie = class WithCookie extends WebSocket {
            constructor(address, protocols){
                super(address, protocols, {
                    headers: {
                        cookie
                    }
                });
            }
        };
        this.#client = createClient({
            url: `${url.replace(/^http/, 'ws')}/graphql`,
            webSocketImpl: WithCookie,
            retryAttempts: 0
        });
        this.#client.subscribe({
            query: WATCH
        }, {
            next: ({ data, errors })=>{
                if (data) this.names.push(data.boardChanged.unitName);
                if (errors) this.ended = errors.map((error)=>error.message).join('; ');
            },
            error: (error)=>{
                this.ended = `error: ${error instanceof Error ? error.message : JSON.stringify(error)}`;
            },
            complete: ()=>{
                this.ended ??= 'complete';
            }
        });
    }
    async close() {
        await this.#client.dispose();
    }
}

//# sourceMappingURL=board-watch.js.map