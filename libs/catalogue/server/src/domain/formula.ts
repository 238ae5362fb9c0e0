/** What a formula is computed from. Keys are the items of the series; each has every series variable. */
export interface FormulaInput {
  readonly scalars: ReadonlyMap<string, string>;
  readonly series: readonly ReadonlyMap<string, string>[];
}

/** A computed figure; `zero` says that a denominator is zero, `over` that something positive stands over it. */
export type FormulaResult = { readonly kind: 'value'; readonly value: string } | { readonly kind: 'zero'; readonly over: boolean };

/** A formula that was read: which variables it names, and the way to its figure. */
export interface ReadableFormula {
  /** Variables outside of sums. */
  readonly scalars: readonly string[];
  /** Variables inside of sums: one value an item. */
  readonly series: readonly string[];
  /** @returns four decimals, half-up */
  compute(input: FormulaInput): FormulaResult;
}

/** Why an expression cannot be used. */
export interface FormulaRefusal {
  readonly code: 'FORMULA_SYNTAX' | 'FORMULA_FORBIDDEN';
  /** Chinese, without the formula's name and full stop. */
  readonly reason: string;
}

/** Reads expressions; the library behind it is the caller's choice. */
export type FormulaReader = (expression: string) => ReadableFormula | FormulaRefusal;

export const isRefusal = (read: ReadableFormula | FormulaRefusal): read is FormulaRefusal => 'reason' in read;
