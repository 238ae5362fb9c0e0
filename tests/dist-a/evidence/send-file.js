import { createHash } from 'node:crypto';
import { request } from 'node:http';
const START = 'mutation ($input: StartUploadInput!) { startUpload(input: $input) { id url maxBytes expiresAt } }';
export const sha256Of = (bytes)=>createHash('sha256').update(bytes).digest('hex');
/** Declares a file as the browser does. @param declared instead of the truth */ export async function startUpload(client, unitId, fileName, bytes, declared = {}) {
    const input = {
        unitId,
        fileName,
        size: declared.size ?? String(bytes.length),
        sha256: declared.sha256 ?? sha256Of(bytes),
        mime: 'application/octet-stream'
    };
    return (await client.ask(START, {
        input
    })).startUpload;
}
/** One request of the tus protocol. */ export async function tus(client, method, url, send = {}) {
    const answer = await fetch(`${client.url}${url}`, {
        method,
        headers: {
            'tus-resumable': '1.0.0',
            ...client.cookie === null ? {} : {
                cookie: client.cookie
            },
            ...send.offset === undefined ? {} : {
                'upload-offset': String(send.offset),
                'content-type': 'application/offset+octet-stream'
            },
            ...send.headers
        },
        ...send.bytes ? {
            body: new Uint8Array(send.bytes)
        } : {}
    });
    const text = await answer.text();
    const offset = answer.headers.get('upload-offset');
    return {
        status: answer.status,
        offset: offset === null ? null : Number(offset),
        headers: answer.headers,
        body: text.startsWith('{') ? JSON.parse(text) : {}
    };
}
/** Declares and sends a file in one go. */ export async function sendFile(client, unitId, fileName, bytes) {
    const { id, url } = await startUpload(client, unitId, fileName, bytes);
    return {
        id,
        reply: await tus(client, 'PATCH', url, {
            offset: 0,
            bytes
        })
    };
}
/** Sends the first `until` bytes of a PATCH that promised all, then tears the connection. */ export function sendCut(client, url, bytes, until) {
    return new Promise((resolve)=>{
        const call = request(`${client.url}${url}`, {
            method: 'PATCH',
            headers: {
                'tus-resumable': '1.0.0',
                'upload-offset': '0',
                'content-type': 'application/offset+octet-stream',
                'content-length': String(bytes.length),
                cookie: client.cookie ?? ''
            }
        });
        call.on('error', ()=>resolve());
        call.on('close', ()=>resolve());
        call.write(bytes.subarray(0, until), ()=>setTimeout(()=>call.destroy(), 200));
    });
}

//# sourceMappingURL=send-file.js.map