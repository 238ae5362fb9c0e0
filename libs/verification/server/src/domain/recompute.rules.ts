import { hundredths, hundredthsText } from '@wudan/kernel-core';
import { factInput, leafInput, listed } from './check-input.rules.js';
import type { Check, Verdict } from './check.js';
import type { RatioLeaf, RatioOutcome } from './ratio-leaf.js';
import { liesOff } from './robust.rules.js';

/** What the unit says to a leaf: the points it gives itself, and the figure where it typed one. */
export interface UnitClaim {
  readonly code: string;
  readonly score: string | null;
  readonly value: string | null;
}

/** Figures that a sentence names at most. */
const MOST_NAMED = 4;

/**
 * One formula computed from the facts beside what the unit says. A claim above what the facts give differs; one below is a signal, since
 * nobody is hurt by it; a figure typed by the unit that is off by more than the tolerance differs whatever its points.
 * @param tolerance share by which a typed figure may be off
 */
export function recomputeCheck(leaf: RatioLeaf, outcome: RatioOutcome, claim: UnitClaim | null, tolerance: number): Check {
  const { code, name, formula } = leaf;
  const { figure, points, missing } = outcome;
  const labels = new Map((formula?.variables ?? []).map((variable) => [variable.name, variable.label]));
  const inputs = listed([
    ...(figure?.inputs ?? []).map((fact) => factInput(fact, labels.get(fact.name) ?? fact.name)),
    ...(claim?.score == null ? [] : [leafInput(code, name, claim.value ?? claim.score)]),
  ]);
  const about = { code: `R-${code}`, kind: 'recompute', leafCode: code, title: `${code} ${name}`, grade: figure?.grade ?? null, claim: claim?.score ?? null, figure: figure?.value ?? null, inputs } as const;
  const said = (verdict: Verdict, sentence: string): Check => ({ ...about, verdict, sentence });
  if (!figure || points === undefined) {
    const absent = [...new Set(missing.map(({ label }) => `“${label}”`))];
    return said('unknown', `缺少${absent.slice(0, MOST_NAMED).join('、')}${absent.length > MOST_NAMED ? '等' : ''}，“${name}”无法复算，请补录数据后重新核验。`);
  }
  if (outcome.notApplicable) return said('unknown', `“${name}”按数据复算分母为零，本项不适用须由评估人员写明理由。`);
  const shown = figure.shown ?? figure.value ?? '';
  const computed = `按${formula?.name ?? name}公式复算为${shown}，应得${points}分${figure.grade === 'D' ? '（数据为单位自报，可信度D）' : ''}`;
  if (claim?.score == null) return said('unknown', `${computed}；单位尚未自评，无从比较。`);
  if (claim.value !== null && figure.value !== null && liesOff(Number(claim.value), Number(figure.value), tolerance)) {
    return said('differs', `单位填报${formula?.name ?? name}${claim.value}，${computed}，两者不符，请单位说明。`);
  }
  const gap = (hundredths(claim.score) ?? 0) - (hundredths(points) ?? 0);
  if (gap === 0) return said('holds', `${computed}，与自评${claim.score}分一致。`);
  if (gap > 0) return said('differs', `${computed}，自评${claim.score}分，高出${hundredthsText(gap)}分。`);
  return said('signal', `${computed}，自评${claim.score}分，低于应得分${hundredthsText(-gap)}分，请单位核对。`);
}
