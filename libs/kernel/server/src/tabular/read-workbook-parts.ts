import { cleanText } from '@wudan/kernel-core';
import { readXml } from './read-xml.js';
import { fileDamaged, fileHasMacros, sheetMissing } from './table.errors.js';
import type { XlsxPackage } from './xlsx-package.js';

/** What a sheet's cells need to be understood. */
export interface WorkbookParts {
  readonly sheetPart: string;
  /** Shared strings by index. */
  readonly strings: readonly string[];
  /** True for the cell style indexes whose number format shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly base1904: boolean;
}

interface Relationship {
  readonly type: string;
  readonly part: string;
}

/**
 * Finds the sheet named `sheetName`, otherwise the first visible one, and reads shared strings and styles.
 * @throws TABLE_SHEET_MISSING, TABLE_FILE_HAS_MACROS, TABLE_FILE_DAMAGED
 */
export async function readWorkbookParts(parts: XlsxPackage, sheetName: string): Promise<WorkbookParts> {
  await refuseMacros(parts);
  const relationships = await readRelationships(parts);
  const sheets: { name: string; part: string; visible: boolean }[] = [];
  let base1904 = false;
  await readXml(parts, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') base1904 = ['1', 'true'].includes(attributes('date1904') ?? '');
      if (name !== 'sheet') return;
      const relationship = relationships.get(attributes('id') ?? '');
      if (!relationship?.type.endsWith('/worksheet')) return;
      const visible = !(attributes('state') ?? '').toLowerCase().includes('hidden');
      sheets.push({ name: cleanText(attributes('name') ?? ''), part: relationship.part, visible });
    },
  });
  const sheet = sheets.find(({ name }) => name === sheetName) ?? sheets.find(({ visible }) => visible);
  if (!sheet) throw sheetMissing(sheetName);
  if (!parts.has(sheet.part)) throw fileDamaged();
  const partOf = (suffix: string): string | undefined =>
    [...relationships.values()].find(({ type, part }) => type.endsWith(suffix) && parts.has(part))?.part;
  return {
    sheetPart: sheet.part,
    strings: await readStrings(parts, partOf('/sharedStrings')),
    dateStyles: await readDateStyles(parts, partOf('/styles')),
    base1904,
  };
}

async function refuseMacros(parts: XlsxPackage): Promise<void> {
  let macros = false;
  await readXml(parts, '[Content_Types].xml', {
    open: (_name, attributes) => {
      macros ||= /macroEnabled|vbaProject/i.test(attributes('ContentType') ?? '');
    },
  });
  if (macros) throw fileHasMacros();
}

async function readRelationships(parts: XlsxPackage): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  await readXml(parts, 'xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      const target = attributes('Target');
      if (name !== 'Relationship' || target === undefined || attributes('TargetMode') === 'External') return;
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      found.set(attributes('Id') ?? '', { type: attributes('Type') ?? '', part });
    },
  });
  return found;
}

/** Undoes the escapes `_xHHHH_` with which a workbook writes control characters (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Rich text is joined; phonetic hints (`rPh`) are not part of the text. */
async function readStrings(parts: XlsxPackage, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  await readXml(parts, part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** Built-in number formats that show a day, month or year, also those of Chinese editions (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

async function readDateStyles(parts: XlsxPackage, part: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined) return styles;
  const customDates = new Map<number, boolean>();
  let inCellFormats = false;
  await readXml(parts, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const code = (attributes('formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        customDates.set(Number(attributes('numFmtId')), /[yd]/i.test(code));
      } else if (name === 'cellXfs') {
        inCellFormats = true;
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes('numFmtId') ?? 0);
        styles.push(customDates.get(id) ?? DATE_FORMATS.has(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}
