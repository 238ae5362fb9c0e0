import { DomainError } from '@wudan/kernel-core';

/** The year, the brackets or the running number of a 文号 is missing. */
export function docNumberMalformed(text: string): DomainError {
  return new DomainError({
    code: 'DOCUMENT_NUMBER_MALFORMED',
    kind: 'invalid',
    message: `发文字号“${text.slice(0, 40)}”格式不对，应为机关代字、年份和序号，例如 毕机编办〔2022〕15号，请改正。`,
    field: 'docNumber',
    args: { text: text.slice(0, 40) },
  });
}

export function dateMalformed(text: string): DomainError {
  return new DomainError({
    code: 'DOCUMENT_DATE_MALFORMED',
    kind: 'invalid',
    message: `成文日期“${text.slice(0, 20)}”不是有效日期，应填写完整的年月日，例如 2022-06-30，请改正。`,
    field: 'date',
    args: { text: text.slice(0, 20) },
  });
}

/** @param field `title` or another part of the document that must not be empty, with its Chinese name */
export function documentPartMissing(field: string, name: string): DomainError {
  return new DomainError({ code: 'DOCUMENT_PART_MISSING', kind: 'invalid', message: `公文的${name}不能为空，请填写后重新生成。`, field });
}

/** A table's row has more or fewer cells than the table has columns; a fault of the program, told before a crooked page is printed. */
export function tableRowUneven(row: number, cells: number, columns: number): DomainError {
  return new DomainError({
    code: 'DOCUMENT_TABLE_UNEVEN',
    kind: 'internal',
    message: `公文表格第${row}行有${cells}格，与表头的${columns}列不一致，请联系系统管理员。`,
    args: { row, cells, columns },
  });
}

/** No LibreOffice on this machine. */
export function pdfProgramMissing(): DomainError {
  return new DomainError({
    code: 'PDF_PROGRAM_MISSING',
    kind: 'busy',
    message: '服务器未安装 LibreOffice，不能生成 PDF。请下载 DOCX 文件后用 WPS 或 Word 另存为 PDF，或请系统管理员安装 LibreOffice（Debian：apt-get install libreoffice-writer-nogui）。',
  });
}

/** LibreOffice is there and gave nothing in time. */
export function pdfFailed(): DomainError {
  return new DomainError({
    code: 'PDF_FAILED',
    kind: 'busy',
    message: 'PDF 转换未能完成。请稍后重试，或下载 DOCX 文件后用 WPS 或 Word 另存为 PDF。',
  });
}
