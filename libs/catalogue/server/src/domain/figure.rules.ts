import { compareDecimals, micro, plainDecimal, sumOfDecimals } from '@wudan/kernel-core';
import { liesIn } from './band.rules.js';
import type { CompiledLeaf } from './compiled-set.js';
import { FactChoice } from './fact-choice.rules.js';
import type { FormulaInput, FormulaResult, ReadableFormula } from './formula.js';
import type { FormulaDocument, RatioRule } from './indicator-document.js';
import { percentText } from './rule-text.rules.js';
import type { LeafFact, LeafFigure, LeafFigurePart, LeafSignal, MissingFact } from './score.js';

/** A figure with what stands beside it; `scorePct` is null where the leaf does not apply. */
export interface FigureOutcome {
  readonly figure: LeafFigure | null;
  readonly scorePct: string | null;
  readonly signals: readonly LeafSignal[];
  readonly missing: readonly MissingFact[];
}

const plural = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

export const worstGrade = (facts: readonly LeafFact[]): LeafFact['grade'] => facts.reduce<LeafFact['grade']>((worst, { grade }) => (grade > worst ? grade : worst), 'A');

/** How people read a figure: a ratio in percent, anything else as a number. */
export const shownFigure = (value: string, unit: string): string => (unit === 'ratio' ? percentText(value.replace(/0+$/, '').replace(/\.$/, '')).replace('%', ' %') : plainDecimal(value));

/** What a figure earns and says. */
export function judged(rule: RatioRule, value: string): { scorePct: string; signals: LeafSignal[] } {
  const band = rule.bands.find((candidate) => liesIn(candidate, value));
  const signals = rule.signals.filter(({ when, bound }) => (when === 'under' ? compareDecimals(value, bound) < 0 : compareDecimals(value, bound) > 0));
  return { scorePct: band?.scorePct ?? '0', signals: signals.map(({ when, text }) => ({ when, text })) };
}

function partOf(rule: RatioRule, formula: FormulaDocument, dimension: string, result: FormulaResult): { part: LeafFigurePart; signals: LeafSignal[] } {
  if (result.kind === 'value') {
    const { scorePct, signals } = judged(rule, result.value);
    return { part: { dimension, value: result.value, scorePct }, signals };
  }
  // Something over nothing: the whole is over, the deduction leaf takes the points.
  if (result.over && formula.edge.positiveOverZero !== null) return { part: { dimension, value: null, scorePct: '1' }, signals: [{ when: 'over', text: formula.edge.positiveOverZero }] };
  return { part: { dimension, value: null, scorePct: null }, signals: [] };
}

/** Computes the figure of a ratio leaf from the facts. */
export function figureOf(leaf: CompiledLeaf, rule: RatioRule, formula: FormulaDocument, read: ReadableFormula, choice: FactChoice): FigureOutcome {
  const chosen = choice.chosen(formula.variables.map(({ name }) => name).filter((name) => read.scalars.includes(name) || read.series.includes(name)));
  const inputs = [...chosen.values()].flat();
  const { runs, missing } = formula.edge.perDimension ? runsByDimension(read, chosen, choice) : wholeRun(read, chosen, choice);
  if (missing.length > 0) return { figure: null, scorePct: null, signals: [], missing };
  const judgedParts = runs.map(({ dimension, input }) => partOf(rule, formula, dimension, read.compute(input)));
  const applying = judgedParts.filter(({ part }) => part.scorePct !== null);
  const worst = applying.reduce<(typeof applying)[number] | undefined>((least, entry) => (least && micro(least.part.scorePct ?? '0') <= micro(entry.part.scorePct ?? '0') ? least : entry), undefined);
  const few = formula.edge.fewestItems !== null && (runs[0]?.input.series.length ?? 0) < formula.edge.fewestItems;
  const overall = runs.length > 1 ? read.compute(summed(runs.map(({ input }) => input))) : null;
  const sample = formula.edge.smallSample;
  const count = sample ? runs[0]?.input.scalars.get(sample.name) : undefined;
  const signals = [
    ...distinct(judgedParts.flatMap((entry) => entry.signals)),
    ...(sample && count !== undefined && compareDecimals(count, sample.least) < 0 ? [{ when: 'small_sample' as const, text: `有效样本${count}份，少于${sample.least}份，结果仅供参考` }] : []),
    ...(few ? [{ when: 'too_few' as const, text: `不足${formula.edge.fewestItems ?? 0}项，无从比较，本项不适用` }] : []),
    ...(worst === undefined && !few ? [{ when: 'zero_denominator' as const, text: '分母为零，本项不适用须由评估人员写明理由' }] : []),
  ];
  const value = worst?.part.value ?? null;
  const figure: LeafFigure = {
    formulaId: formula.id,
    formulaText: formula.expression,
    value,
    shown: value === null ? null : shownFigure(value, formula.unit),
    overall: overall?.kind === 'value' ? overall.value : null,
    grade: worstGrade(inputs),
    inputs,
    parts: judgedParts.map(({ part }) => part),
  };
  return { figure, scorePct: few ? null : (worst?.part.scorePct ?? null), signals, missing: [] };
}

const distinct = (signals: readonly LeafSignal[]): LeafSignal[] => signals.filter(({ when, text }, index) => signals.findIndex((other) => other.when === when && other.text === text) === index);

interface Run {
  readonly dimension: string;
  readonly input: FormulaInput;
}
interface Runs {
  readonly runs: readonly Run[];
  readonly missing: readonly MissingFact[];
}
type Chosen = ReadonlyMap<string, readonly LeafFact[]>;

/** One run a kind or class; a total beside the kinds is left aside. */
function runsByDimension(read: ReadableFormula, chosen: Chosen, choice: FactChoice): Runs {
  const all = plural([...chosen.values()].flat().map(({ dimension }) => dimension));
  const dimensions = all.some((dimension) => dimension !== '') ? all.filter((dimension) => dimension !== '').sort() : all;
  if (dimensions.length === 0) return { runs: [], missing: read.scalars.map((name) => choice.missing(name)) };
  const missing: MissingFact[] = [];
  const runs = dimensions.map((dimension) => {
    const scalars = new Map<string, string>();
    for (const name of read.scalars) {
      const facts = (chosen.get(name) ?? []).filter((fact) => fact.dimension === dimension);
      if (facts.length === 0) missing.push(choice.missing(name, dimension));
      else scalars.set(name, sumOfDecimals(facts.map(({ value }) => value)));
    }
    return { dimension, input: { scalars, series: [] } };
  });
  return { runs, missing };
}

/** One run over everything: scalars are the total, or the sum of what is counted; series one value an item and period. */
function wholeRun(read: ReadableFormula, chosen: Chosen, choice: FactChoice): Runs {
  const missing: MissingFact[] = [];
  const scalars = new Map<string, string>();
  for (const name of read.scalars) {
    const facts = chosen.get(name) ?? [];
    const totals = facts.filter(({ dimension }) => dimension === '');
    if (facts.length === 0) missing.push(choice.missing(name));
    else scalars.set(name, sumOfDecimals((totals.length > 0 ? totals : facts).map(({ value }) => value)));
  }
  const itemOf = ({ dimension, period }: LeafFact): string => `${dimension}\n${period}`;
  const items = plural(read.series.flatMap((name) => (chosen.get(name) ?? []).map(itemOf)));
  if (read.series.length > 0 && items.length === 0) missing.push(...read.series.map((name) => choice.missing(name)));
  const series = items.map((item) => {
    const values = new Map<string, string>();
    for (const name of read.series) {
      const fact = (chosen.get(name) ?? []).find((candidate) => itemOf(candidate) === item);
      if (fact) values.set(name, fact.value);
      else missing.push(choice.missing(name, item.split('\n')[0]));
    }
    return values;
  });
  return { runs: [{ dimension: '', input: { scalars, series } }], missing };
}

const summed = (inputs: readonly FormulaInput[]): FormulaInput => {
  const names = plural(inputs.flatMap(({ scalars }) => [...scalars.keys()]));
  return { scalars: new Map(names.map((name) => [name, sumOfDecimals(inputs.flatMap(({ scalars }) => scalars.get(name) ?? []))])), series: [] };
};
