import type { FileKind } from './upload.js';

/** How the bytes must look: a signature of their own, parts of a ZIP package, a compound file of old Office programs, or plain text. */
type Shape = { readonly magic: readonly string[] } | { readonly part: string } | 'compound' | 'text' | 'zip';

interface AllowedKind {
  readonly kind: FileKind;
  readonly mime: string;
  readonly shape: Shape;
}

const image = (mime: string, ...magic: string[]): AllowedKind => ({ kind: 'image', mime, shape: { magic } });
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** The closed list of what is accepted, by extension. Own rule: what offices exchange, nothing that runs. */
const ALLOWED: Readonly<Record<string, AllowedKind>> = {
  pdf: { kind: 'pdf', mime: 'application/pdf', shape: { magic: ['pdf'] } },
  ofd: { kind: 'ofd', mime: 'application/ofd', shape: { part: 'ofd.xml' } },
  docx: { kind: 'document', mime: `${OPEN_XML}.wordprocessingml.document`, shape: { part: 'word/document.xml' } },
  xlsx: { kind: 'sheet', mime: `${OPEN_XML}.spreadsheetml.sheet`, shape: { part: 'xl/workbook.xml' } },
  pptx: { kind: 'slides', mime: `${OPEN_XML}.presentationml.presentation`, shape: { part: 'ppt/presentation.xml' } },
  doc: { kind: 'document', mime: 'application/msword', shape: 'compound' },
  xls: { kind: 'sheet', mime: 'application/vnd.ms-excel', shape: 'compound' },
  ppt: { kind: 'slides', mime: 'application/vnd.ms-powerpoint', shape: 'compound' },
  wps: { kind: 'document', mime: 'application/vnd.ms-works', shape: 'compound' },
  et: { kind: 'sheet', mime: 'application/vnd.ms-excel', shape: 'compound' },
  dps: { kind: 'slides', mime: 'application/vnd.ms-powerpoint', shape: 'compound' },
  jpg: image('image/jpeg', 'jpg'),
  jpeg: image('image/jpeg', 'jpg'),
  png: image('image/png', 'png', 'apng'),
  gif: image('image/gif', 'gif'),
  bmp: image('image/bmp', 'bmp'),
  tif: image('image/tiff', 'tif'),
  tiff: image('image/tiff', 'tif'),
  webp: image('image/webp', 'webp'),
  heic: image('image/heic', 'heic'),
  csv: { kind: 'text', mime: 'text/csv', shape: 'text' },
  txt: { kind: 'text', mime: 'text/plain', shape: 'text' },
  zip: { kind: 'archive', mime: 'application/zip', shape: 'zip' },
};

/** Lower case, without the dot; empty when the name has none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/** What a name promises, or null when it is not on the list. */
export function kindByName(fileName: string): AllowedKind | null {
  const extension = extensionOf(fileName);
  return Object.hasOwn(ALLOWED, extension) ? (ALLOWED[extension] ?? null) : null;
}

/** What was found in the bytes. */
export interface FoundShape {
  /** Extension that the signature belongs to, e.g. `pdf`; null when none is known. */
  readonly magic: string | null;
  readonly isZip: boolean;
  readonly isCompound: boolean;
  /** Lower-case names of the parts of a ZIP package. */
  readonly parts: readonly string[];
  /** True when the first bytes are text in UTF-8, UTF-16 or GB 18030 without control characters. */
  readonly isText: boolean;
}

/** True when the bytes are what the extension says. A package that holds an Office document is no plain archive. */
export function shapeAgrees({ shape }: AllowedKind, found: FoundShape): boolean {
  if (shape === 'text') return found.magic === null && found.isText;
  if (shape === 'compound') return found.isCompound;
  if (shape === 'zip') return found.isZip && !found.parts.includes('[content_types].xml') && !found.parts.includes('ofd.xml');
  if ('part' in shape) return found.isZip && found.parts.includes(shape.part);
  return found.magic !== null && shape.magic.includes(found.magic);
}

/** The `accept` list of a file picker: dot and extension. */
export const ACCEPTED_EXTENSIONS: readonly string[] = Object.keys(ALLOWED).map((extension) => `.${extension}`);
