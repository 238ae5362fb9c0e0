import type { ScoreBand, ScoringRule } from './indicator-document.js';

const CAP_LABELS: Readonly<Record<string, string>> = { excellent: '优秀', good: '良好', fair: '一般', poor: '较差' };

/** A share as people read it: `0.85` is `85%`. Exact: the point moves two places. */
export function percentText(share: string): string {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(share) ?? [];
  const digits = `${whole}${part.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = part.slice(2).replace(/0+$/, '');
  return `${sign}${digits}${rest === '' ? '' : `.${rest}`}%`;
}

/** A stretch of figures in words: `0.6以上、不满0.8`. */
export function bandText({ min, minInclusive, max, maxInclusive }: ScoreBand): string {
  const low = min === null ? '' : minInclusive ? `${min}以上（含）` : `超过${min}`;
  const high = max === null ? '' : maxInclusive ? `${max}以下（含）` : `不满${max}`;
  if (low === '' && high === '') return '任何数值';
  return low !== '' && high !== '' ? `${low}、${high}` : `${low}${high}`;
}

/** A scoring rule in sentences a person reads. */
export function ruleSentences(rule: ScoringRule): string[] {
  switch (rule.type) {
    case 'deduction':
      return [
        ...rule.items.map(({ text, pct, per }) => `${text}，${per === 'once' ? '扣' : '每次扣'}该项分值的${percentText(pct)}，扣完为止。`),
        ...(rule.gate ? [`${rule.gate.text}（总评最高“${CAP_LABELS[rule.gate.capGrade] ?? rule.gate.capGrade}”）。`] : []),
      ];
    case 'ratio':
      return [
        ...rule.bands.map((band) => `${bandText(band)}，得该项分值的${percentText(band.scorePct)}。`),
        ...rule.signals.map(({ when, bound, text }) => `${when === 'under' ? '低于' : '超过'}${bound}时提示：${text}。`),
        ...(rule.overScoredBy === null ? [] : [`超出部分在${rule.overScoredBy}扣分，本项不重复扣分。`]),
      ];
    case 'level':
      return [
        ...rule.levels.map(({ grade, label, scorePct, criteria }) => `${grade}（${label}）得该项分值的${percentText(scorePct)}：${criteria}。`),
        ...(rule.requiresReason ? ['评定等级须写明理由。'] : []),
        ...(rule.requiresEvidence ? ['评定等级须有佐证材料。'] : []),
      ];
    case 'checklist':
      return rule.items.map(({ text, pct }) => `${text}，得该项分值的${percentText(pct)}。`);
  }
}
