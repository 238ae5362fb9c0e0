import type { EstablishmentImportKind } from './establishment-codes.js';
import type { PreviewedRow } from './import-plan.js';
import { IMPORT_TABLES, type ImportColumn } from './import-tables.rules.js';

/** Most faults and rows a preview names. */
export const SHOWN = { faults: 500, rows: 200, warnings: 20 } as const;

export interface ImportSample {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly state: string; readonly cells: readonly string[] }[];
  readonly faults: readonly { readonly row: number; readonly column: string; readonly message: string }[];
  /** Warnings as sentences, the first ones. */
  readonly warnings: readonly string[];
}

const ORDER = ['fault', 'warned', 'changed', 'added', 'unchanged'];

/** What a person looks at before a commit: faults first, then what is odd, then what changes. Identity numbers are masked. */
export function sampleOf(kind: EstablishmentImportKind, rows: readonly PreviewedRow[]): ImportSample {
  const present = IMPORT_TABLES[kind].columns.filter(({ key }) => rows.some(({ cells }) => key in cells));
  const heading = (key: string | null): string => present.find((column) => column.key === key)?.heading ?? '整行';
  const stateOf = ({ state, remarks }: PreviewedRow): string => (state !== 'fault' && remarks.length > 0 ? 'warned' : state);
  const ordered = rows
    .map((row, index) => ({ row, index, state: stateOf(row) }))
    .sort((left, right) => ORDER.indexOf(left.state) - ORDER.indexOf(right.state) || left.index - right.index)
    .slice(0, SHOWN.rows);
  const faults: ImportSample['faults'][number][] = [];
  const warnings: string[] = [];
  let warned = 0;
  for (const { line, remarks } of rows) {
    for (const { severity, column, text } of remarks) {
      if (severity === 'error' && faults.length < SHOWN.faults) faults.push({ row: line, column: heading(column), message: text });
      if (severity !== 'warning') continue;
      warned += 1;
      if (warnings.length < SHOWN.warnings) warnings.push(`第${line}行：${text}`);
    }
  }
  if (warned > SHOWN.warnings) warnings.push(`另有${warned - SHOWN.warnings}处提示，见预览中标明“提示”的行。`);
  return {
    columns: present.map((column) => column.heading),
    rows: ordered.map(({ row, state }) => ({ row: row.line, state, cells: present.map((column) => shown(column, row.cells[column.key] ?? null)) })),
    faults,
    warnings,
  };
}

function shown({ key, choices }: ImportColumn, value: string | null): string {
  if (value === null) return '';
  if (key === 'identity') return value.length > 10 ? `${value.slice(0, 6)}${'*'.repeat(value.length - 7)}${value.slice(-1)}` : '*'.repeat(value.length);
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}
