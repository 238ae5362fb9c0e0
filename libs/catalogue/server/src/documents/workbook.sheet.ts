import type ExcelJS from '@protobi/exceljs';
import type { TableDefinition, TableRow } from '@wudan/kernel-server';
import { DomainError } from '@wudan/kernel-core';

/** What cannot be read of a template's workbook. @param problem the sentence with its full stop */
export const sheetRefused = (sheet: string, line: number, problem: string): DomainError =>
  new DomainError({ code: 'TEMPLATE_SHEET_INVALID', kind: 'invalid', field: 'input.file', message: `“${sheet}”表第${line}行：${problem}`, args: { sheet, line } });

/** The cells of a row by key. @throws DomainError TEMPLATE_SHEET_INVALID for the first cell that the table itself refuses */
export function rowOf({ line, cells, messages }: TableRow, sheet: string): (key: string) => string | null {
  const error = messages.find(({ severity }) => severity === 'error');
  if (error) throw sheetRefused(sheet, line, error.text);
  return (key) => cells[key] ?? null;
}

/** The cells of a row to be written, by key. */
export type SheetCells = Readonly<Record<string, string | null>>;

/** Rows that drop-downs are offered for. */
const OFFERED_ROWS = 1_000;

/** The part of a worksheet that sets a rule for a whole range; the library has it and its types do not. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

/** Adds a table as a sheet of a workbook of several, in the form in which the kernel writes and reads single ones. */
export function addSheet(workbook: ExcelJS.Workbook, { sheetName, columns }: TableDefinition, rows: readonly SheetCells[]): void {
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, required, kind, maxLength = 12 }) => ({
    header: required ? `${heading}*` : heading,
    width: Math.min(50, Math.max(heading.length * 2 + 4, maxLength / 8)),
    style: { numFmt: kind === 'integer' ? '0' : '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  columns.forEach(({ kind, choices = [] }, index) => {
    if (kind !== 'choice') return;
    const { letter } = sheet.getColumn(index + 1);
    const validation = { type: 'list' as const, allowBlank: true, formulae: [`"${choices.map(({ label }) => label).join(',')}"`], showErrorMessage: true, error: '请从下拉列表中选择。' };
    (sheet as unknown as RangeValidations).dataValidations.add(`${letter}2:${letter}${OFFERED_ROWS + 1}`, validation);
  });
  for (const row of rows) {
    sheet.addRow(
      columns.map(({ key, kind, choices }) => {
        const text = row[key] ?? null;
        if (text === null) return null;
        return kind === 'integer' ? Number(text) : (choices?.find(({ value }) => value === text)?.label ?? text);
      }),
    );
  }
}
