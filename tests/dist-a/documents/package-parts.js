import yauzl from 'yauzl';
import { SaxesParser } from 'saxes';
function open(file) {
    return new Promise((resolve, reject)=>yauzl.fromBuffer(file, {
            lazyEntries: true,
            validateEntrySizes: true
        }, (error, zip)=>error ? reject(error) : resolve(zip)));
}
function textOf(zip, entry) {
    return new Promise((resolve, reject)=>{
        zip.openReadStream(entry, (error, stream)=>{
            if (error) return reject(error);
            const chunks = [];
            stream.on('data', (chunk)=>chunks.push(chunk));
            stream.on('error', reject);
            return stream.on('end', ()=>resolve(Buffer.concat(chunks).toString('utf8')));
        });
    });
}
/** Unpacks an office file. @throws where it is no whole ZIP */ export async function openPackage(file) {
    const zip = await open(file);
    const parts = new Map();
    const stamps = new Set();
    await new Promise((resolve, reject)=>{
        zip.on('error', reject);
        zip.on('end', ()=>resolve());
        zip.on('entry', (entry)=>{
            stamps.add(entry.lastModFileDate << 16 | entry.lastModFileTime);
            textOf(zip, entry).then((text)=>{
                parts.set(entry.fileName, text);
                zip.readEntry();
            }, reject);
        });
        zip.readEntry();
    });
    return {
        parts,
        stamps
    };
}
/** Reads XML. @throws where it is not well formed */ export function readXml(xml) {
    const root = {
        name: '',
        attributes: {},
        children: [],
        text: ''
    };
    const open = [
        root
    ];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes })=>{
        const node = {
            name,
            attributes: attributes,
            children: [],
            text: ''
        };
        open.at(-1)?.children.push(node);
        open.push(node);
    });
    parser.on('text', (text)=>{
        const node = open.at(-1);
        if (node) node.text += text;
    });
    parser.on('closetag', ()=>{
        open.pop();
    });
    parser.on('error', (error)=>{
        throw error;
    });
    parser.write(xml).close();
    return root.children[0] ?? root;
}
/** The elements of a name, the node itself included, in document order. */ export function all(node, name) {
    return [
        ...node.name === name ? [
            node
        ] : [],
        ...node.children.flatMap((child)=>all(child, name))
    ];
}
export function first(node, ...path) {
    return path.reduce((at, name)=>at?.children.find((child)=>child.name === name), node);
}
/** Value of an element's `w:val`; undefined where the element is not there. */ export function val(node, ...path) {
    return first(node, ...path)?.attributes['w:val'];
}
/** The words of a paragraph or of anything with paragraphs in it. */ export function wordsOf(node) {
    return all(node, 'w:t').map(({ text })=>text).join('');
}

//# sourceMappingURL=package-parts.js.map