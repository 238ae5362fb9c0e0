import { readPastedTable, readWorkbook, type TableRow } from '@wudan/kernel-server';
import { fileTooLarge } from '../domain/verification.errors.js';
import type { Table } from '../domain/verification-tables.rules.js';

export interface TableSource {
  readonly text?: string | null | undefined;
  readonly fileName?: string | null | undefined;
  readonly fileBase64?: string | null | undefined;
}

const MAX_MEGABYTES = 10;
const TEXT_FILE = /\.(csv|tsv|txt)$/i;

/** The rows of a pasted text, a workbook or a text file; null where nothing was given. @throws DomainError VERIFICATION_FILE, TABLE_* */
export async function readTable({ text, fileName, fileBase64 }: TableSource, table: Table): Promise<readonly TableRow[] | null> {
  if (text != null && text.trim() !== '') return readPastedTable(text, table).rows;
  if (fileBase64 == null || fileBase64 === '') return null;
  if (fileBase64.length > (MAX_MEGABYTES * 1024 * 1024 * 4) / 3 + 4) throw fileTooLarge(MAX_MEGABYTES, 'input.fileBase64');
  const bytes = Buffer.from(fileBase64, 'base64');
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK' || !TEXT_FILE.test(fileName ?? '');
  return isWorkbook ? (await readWorkbook(bytes, table)).rows : readPastedTable(decoded(bytes), table).rows;
}

/** UTF-8, else GB 18030 as older programs write it. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
