import { compareDecimals, micro, sumOfDecimals } from '@wudan/kernel-core';
import { factInput, listed, type InputFact } from './check-input.rules.js';
import { worstOf, type Check, type Verdict } from './check.js';
import { liesOff } from './robust.rules.js';

export interface PlausibilityLimits {
  readonly effectiveHours: { readonly min: number; readonly max: number };
  readonly difficulty: { readonly min: number; readonly max: number };
  readonly headsTolerance: number;
  readonly yearJump: number;
}

/** A part and the whole it is counted in: names of facts. Own list, from the formulas. */
const PARTS: readonly (readonly [string, string])[] = [
  ['age_le_35', 'actual_on_establishment'],
  ['bachelor_plus', 'actual_on_establishment'],
  ['front_line_staff', 'actual_on_establishment'],
  ['actual_on_professional_posts', 'actual_on_establishment'],
  ['specialty_matched', 'actual_on_professional_posts'],
  ['vacant_posts_over_12m', 'approved_establishment'],
  ['hours_on_core_duties', 'total_hours'],
  ['duties_mapped_to_office_and_post', 'duties_in_sanding'],
  ['items_exercised_in_period', 'items_listed'],
  ['on_time', 'total_due'],
  ['closed_among_due', 'due'],
  ['mismatched_fields', 'checked_fields'],
  ['adopted', 'submitted'],
  ['responded_within_sla', 'requests'],
  ['occupied_bed_days', 'open_bed_days'],
];
const ANSWERS = ['n5', 'n4', 'n3', 'n2', 'n1'];
const YEAR = /^\d{4}$/;

/** A word for a figure's name; facts context has the shipped ones. */
export type LabelOf = (name: string) => string;

/**
 * Limits that figures must keep whatever they are about: no part above its whole, answers that add up, hours a year can hold. What breaks
 * arithmetic differs; what is only unlikely is doubtful.
 */
export function plausibilityChecks(facts: readonly InputFact[], limits: PlausibilityLimits, labelOf: LabelOf): Check[] {
  return [
    ...partChecks(facts, labelOf),
    ...answerChecks(facts, labelOf),
    ...rangeChecks(facts, limits, labelOf),
    ...shareChecks(facts, labelOf),
    ...headChecks(facts, limits, labelOf),
    ...jumpChecks(facts, limits, labelOf),
  ];
}

function made(code: string, title: string, verdict: Verdict, sentence: string, used: readonly InputFact[], labelOf: LabelOf, figure: string | null = null): Check {
  return {
    code, kind: 'plausibility', leafCode: null, title, verdict, sentence, claim: null, figure,
    grade: used.length === 0 ? null : worstOf(used.map(({ grade }) => grade)),
    inputs: listed(used.map((fact) => factInput(fact, labelOf(fact.name)))),
  };
}

const placeOf = ({ dimension, period }: InputFact): string => JSON.stringify([dimension, period]);
const tagOf = ({ dimension, period }: InputFact): string => `${dimension === '' ? '' : `${dimension}-`}${period}`;

function partChecks(facts: readonly InputFact[], labelOf: LabelOf): Check[] {
  return PARTS.flatMap(([part, whole]) => {
    const wholes = new Map(facts.filter(({ name }) => name === whole).map((fact) => [placeOf(fact), fact]));
    return facts.flatMap((fact) => {
      const all = fact.name === part ? wholes.get(placeOf(fact)) : undefined;
      if (!all) return [];
      const over = compareDecimals(fact.value, all.value) > 0;
      return [
        made(
          `P01-${part}-${tagOf(fact)}`, `${labelOf(part)}不大于${labelOf(whole)}`, over ? 'differs' : 'holds',
          over ? `“${labelOf(part)}”${fact.value}大于“${labelOf(whole)}”${all.value}，部分不可能大于整体，请核对两项数据。` : `“${labelOf(part)}”${fact.value}不大于“${labelOf(whole)}”${all.value}，合理。`,
          [fact, all], labelOf, fact.value,
        ),
      ];
    });
  });
}

function answerChecks(facts: readonly InputFact[], labelOf: LabelOf): Check[] {
  return facts.filter(({ name }) => name === 'valid_responses').flatMap((valid) => {
    const answers = facts.filter((fact) => ANSWERS.includes(fact.name) && placeOf(fact) === placeOf(valid));
    if (answers.length < ANSWERS.length) return [];
    const sum = sumOfDecimals(answers.map(({ value }) => value));
    const same = compareDecimals(sum, valid.value) === 0;
    return [
      made(
        `P02-${tagOf(valid)}`, '满意度各档之和等于有效问卷数', same ? 'holds' : 'differs',
        same ? `满意度各档合计${sum}份，与有效问卷数一致。` : `满意度各档合计${sum}份，有效问卷数${valid.value}份，相差${sumOfDecimals([sum, negative(valid.value)])}份，请核对问卷统计。`,
        [...answers, valid], labelOf, sum,
      ),
    ];
  });
}

function rangeChecks(facts: readonly InputFact[], { effectiveHours, difficulty }: PlausibilityLimits, labelOf: LabelOf): Check[] {
  const ranges = [
    { code: 'P03', name: 'effective_hours', ...effectiveHours, unit: '小时' },
    { code: 'P04', name: 'difficulty', ...difficulty, unit: '' },
    { code: 'P05', name: 'completion', min: 0, max: 1, unit: '' },
  ];
  return ranges.flatMap(({ code, name, min, max, unit }) => {
    const series = facts.filter((fact) => fact.name === name);
    if (series.length === 0) return [];
    const outside = series.filter(({ value }) => Number(value) < min || Number(value) > max);
    const title = `${labelOf(name)}在${min}至${max}${unit}之间`;
    if (outside.length === 0) return [made(code, title, 'holds', `“${labelOf(name)}”共${series.length}项，均在${min}至${max}${unit}之间。`, series, labelOf)];
    const [first] = outside as [InputFact];
    return [made(code, title, 'doubtful', `“${labelOf(name)}”有${outside.length}项超出${min}至${max}${unit}，如${first.dimension === '' ? first.period : `“${first.dimension}”`}为${first.value}，请单位说明依据。`, outside, labelOf, first.value)];
  });
}

/** Millionths by which shares of a whole may miss 1: each has six decimals at most. */
const SHARE_SLACK = 1_000n;

function shareChecks(facts: readonly InputFact[], labelOf: LabelOf): Check[] {
  const periods = [...new Set(facts.filter(({ name }) => name === 'w_i').map(({ period }) => period))];
  return periods.map((period) => {
    const shares = facts.filter((fact) => fact.name === 'w_i' && fact.period === period);
    const sum = sumOfDecimals(shares.map(({ value }) => value));
    const gap = micro(sum) - 1_000_000n;
    const fits = (gap < 0n ? -gap : gap) <= SHARE_SLACK;
    return made(`P06-${period}`, '各内设机构工作量占比合计为1', fits ? 'holds' : 'differs', fits ? `各内设机构工作量占比合计${sum}，合理。` : `各内设机构工作量占比合计${sum}，应为1，请核对工作量统计。`, shares, labelOf, sum);
  });
}

function headChecks(facts: readonly InputFact[], { headsTolerance }: PlausibilityLimits, labelOf: LabelOf): Check[] {
  const reported = facts.filter(({ name }) => name === 'avg_headcount');
  const known = newest(facts.filter(({ name, dimension, grade }) => name === 'headcount' && dimension === '' && grade !== 'D'));
  if (!known) return [];
  return reported.map((fact) => {
    const gap = Number(fact.value) / Number(known.value) - 1;
    const off = liesOff(Number(fact.value), Number(known.value), headsTolerance);
    const [direction, effect] = gap < 0 ? ['少', '会抬高饱和度'] : ['多', '会压低饱和度'];
    return made(
      `P07-${tagOf(fact)}`, '年均在岗人数与台账相符', off ? 'doubtful' : 'holds',
      off ? `单位填报年均在岗${fact.value}人，台账在岗${known.value}人，${direction}${Math.abs(gap * 100).toFixed(1)}%，${effect}，请单位说明。` : `单位填报年均在岗${fact.value}人，与台账在岗${known.value}人相符。`,
      [fact, known], labelOf, fact.value,
    );
  });
}

/** Figures of the unit's own word that leap from one year to the next. */
function jumpChecks(facts: readonly InputFact[], { yearJump }: PlausibilityLimits, labelOf: LabelOf): Check[] {
  const own = facts.filter(({ grade, period }) => grade === 'D' && YEAR.test(period));
  return own.flatMap((fact) => {
    const before = own.find((each) => each.name === fact.name && each.dimension === fact.dimension && each.period === String(Number(fact.period) - 1));
    if (!before || Number(before.value) === 0) return [];
    const change = Number(fact.value) / Number(before.value) - 1;
    if (!liesOff(Number(fact.value), Number(before.value), yearJump)) return [];
    return [
      made(
        `P08-${fact.name}-${tagOf(fact)}`, `${labelOf(fact.name)}年度间变动`, 'doubtful',
        `“${labelOf(fact.name)}${fact.dimension === '' ? '' : `（${fact.dimension}）`}”由${before.period}年的${before.value}变为${fact.period}年的${fact.value}，变动${(change * 100).toFixed(1)}%，请单位说明原因。`,
        [before, fact], labelOf, fact.value,
      ),
    ];
  });
}

const negative = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

const newest = (facts: readonly InputFact[]): InputFact | undefined => [...facts].sort((left, right) => (left.period < right.period ? 1 : -1))[0];
