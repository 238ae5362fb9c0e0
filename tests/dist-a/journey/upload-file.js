import { createHash } from 'node:crypto';
const START = 'mutation ($input: StartUploadInput!) { startUpload(input: $input) { id url } }';
/** Sends a file as a browser does: hash first, then the bytes in two parts. @returns the upload's id */ export async function uploadFile(url, player, unitId, fileName, content, mime = 'text/plain') {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const { startUpload } = await player.ask(START, {
        input: {
            unitId,
            fileName,
            size: String(content.length),
            sha256,
            mime
        }
    });
    const target = new URL(startUpload.url, url);
    const middle = Math.floor(content.length / 2);
    for (const [from, to] of [
        [
            0,
            middle
        ],
        [
            middle,
            content.length
        ]
    ]){
        const response = await fetch(target, {
            method: 'PATCH',
            headers: {
                'tus-resumable': '1.0.0',
                'upload-offset': String(from),
                'content-type': 'application/offset+octet-stream',
                'x-wudan': 'test',
                cookie: await player.cookie()
            },
            body: new Uint8Array(content.subarray(from, to))
        });
        if (!response.ok) throw new Error(`UPLOAD_REFUSED: ${String(response.status)} ${await response.text()}`);
    }
    return startUpload.id;
}
/** A document of the given words, long enough to say something. */ export function documentOf(title, unit, docNumber, from, to) {
    const lines = [
        title,
        docNumber ?? '',
        `填报单位：${unit}`,
        `所属期间：${from} 至 ${to}`
    ];
    const body = Array.from({
        length: 40
    }, (_, index)=>`${String(index + 1)}．${unit}在${from.slice(0, 4)}年至${to.slice(0, 4)}年间就“${title}”事项开展工作，形成记录第${String(index + 1)}条。`);
    return Buffer.from([
        ...lines,
        ...body
    ].join('\n'), 'utf8');
}

//# sourceMappingURL=upload-file.js.map