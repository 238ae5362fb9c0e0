import type { EvidenceCell, EvidenceRow } from '../grid/evidence.graphql.js';

/** What every form inside a cell is given. */
export interface CellFormProps {
  readonly row: EvidenceRow;
  readonly cell: EvidenceCell;
  readonly unitId: string;
  readonly cutoffOn: string;
  /** Back to the cell, after the act or without it. */
  readonly onDone: () => void;
}
