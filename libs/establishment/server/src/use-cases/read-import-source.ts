import { readPastedTable, readWorkbook, type TableRow } from '@wudan/kernel-server';
import type { EstablishmentImportKind } from '../domain/establishment-codes.js';
import { importSourceInvalid } from '../domain/establishment.errors.js';
import { IMPORT_TABLES } from '../domain/import-tables.rules.js';

export interface ImportSource {
  readonly text?: string | null | undefined;
  readonly fileName?: string | null | undefined;
  readonly fileBase64?: string | null | undefined;
}

const MAX_FILE_BYTES = 10 * 1024 * 1024;
const TEXT_FILE = /\.(csv|tsv|txt)$/i;

/**
 * The rows of a workbook, a text file (UTF-8, else GB 18030 as older programs write it) or a pasted text.
 * @throws DomainError ESTABLISHMENT_IMPORT_SOURCE, TABLE_*
 */
export async function readImportSource({ text, fileName, fileBase64 }: ImportSource, kind: EstablishmentImportKind): Promise<readonly TableRow[]> {
  const definition = IMPORT_TABLES[kind];
  if (text && fileBase64) throw importSourceInvalid('请只选择一种方式：粘贴文本或上传文件。', 'input.fileBase64');
  if (text) return readPastedTable(text, definition).rows;
  if (!fileBase64) throw importSourceInvalid('请粘贴表格内容，或上传 XLSX、CSV 文件。', 'input.text');
  if (fileBase64.length > (MAX_FILE_BYTES * 4) / 3 + 4) throw importSourceInvalid('文件超过 10 MB，请拆分后分批导入。', 'input.fileBase64');
  const bytes = Buffer.from(fileBase64, 'base64');
  const workbook = bytes.subarray(0, 2).toString('latin1') === 'PK' || !TEXT_FILE.test(fileName ?? '');
  return workbook ? (await readWorkbook(bytes, definition)).rows : readPastedTable(decoded(bytes), definition).rows;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
