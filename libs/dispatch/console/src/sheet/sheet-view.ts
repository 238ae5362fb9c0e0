import type { SheetRow } from './sheet.graphql.js';

/** What a person started to do about one unit. */
export interface Doing {
  readonly what: 'report' | 'remind' | 'decide';
  readonly row: SheetRow;
}

/** What every view of the rows is given. */
export interface ViewProps {
  readonly rows: readonly SheetRow[];
  /** True while the round lets the silent be reminded. */
  readonly mayRemind: boolean;
  readonly onDo: (doing: Doing) => void;
}
