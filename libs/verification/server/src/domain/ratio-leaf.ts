import type { InputFact } from './check-input.rules.js';
import type { Grade } from './check.js';

/** An item of an indicator set that is scored by a figure, as the checks need it. */
export interface RatioLeaf {
  readonly code: string;
  readonly name: string;
  readonly formula: { readonly id: string; readonly name: string; readonly variables: readonly { readonly name: string; readonly label: string }[] } | null;
}

/** The figure of an item with what it was computed from. */
export interface RatioFigure {
  /** Four decimals; null where the denominator is zero. */
  readonly value: string | null;
  /** As people read it. */
  readonly shown: string | null;
  readonly grade: Grade;
  readonly inputs: readonly InputFact[];
}

/** What facts make of an item. */
export interface RatioOutcome {
  /** Two decimals; absent while facts are missing. */
  readonly points?: string;
  readonly figure?: RatioFigure;
  readonly missing: readonly { readonly label: string }[];
  readonly notApplicable: boolean;
}
