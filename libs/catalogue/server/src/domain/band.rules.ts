import { compareDecimals, isDecimal, micro, WHOLE_SHARE } from '@wudan/kernel-core';
import { TEXT_LIMITS, textProblem } from './document-text.rules.js';
import { nodeLabel, type FaultList } from './fault-list.js';
import type { NodeDocument, RatioRule, ScoreBand } from './indicator-document.js';

/** Most bands of one rule. Own rule. */
const MOST_BANDS = 12;

/** True when the figure lies in the band. @param value decimal text */
export function liesIn({ min, minInclusive, max, maxInclusive }: ScoreBand, value: string): boolean {
  const low = min === null ? 1 : compareDecimals(value, min);
  const high = max === null ? -1 : compareDecimals(value, max);
  return (low > 0 || (low === 0 && minInclusive)) && (high < 0 || (high === 0 && maxInclusive));
}

/** Every figure lies in exactly one band, the bands stand in ascending order and some band earns the full points. */
export function checkBands(node: NodeDocument, rule: RatioRule, out: FaultList): void {
  const label = nodeLabel(node);
  const { bands } = rule;
  if (bands.length === 0 || bands.length > MOST_BANDS) {
    out.add('BAND_INVALID', node.code, `${label}的分段须有1至${MOST_BANDS}段，请增删。`);
    return;
  }
  if (!bands.every((band, index) => soundBand(node, band, index, out))) return;
  const [first, last] = [bands[0], bands.at(-1)];
  if (first && first.min !== null) out.add('BAND_GAP', node.code, `${label}的第1段自${first.min}起，低于${first.min}的数值没有分段，请将第1段下限留空。`);
  if (last && last.max !== null) out.add('BAND_GAP', node.code, `${label}的末段至${last.max}止，高于${last.max}的数值没有分段，请将末段上限留空。`);
  bands.slice(1).forEach((band, index) => {
    const before = bands[index];
    if (before) checkSeam(node, before, band, index, out);
  });
  if (!bands.some(({ scorePct }) => micro(scorePct) === WHOLE_SHARE)) out.add('BAND_INVALID', node.code, `${label}没有任何一段可得满分，请将最好一段的得分比例设为1。`);
  rule.signals.forEach(({ bound, text }, index) => {
    const problem = textProblem(`第${index + 1}条提示`, text, TEXT_LIMITS.sentence);
    if (problem) out.add('TEXT_INVALID', node.code, `${label}的${problem}。`);
    if (!isDecimal(bound)) out.add('SIGNAL_INVALID', node.code, `${label}第${index + 1}条提示的界限“${bound.slice(0, 20)}”不是数字，请改正。`);
  });
}

function soundBand(node: NodeDocument, { min, max, scorePct }: ScoreBand, index: number, out: FaultList): boolean {
  const place = `${nodeLabel(node)}的第${index + 1}段`;
  const wrong = [min, max].find((bound) => bound !== null && !isDecimal(bound));
  if (wrong !== undefined) {
    out.add('BAND_INVALID', node.code, `${place}界限“${(wrong ?? '').slice(0, 20)}”不是数字，请改正。`);
    return false;
  }
  if (!isDecimal(scorePct) || micro(scorePct) < 0n || micro(scorePct) > WHOLE_SHARE) {
    out.add('BAND_INVALID', node.code, `${place}得分比例“${scorePct.slice(0, 20)}”须在0至1之间，请改正。`);
    return false;
  }
  if (min !== null && max !== null && compareDecimals(min, max) >= 0) {
    out.add('BAND_INVALID', node.code, `${place}下限${min}不小于上限${max}，请改正。`);
    return false;
  }
  return true;
}

function checkSeam(node: NodeDocument, before: ScoreBand, band: ScoreBand, index: number, out: FaultList): void {
  const places = `${nodeLabel(node)}的第${index + 1}段与第${index + 2}段`;
  if (before.max === null || band.min === null) {
    out.add('BAND_OVERLAP', node.code, `${places}重叠：只有首段下限和末段上限可以留空，请填写分界。`);
    return;
  }
  const order = compareDecimals(before.max, band.min);
  if (order < 0) out.add('BAND_GAP', node.code, `${places}之间有空档：${before.max}至${band.min}没有分段，请补齐分界。`);
  else if (order > 0) out.add('BAND_OVERLAP', node.code, `${places}重叠：${band.min}至${before.max}同时属于两段，请改正分界。`);
  else if (before.maxInclusive && band.minInclusive) out.add('BAND_OVERLAP', node.code, `${places}重叠：分界${band.min}同时属于两段，请只让一段包含分界。`);
  else if (!before.maxInclusive && !band.minInclusive) out.add('BAND_GAP', node.code, `${places}之间有空档：分界${band.min}不属于任何一段，请让其中一段包含分界。`);
}
