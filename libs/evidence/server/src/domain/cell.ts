import type { Id, LocalDate } from '@wudan/kernel-core';

/** What a cell of the grid is, always exactly one of these. */
export const CELL_STATES = ['held', 'substituted', 'sighted', 'lost', 'not_applicable', 'open'] as const;
export type CellState = (typeof CELL_STATES)[number];

export type ReviewState = 'none' | 'accepted' | 'returned';
export type LossState = 'declared' | 'countersigned' | 'refused';
/** How far a piece can be trusted; A is best. */
export type Grade = 'A' | 'B' | 'C' | 'D';
export type Holder = 'unit' | 'office' | 'third' | 'assessor';
export type ItemSource = Holder | 'chat';

/** Column of what is stated on the cut-off date; the catalogue calls it so. */
export const CUTOFF_COLUMN = '基准日';

export interface Witness {
  readonly name: string;
  readonly post: string;
}

/** What of a cell changes. */
export interface CellContent {
  readonly state: CellState;
  readonly review: ReviewState;
  readonly returnReason: string | null;
  /** Why it is lost or does not apply. */
  readonly note: string | null;
  readonly grade: Grade | null;
  readonly lossState: LossState | null;
  /** Key of the ladder; null for a loss that nothing replaces and for no loss. */
  readonly lossSubstitute: string | null;
  readonly lossWitnesses: readonly Witness[];
  readonly lossByPerson: Id | null;
  readonly lossByName: string | null;
  /** Fraction with two decimals; only where a loss was countersigned. */
  readonly ceilingPct: string | null;
}

/** One year of one material asked for one leaf, with what its request says. */
export interface CellRow extends CellContent {
  readonly id: Id;
  readonly requestId: Id;
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly year: string;
  readonly leafCode: string;
  readonly leafName: string;
  readonly material: string;
  readonly holder: Holder;
  readonly required: boolean;
}

/** A piece of evidence: what a document says of itself, and when it came. */
export interface ItemRow {
  readonly id: Id;
  readonly unitId: Id;
  readonly lineageId: Id;
  readonly version: number;
  readonly title: string;
  readonly docNumber: string | null;
  readonly formedOn: LocalDate | null;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly pages: number | null;
  readonly classification: 'public' | 'internal';
  readonly source: ItemSource;
  readonly fileId: Id | null;
  readonly sightPlace: string | null;
  readonly sightFirst: string | null;
  readonly sightSecond: string | null;
  readonly sightOn: LocalDate | null;
  readonly receivedAt: Date;
  readonly byName: string;
  readonly grade: Grade;
  readonly verdicts: readonly StoredVerdict[];
  readonly state: 'current' | 'replaced' | 'withdrawn';
}

export interface StoredVerdict {
  readonly rule: string;
  readonly severity: 'warn' | 'weak';
  readonly text: string;
}
