import { SaxesParser } from 'saxes';
import { DomainError } from '@wudan/kernel-core';
import { TEXT_LETTERS, type FileText } from '../domain/file-ports.js';
import { fileUnreadable } from '../domain/upload.errors.js';
import type { OpenArchive } from './read-archive.js';

/** Elements by local name that make the text of one format. */
interface Grammar {
  readonly text: ReadonlySet<string>;
  /** Their end ends a line. */
  readonly lines: ReadonlySet<string>;
  /** Their end ends a cell. */
  readonly cells: ReadonlySet<string>;
}

const WORD: Grammar = { text: new Set(['t']), lines: new Set(['p', 'br']), cells: new Set(['tc', 'tab']) };
const SLIDES: Grammar = { text: new Set(['t']), lines: new Set(['p']), cells: new Set() };
const OFD: Grammar = { text: new Set(['TextCode']), lines: new Set(['TextObject']), cells: new Set() };

/** Own rule: a sheet with more distinct texts than this is read without the rest. */
const STRINGS_KEPT = 50_000;

class Collected {
  text = '';

  /** @returns false when there is enough */
  add(piece: string): boolean {
    if (this.text.length < TEXT_LETTERS) this.text += piece;
    return this.text.length < TEXT_LETTERS;
  }
}

/** Text of a Word, Excel or PowerPoint package or an OFD document. @throws DomainError FILE_UNREADABLE */
export async function packageText(archive: OpenArchive): Promise<FileText> {
  const names = archive.entries.map(({ name }) => name);
  const has = (name: string): boolean => names.some((each) => each.toLowerCase() === name);
  const into = new Collected();
  if (has('word/document.xml')) {
    await flow(archive, 'word/document.xml', WORD, into);
    return textOf(into.text, await declaredPages(archive));
  }
  if (has('xl/workbook.xml')) {
    await sheets(archive, inOrder(names, /^xl\/worksheets\/[^/]+\.xml$/i), into);
    return textOf(into.text, null);
  }
  const slides = inOrder(names, /^ppt\/slides\/slide\d+\.xml$/i);
  const pages = slides.length > 0 ? slides : inOrder(names, /(^|\/)pages\/page_\d+\/content\.xml$/i);
  let firstPage: string | undefined;
  for (const page of pages) {
    await flow(archive, page, slides.length > 0 ? SLIDES : OFD, into);
    firstPage ??= into.text;
  }
  return { pages: pages.length === 0 ? null : pages.length, text: into.text, firstPage: firstPage ?? '' };
}

/** Formats that flow have no pages in the file: the first 3,000 letters stand for the first one. */
const textOf = (text: string, pages: number | null): FileText => ({ pages, text, firstPage: text });

const inOrder = (names: readonly string[], pattern: RegExp): string[] => {
  const number = (name: string): number => Number(/(\d+)(?!.*\d)/.exec(name)?.[1] ?? 0);
  return names.filter((name) => pattern.test(name)).sort((left, right) => number(left) - number(right));
};

async function flow(archive: OpenArchive, name: string, grammar: Grammar, into: Collected): Promise<void> {
  let depth = 0;
  await parse(archive, name, {
    open: (element) => {
      if (grammar.text.has(element)) depth += 1;
    },
    text: (piece) => depth === 0 || into.add(piece),
    close: (element) => {
      if (grammar.text.has(element)) depth -= 1;
      return grammar.lines.has(element) ? into.add('\n') : grammar.cells.has(element) ? into.add('\t') : true;
    },
  });
}

async function sheets(archive: OpenArchive, parts: readonly string[], into: Collected): Promise<void> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  await parse(archive, 'xl/sharedStrings.xml', {
    open: (element) => {
      if (element === 'si') current = '';
      inText ||= element === 't';
    },
    text: (piece) => {
      if (inText) current += piece;
      return true;
    },
    close: (element) => {
      if (element === 't') inText = false;
      if (element === 'si') strings.push(current);
      return strings.length < STRINGS_KEPT;
    },
  });
  for (const part of parts) {
    let type: string | undefined;
    let value = '';
    let inValue = false;
    await parse(archive, part, {
      open: (element, attribute) => {
        if (element === 'c') [type, value] = [attribute('t'), ''];
        inValue ||= element === 'v' || element === 't';
      },
      text: (piece) => {
        if (inValue) value += piece;
        return true;
      },
      close: (element) => {
        if (element === 'v' || element === 't') inValue = false;
        if (element === 'c') return into.add(`${type === 's' ? (strings[Number(value)] ?? '') : value}\t`);
        return element === 'row' ? into.add('\n') : true;
      },
    });
  }
}

async function declaredPages(archive: OpenArchive): Promise<number | null> {
  let pages = '';
  let inside = false;
  await parse(archive, 'docProps/app.xml', {
    open: (element) => {
      inside = element === 'Pages';
    },
    text: (piece) => {
      if (inside) pages += piece;
      return true;
    },
    close: () => {
      inside = false;
      return true;
    },
  });
  const count = Number(pages);
  return Number.isInteger(count) && count > 0 && count < 100_000 ? count : null;
}

interface Handler {
  open(element: string, attribute: (name: string) => string | undefined): void;
  /** @returns false to stop reading */
  text(piece: string): boolean;
  /** @returns false to stop reading */
  close(element: string): boolean;
}

/** Streams one part through the parser. A document type declaration is refused, so that there are no entities to expand. */
async function parse(archive: OpenArchive, name: string, handler: Handler): Promise<void> {
  const parser = new SaxesParser();
  let more = true;
  const local = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw fileUnreadable();
  });
  parser.on('opentag', (tag) => handler.open(local(tag.name), (attribute) => tag.attributes[attribute]));
  parser.on('text', (piece) => {
    if (more) more = handler.text(piece);
  });
  parser.on('closetag', (tag) => {
    if (more) more = handler.close(local(tag.name));
  });
  try {
    await archive.readText(name, (chunk) => {
      parser.write(chunk);
      return more;
    });
  } catch (error) {
    throw error instanceof DomainError ? error : fileUnreadable();
  }
}
