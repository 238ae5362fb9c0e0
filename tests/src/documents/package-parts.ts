import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { SaxesParser } from 'saxes';

/** An element of a part, as a reader sees it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Text directly inside. */
  text: string;
}

/** The parts of a DOCX or XLSX file: XML by path, and when each says it was packed (MS-DOS date and time). */
export interface OfficePackage {
  readonly parts: ReadonlyMap<string, string>;
  readonly stamps: ReadonlySet<number>;
}

function open(file: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => yauzl.fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip))));
}

function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      return stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
  });
}

/** Unpacks an office file. @throws where it is no whole ZIP */
export async function openPackage(file: Buffer): Promise<OfficePackage> {
  const zip = await open(file);
  const parts = new Map<string, string>();
  const stamps = new Set<number>();
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      stamps.add((entry.lastModFileDate << 16) | entry.lastModFileTime);
      textOf(zip, entry).then((text) => {
        parts.set(entry.fileName, text);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
  return { parts, stamps };
}

/** Reads XML. @throws where it is not well formed */
export function readXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** The elements of a name, the node itself included, in document order. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

export function first(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at?.children.find((child) => child.name === name), node);
}

/** Value of an element's `w:val`; undefined where the element is not there. */
export function val(node: XmlNode | undefined, ...path: string[]): string | undefined {
  return first(node, ...path)?.attributes['w:val'];
}

/** The words of a paragraph or of anything with paragraphs in it. */
export function wordsOf(node: XmlNode): string {
  return all(node, 'w:t').map(({ text }) => text).join('');
}
