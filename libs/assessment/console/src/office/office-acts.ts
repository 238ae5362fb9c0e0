import type { KeyAct } from '../grid/grid-keys.js';
import type { MarkEdit } from './mark-edit.js';

/** What a row tells the table. All stable, so that a key in one row renders that row alone. */
export interface OfficeActs {
  readonly put: (code: string, edit: MarkEdit) => void;
  /** Moves on after a key; the page knows which rows are shown. */
  readonly act: (code: string, act: Exclude<KeyAct, null>) => void;
  /** Opens what stands behind a row. */
  readonly open: (code: string) => void;
}
