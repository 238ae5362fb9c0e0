import { fork } from 'node:child_process';
import { join } from 'node:path';
/** The process that asks. It lives as long as this one. */ export class Load {
    #child;
    get pid() {
        return this.#child.pid ?? 0;
    }
    run(order) {
        return new Promise((resolve, reject)=>{
            const failed = (code)=>reject(new Error(`the load client ended with ${code}`));
            this.#child.once('exit', failed);
            this.#child.once('message', (result)=>{
                this.#child.off('exit', failed);
                resolve(result);
            });
            this.#child.send(order);
        });
    }
    stop() {
        if (this.#child.connected) this.#child.disconnect();
    }
    constructor(){
        this.#child = fork(join(import.meta.dirname, 'load-client.js'), {
            execArgv: [
                '--no-warnings'
            ]
        });
    }
}
/** One whole HTTP request with the session's cookie; the body is JSON when there is one. */ export function requestText(path, token, body) {
    const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: wudan_session=${token}\r\n`;
    return body === undefined ? `${head}\r\n` : `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

//# sourceMappingURL=load.js.map