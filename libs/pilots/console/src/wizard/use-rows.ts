import type { Fields } from '@wudan/kernel-ui';
import { rowsOf, type ListName, type RowOf, type WizardValues } from './wizard-values.js';

export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly setRows: (rows: readonly Row[]) => void;
  readonly add: (row: Row) => void;
  readonly change: (at: number, part: Partial<Row>) => void;
  readonly remove: (at: number) => void;
}

/** One list of the wizard, to edit row by row. */
export function useRows<Name extends ListName>(fields: Fields<WizardValues>, name: Name): Rows<RowOf<Name>> {
  const rows = rowsOf(fields.values, name);
  const setRows = (next: readonly RowOf<Name>[]): void => fields.set(name, JSON.stringify(next));
  return {
    rows,
    setRows,
    add: (row) => setRows([...rows, row]),
    change: (at, part) => setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row))),
    remove: (at) => setRows(rows.filter((_, index) => index !== at)),
  };
}
