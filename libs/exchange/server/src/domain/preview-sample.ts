import type { PreviewedRow } from './exchange-import.js';
import type { ExchangeTemplate, TemplateColumn } from './exchange-template.js';

/** Most faults, rows and warnings a preview names. */
const SHOWN = { faults: 500, rows: 200, warnings: 20 } as const;

export interface PreviewSample {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly state: string; readonly cells: readonly string[] }[];
  readonly faults: readonly { readonly row: number; readonly column: string; readonly message: string }[];
  /** Warnings as sentences, the first ones. */
  readonly warnings: readonly string[];
}

const ORDER = ['conflict', 'fault', 'warned', 'changed', 'added', 'unchanged'];

/** What a person looks at before a commit: conflicts and faults first, then what is odd, then what changes. */
export function sampleOf({ columns }: ExchangeTemplate, rows: readonly PreviewedRow[]): PreviewSample {
  const present = columns.filter(({ key }) => rows.some(({ cells }) => key in cells));
  const heading = (key: string | null): string => present.find((column) => column.key === key)?.heading ?? '整行';
  const stateOf = ({ state, remarks }: PreviewedRow): string => (state !== 'fault' && state !== 'conflict' && remarks.length > 0 ? 'warned' : state);
  const ordered = rows
    .map((row, index) => ({ row, index, state: stateOf(row) }))
    .sort((left, right) => ORDER.indexOf(left.state) - ORDER.indexOf(right.state) || left.index - right.index)
    .slice(0, SHOWN.rows);
  const faults = rows.flatMap(({ line, remarks }) => remarks.filter(({ severity }) => severity === 'error').map(({ column, text }) => ({ row: line, column: heading(column), message: text })));
  const warned = rows.flatMap(({ line, remarks }) => remarks.filter(({ severity }) => severity === 'warning').map(({ text }) => `第${line}行：${text}`));
  const more = warned.length > SHOWN.warnings ? [`另有${warned.length - SHOWN.warnings}处提示，见预览中标明“提示”的行。`] : [];
  return {
    columns: present.map((column) => column.heading),
    rows: ordered.map(({ row, state }) => ({ row: row.line, state, cells: present.map((column) => shown(column, row.cells[column.key] ?? null)) })),
    faults: faults.slice(0, SHOWN.faults),
    warnings: [...warned.slice(0, SHOWN.warnings), ...more],
  };
}

const shown = ({ choices }: TemplateColumn, value: string | null): string => (value === null ? '' : (choices?.find((choice) => choice.value === value)?.label ?? value));
