import type { Id, LocalDate } from '@wudan/kernel-core';
import type { CellContent, Holder, ItemRow } from './cell.js';
import type { Coverage } from './coverage.rules.js';
import type { Burden } from './grid.rules.js';

export interface GridCell extends CellContent {
  readonly id: Id;
  readonly year: string;
}

export interface GridRow {
  readonly requestId: Id;
  readonly leafCode: string;
  readonly leafName: string;
  readonly material: string;
  readonly holder: Holder;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly periodCode: string;
  readonly dueOn: LocalDate | null;
  readonly adHoc: boolean;
  readonly note: string;
  readonly cells: readonly GridCell[];
}

/** A piece as a cell shows it. */
export interface ShownItem extends ItemRow {
  readonly fileName: string | null;
  /** Bytes as text: a file may be larger than 2 GB. */
  readonly size: string | null;
  readonly mime: string | null;
  readonly sha256: string | null;
  readonly citedIn: number;
}

export interface CitedItem extends ShownItem {
  readonly cellId: Id;
  readonly role: string;
  readonly reused: boolean;
}

export interface ItemView extends ShownItem {
  readonly can: readonly string[];
}

export interface CellView extends Omit<GridCell, 'lossByPerson'> {
  readonly items: readonly ItemView[];
  readonly can: readonly string[];
}

export interface RowView extends Omit<GridRow, 'cells'> {
  readonly cells: readonly CellView[];
}

export interface GridView {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly years: readonly string[];
  readonly rows: readonly RowView[];
  readonly coverage: Coverage;
  readonly burden: Burden;
  readonly dueOn: LocalDate | null;
  readonly can: readonly string[];
}
