import { connect } from 'node:net';
import process from 'node:process';
const PLACE = '############';
const HEAD_END = Buffer.from('\r\n\r\n');
const OK = Buffer.from('HTTP/1.1 200');
const ERRORS = Buffer.from('"errors":');
/** The answer's body when it is whole, `null` while it is not. @throws Error for an answer without a length */ function wholeBody(answer) {
    const end = answer.indexOf(HEAD_END);
    if (end < 0) return null;
    const length = /\r\ncontent-length: ?(\d+)/i.exec(answer.toString('latin1', 0, end + 2))?.[1];
    if (length === undefined) throw new Error(`answer without a length: ${answer.toString('utf8', 0, end)}`);
    return answer.length < end + 4 + Number(length) ? null : answer.subarray(end + 4);
}
function countOf(body, text) {
    let times = 0;
    for(let at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + text.length))times += 1;
    return times;
}
function run(order) {
    const expected = Buffer.from(order.expect.text);
    const latencies = [];
    let { from: next, serial, connections: living } = order;
    let errors = 0;
    let fault;
    const began = performance.now();
    const end = began + order.ms;
    const wrong = (answer)=>{
        errors += 1;
        fault ??= answer.toString('utf8', 0, 600);
    };
    return new Promise((resolve, reject)=>{
        const finish = ()=>{
            living -= 1;
            if (living > 0) return;
            const seconds = (performance.now() - began) / 1000;
            latencies.sort((left, right)=>left - right);
            const at = (share)=>latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
            const answered = latencies.length;
            resolve({
                answered,
                errors,
                ...fault === undefined ? {} : {
                    fault
                },
                perSecond: answered / seconds,
                p50Ms: at(0.5),
                p99Ms: at(0.99),
                from: next,
                serial
            });
        };
        const open = ()=>{
            const socket = connect({
                port: order.port,
                host: '127.0.0.1',
                noDelay: true
            });
            let sent = 0;
            let answer = Buffer.alloc(0);
            const ask = ()=>{
                const request = order.requests[next % order.requests.length] ?? '';
                next += 1;
                serial += 1;
                sent = performance.now();
                socket.write(request.replace(PLACE, String(serial).padStart(PLACE.length, '0')));
            };
            socket.on('connect', ask);
            socket.on('data', (chunk)=>{
                answer = answer.length === 0 ? chunk : Buffer.concat([
                    answer,
                    chunk
                ]);
                const body = wholeBody(answer);
                if (body === null) return;
                const now = performance.now();
                latencies.push(now - sent);
                const looked = latencies.length % 16 === 0;
                if (!answer.subarray(0, OK.length).equals(OK) || body.includes(ERRORS) || looked && countOf(body, expected) !== order.expect.times) wrong(answer);
                answer = Buffer.alloc(0);
                if (now < end) ask();
                else socket.end(finish);
            });
            socket.on('error', reject);
        };
        for(let index = 0; index < order.connections; index += 1)open();
    });
}
process.on('message', (order)=>{
    run(order).then((result)=>process.send?.(result), (error)=>{
        console.error(error);
        process.exit(1);
    });
});
process.on('disconnect', ()=>process.exit(0));

//# sourceMappingURL=load-client.js.map