import { DomainError } from '@wudan/kernel-core';

import { MAX_DATA_ROWS } from './table-definition.js';

type Args = DomainError['args'];

function refused(code: string, message: string, args?: Args): DomainError {
  return new DomainError({ code, kind: 'invalid', message, args });
}

const TEMPLATE = '请下载导入模板，按模板的表头整理后重新导入';

function named(headings: readonly string[]): string {
  return headings.map((heading) => `“${heading}”`).join('、');
}

/** Required headings are absent; `unknown` lists headings that were found instead. */
export function headingMissing(missing: readonly string[], unknown: readonly string[], line: number): DomainError {
  const instead = unknown.length > 0 ? `，且无法识别表头${named(unknown.slice(0, 10))}` : '';
  return refused(
    'TABLE_HEADING_MISSING',
    `表格第${line}行应为表头，现缺少表头${named(missing)}${instead}。${TEMPLATE}。`,
    { headings: missing.join('、'), line },
  );
}

export function headingUnknown(unknown: readonly string[]): DomainError {
  return refused(
    'TABLE_HEADING_UNKNOWN',
    `无法识别表头${named(unknown.slice(0, 10))}。请删除多余的列，或者${TEMPLATE}。`,
    { headings: unknown.slice(0, 10).join('、'), count: unknown.length },
  );
}

export function headingDuplicate(duplicates: readonly string[]): DomainError {
  return refused(
    'TABLE_HEADING_DUPLICATE',
    `表头${named(duplicates)}出现了不止一次。请每个表头只保留一列，或者${TEMPLATE}。`,
    { headings: duplicates.join('、') },
  );
}

/** More data rows than one import takes. */
export function tableTooLong(count: number): DomainError {
  return refused(
    'TABLE_TOO_LONG',
    `表格共有${count}行数据，超过一次导入的上限${MAX_DATA_ROWS}行。请拆分为多个表格，分次导入。`,
    { count, limit: MAX_DATA_ROWS },
  );
}

export function tableEmpty(): DomainError {
  return refused('TABLE_EMPTY', '表格中没有数据行。请在表头下方至少填写一行（示例行不计入）后重新导入。');
}

export function textTooLong(limit: number): DomainError {
  return refused('TABLE_TEXT_TOO_LONG', `粘贴的文字超过${limit}字。请拆分为多次粘贴，或改用 XLSX 文件导入。`, { limit });
}

/** A merged range reaches into the heading row, or there are too many to name row by row. */
export function cellsMerged(range: string, count: number): DomainError {
  return refused(
    'TABLE_CELLS_MERGED',
    count > 1
      ? `工作表中有${count}处合并单元格（如 ${range}）。请全部取消合并，逐行填写后重新导入。`
      : `表头行存在合并单元格 ${range}。请取消合并、删除表头上方的标题行后重新导入。`,
    { range, count },
  );
}

export function fileNotXlsx(): DomainError {
  return refused(
    'TABLE_FILE_NOT_XLSX',
    '导入文件不是 XLSX 工作簿。请用 WPS 或 Excel 另存为“Excel 工作簿（*.xlsx）”后重新导入；文本表格可直接复制粘贴。',
  );
}

export function fileIsOldXls(): DomainError {
  return refused(
    'TABLE_FILE_OLD_XLS',
    '导入文件是旧版 XLS 格式。请用 WPS 或 Excel 打开后另存为“Excel 工作簿（*.xlsx）”，再重新导入。',
  );
}

export function fileEncrypted(): DomainError {
  return refused('TABLE_FILE_ENCRYPTED', '导入文件设有打开密码，无法读取。请在 WPS 或 Excel 中取消密码并保存后重新导入。');
}

export function fileHasMacros(): DomainError {
  return refused(
    'TABLE_FILE_HAS_MACROS',
    '导入文件带有宏，系统不接受。请另存为不含宏的“Excel 工作簿（*.xlsx）”后重新导入。',
  );
}

/** @param limitMb megabytes after unpacking */
export function fileTooLarge(limitMb: number): DomainError {
  return refused(
    'TABLE_FILE_TOO_LARGE',
    `导入文件解压后超过${limitMb} MB。请删除图片和无关的工作表、清除空白行的格式，或拆分后重新导入。`,
    { limitMb },
  );
}

export function fileDamaged(): DomainError {
  return refused('TABLE_FILE_DAMAGED', '导入文件已损坏或内容不符合 XLSX 规范。请用 WPS 或 Excel 打开并另存后重新导入。');
}

export function sheetMissing(sheetName: string): DomainError {
  return refused('TABLE_SHEET_MISSING', `导入文件中没有可读取的工作表。请在名为“${sheetName}”的工作表中填写后重新导入。`, {
    sheetName,
  });
}
