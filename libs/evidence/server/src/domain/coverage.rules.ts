import { hundredthsText } from '@wudan/kernel-core';
import type { CellState, Grade } from './cell.js';
import { worstGrade } from './grade.rules.js';

/** What the grid says about one leaf. */
export interface LeafEvidence {
  /** Cells that stand, those that do not apply included. */
  readonly cells: number;
  /** Held, sighted, or substituted with a countersignature. */
  readonly filled: number;
  readonly accepted: number;
  /** Sent back and not answered again. */
  readonly returned: number;
  /** Losses declared and not countersigned: the leaf is unscored while there is one. */
  readonly pending: number;
  /** Largest share of its points that the leaf may earn, as a fraction of two decimals; null: no ceiling. */
  readonly ceilingPct: string | null;
  /** The worst grade among what fills it; null while nothing does. */
  readonly grade: Grade | null;
}

export interface Coverage {
  readonly cells: number;
  readonly held: number;
  readonly substituted: number;
  readonly sighted: number;
  readonly lost: number;
  readonly notApplicable: number;
  readonly open: number;
  /** Filled cells of those that apply, per cent with one decimal; `100.0` when none of some applies, `0.0` when nothing is asked yet. */
  readonly rate: string;
  /** Cells of required materials that apply. */
  readonly required: number;
  readonly requiredFilled: number;
}

/** A cell as counting needs it. */
export interface CountedCell {
  readonly leafCode: string;
  readonly required: boolean;
  readonly state: CellState;
  readonly review: string;
  readonly lossState: string | null;
  readonly ceilingPct: string | null;
  readonly grade: Grade | null;
}

/** Something stands there that may be scored: a declared loss counts only with its countersignature, and never without a substitute. */
export const isFilled = (cell: Pick<CountedCell, 'state' | 'lossState'>): boolean =>
  cell.state === 'held' || cell.state === 'sighted' || (cell.state === 'substituted' && cell.lossState === 'countersigned');

const isPending = ({ state, lossState }: CountedCell): boolean => (state === 'lost' || state === 'substituted') && lossState !== 'countersigned';

/** Per cent with one decimal, half up, in whole tenths so that nothing rounds twice. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '100.0';
  const tenths = Math.floor((part * 2_000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

export function coverage(cells: readonly CountedCell[]): Coverage {
  const count = (state: CellState): number => cells.filter((cell) => cell.state === state).length;
  const applying = cells.filter((cell) => cell.state !== 'not_applicable');
  const required = applying.filter((cell) => cell.required);
  return {
    cells: cells.length,
    held: count('held'),
    substituted: count('substituted'),
    sighted: count('sighted'),
    lost: count('lost'),
    notApplicable: count('not_applicable'),
    open: count('open'),
    rate: cells.length === 0 ? '0.0' : percent(applying.filter(isFilled).length, applying.length),
    required: required.length,
    requiredFilled: required.filter(isFilled).length,
  };
}

/**
 * The leaf's ceiling (own rule): the mean over its required cells that apply, each with the ceiling of its countersigned loss or 1, two decimals half
 * up. So one lost year of four costs a quarter of what its substitute cannot prove, not the whole leaf.
 */
function ceilingOf(cells: readonly CountedCell[]): string | null {
  const counted = cells.filter((cell) => cell.required && cell.state !== 'not_applicable');
  if (!counted.some((cell) => cell.ceilingPct !== null)) return null;
  const hundredths = counted.reduce((sum, cell) => sum + (cell.ceilingPct === null ? 100 : Math.round(Number(cell.ceilingPct) * 100)), 0);
  const mean = Math.floor((2 * hundredths + counted.length) / (2 * counted.length));
  return hundredthsText(mean);
}

export function leafEvidence(cells: readonly CountedCell[]): LeafEvidence {
  const filled = cells.filter(isFilled);
  return {
    cells: cells.length,
    filled: filled.length,
    accepted: cells.filter((cell) => cell.review === 'accepted').length,
    returned: cells.filter((cell) => cell.review === 'returned').length,
    pending: cells.filter(isPending).length,
    ceilingPct: ceilingOf(cells),
    grade: worstGrade(filled.flatMap((cell) => cell.grade ?? [])),
  };
}

/** Leaves by code, in the order in which they come. */
export function byLeaf(cells: readonly CountedCell[]): ReadonlyMap<string, LeafEvidence> {
  const groups = new Map<string, CountedCell[]>();
  for (const cell of cells) groups.set(cell.leafCode, [...(groups.get(cell.leafCode) ?? []), cell]);
  return new Map([...groups].map(([code, group]) => [code, leafEvidence(group)]));
}
