import yauzl from 'yauzl';
const TAG = /ZQ([A-F])([A-Z][A-Z0-9])(\d+)Q/gi;
let serial = 0;
/** A new mark, upper case, of letters and digits only: fits a name, a code and (in lower case) an account. */ export function newTag(letter, kind) {
    serial += 1;
    return `ZQ${letter}${kind}${serial}Q`;
}
/** The marks in a text, each once. */ export function canariesIn(text) {
    const found = new Map();
    for (const [tag, letter = '', kind = ''] of text.matchAll(TAG)){
        found.set(tag.toUpperCase(), {
            tag: tag.toUpperCase(),
            letter: letter.toUpperCase(),
            kind: kind.toUpperCase()
        });
    }
    return [
        ...found.values()
    ];
}
function unzipped(bytes) {
    return new Promise((resolve, reject)=>{
        yauzl.fromBuffer(bytes, {
            lazyEntries: true
        }, (fault, zip)=>{
            if (fault) return reject(fault);
            const parts = [];
            zip.on('error', reject);
            zip.on('end', ()=>resolve(Buffer.concat(parts).toString('utf8')));
            zip.on('entry', (entry)=>{
                zip.openReadStream(entry, (broken, stream)=>{
                    if (broken) return reject(broken);
                    stream.on('data', (chunk)=>parts.push(chunk));
                    stream.on('error', reject);
                    stream.on('end', ()=>zip.readEntry());
                });
            });
            zip.readEntry();
        });
    });
}
/** All a reader can get out of a value: its JSON, and the insides of every workbook in it. */ export async function readableText(value) {
    const files = [];
    const json = JSON.stringify(value, (key, each)=>{
        if (key === 'base64' && typeof each === 'string') files.push(each);
        return key === 'qrSvg' ? undefined : each;
    });
    const inside = await Promise.all(files.map((file)=>unzipped(Buffer.from(file, 'base64')).catch(()=>'')));
    return [
        json ?? '',
        ...inside
    ].join('\n');
}

//# sourceMappingURL=canaries.js.map