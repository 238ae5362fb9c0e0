import { createHash } from 'node:crypto';
import { readPastedTable, readWorkbook, type TableRow } from '@wudan/kernel-server';
import { fileInvalid } from '../domain/exchange.errors.js';
import { tableOf } from '../domain/exchange-table.rules.js';
import type { ExchangeTemplate } from '../domain/exchange-template.js';

const MAX_FILE_BYTES = 10 * 1024 * 1024;
const TEXT_FILE = /\.(csv|tsv|txt)$/i;
const WORKBOOK_FILE = /\.xlsx$/i;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export interface DeliveredFile {
  /** SHA-256 of the bytes as they came, hexadecimal. */
  readonly hash: string;
  readonly bytes: Buffer;
}

/** @throws DomainError EXCHANGE_FILE_INVALID */
export function deliveredFile(fileName: string, base64: string): DeliveredFile {
  if (!TEXT_FILE.test(fileName) && !WORKBOOK_FILE.test(fileName)) throw fileInvalid('只接收 XLSX 和 CSV 文件，请转换格式后重新上传。');
  if (base64.length > (MAX_FILE_BYTES * 4) / 3 + 4) throw fileInvalid('文件超过 10 MB，请由提供单位拆分后分批导入。');
  if (!BASE64.test(base64)) throw fileInvalid('文件没有内容或传输不完整，请重新选择文件上传。');
  const bytes = Buffer.from(base64, 'base64');
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/**
 * The rows of a workbook or a text file (UTF-8, else GB 18030 as older programs write it).
 * @throws DomainError TABLE_*
 */
export async function rowsIn({ bytes }: DeliveredFile, fileName: string, template: ExchangeTemplate): Promise<readonly TableRow[]> {
  const table = tableOf(template);
  return TEXT_FILE.test(fileName) ? readPastedTable(decoded(bytes), table).rows : (await readWorkbook(bytes, table)).rows;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
