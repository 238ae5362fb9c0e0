import { isDecimal, plainDecimal } from '@wudan/kernel-core';
import { GATE_OPERATORS, type DeductionItem, type GateOperator, type RatioSignal, type ScoreBand, type ScoreGate, type ScoreLevel, type ScoringRule } from './indicator-document.js';
import { percentText } from './rule-text.rules.js';

/** Between what a line says in figures and its words. */
const BAR = '｜';

const bandCell = ({ min, minInclusive, max, maxInclusive, scorePct }: ScoreBand): string =>
  `${min === null ? '(-∞' : `${minInclusive ? '[' : '('}${min}`}, ${max === null ? '+∞)' : `${max}${maxInclusive ? ']' : ')'}`} → ${percentText(scorePct)}`;

/** A scoring rule as the lines of one cell; `ruleFromCell` reads it back. */
export function ruleCell(rule: ScoringRule): string {
  switch (rule.type) {
    case 'deduction':
      return [
        ...rule.items.map(({ text, pct, per }) => `扣 ${percentText(pct)} ${per === 'once' ? '一次' : '每次'}${BAR}${text}`),
        ...(rule.gate ? [`限 ${rule.gate.fact} ${rule.gate.op} ${rule.gate.value} → ${rule.gate.capGrade}${rule.gate.handOver ? ' 移送' : ''}${BAR}${rule.gate.text}`] : []),
      ].join('\n');
    case 'ratio':
      return [
        ...rule.bands.map(bandCell),
        ...rule.signals.map(({ when, bound, text }) => `${when === 'under' ? '低于' : '超过'} ${bound} 提示${BAR}${text}`),
        ...(rule.overScoredBy === null ? [] : [`超出由 ${rule.overScoredBy} 扣分`]),
      ].join('\n');
    case 'level':
      return [
        ...rule.levels.map(({ grade, label, scorePct, criteria }) => `${grade} ${label} ${percentText(scorePct)}${BAR}${criteria}`),
        ...(rule.requiresReason ? ['须写理由'] : []),
        ...(rule.requiresEvidence ? ['须有佐证'] : []),
      ].join('\n');
    case 'checklist':
      return rule.items.map(({ text, pct }) => `${percentText(pct)}${BAR}${text}`).join('\n');
  }
}

/** `50%` as a share, null when it is no percentage. */
export function shareOf(percent: string): string | null {
  const number = percent.normalize('NFKC').replace(/%$/, '').trim();
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(number)) return null;
  const [whole = '0', part = ''] = number.split('.');
  const digits = whole.padStart(3, '0');
  const share = `${digits.slice(0, -2)}.${digits.slice(-2)}${part}`;
  return isDecimal(share) ? plainDecimal(share) : null;
}

type Read<T> = T | { readonly problem: string };
const problem = (line: string, wanted: string): { problem: string } => ({ problem: `“${line.slice(0, 30)}”不能识别，应写作“${wanted}”` });
const isProblem = <T>(read: Read<T>): read is { readonly problem: string } => typeof read === 'object' && read !== null && 'problem' in read;

const [DEDUCTION, GATE, BAND, SIGNAL, OVER, LEVEL, ITEM] = [
  /^扣\s*([\d.]+%)\s*(每次|一次)\s*[｜|](.+)$/,
  /^限\s*(\w+)\s*(>=|<=|==|!=|>|<)\s*(-?[\d.]+)\s*→\s*(\w+)(\s*移送)?\s*[｜|](.+)$/,
  /^([[(（])\s*(-∞|-?[\d.]+)\s*[,，]\s*(\+?∞|-?[\d.]+)\s*([\])）])\s*→\s*([\d.]+%)$/,
  /^(低于|超过)\s*(-?[\d.]+)\s*提示\s*[｜|](.+)$/,
  /^超出由\s*([\w.]+)\s*扣分$/,
  /^(\w+)\s+(\S+)\s+([\d.]+%)\s*[｜|](.+)$/,
  /^([\d.]+%)\s*[｜|](.+)$/,
] as const;

function deductionFrom(lines: readonly string[]): Read<ScoringRule> {
  const items: DeductionItem[] = [];
  let gate: ScoreGate | null = null;
  for (const line of lines) {
    const item = DEDUCTION.exec(line);
    const cap = GATE.exec(line);
    const pct = item ? shareOf(item[1] ?? '') : null;
    if (item && pct !== null) items.push({ text: (item[3] ?? '').trim(), pct, per: item[2] === '一次' ? 'once' : 'occurrence' });
    else if (cap && gate === null && GATE_OPERATORS.includes(cap[2] as GateOperator) && isDecimal(cap[3] ?? '')) {
      gate = { fact: cap[1] ?? '', op: cap[2] as GateOperator, value: plainDecimal(cap[3] ?? '0'), capGrade: cap[4] ?? '', text: (cap[6] ?? '').trim(), handOver: cap[5] !== undefined };
    } else return problem(line, `扣 50% 每次${BAR}情形`);
  }
  return { type: 'deduction', items, gate };
}

function ratioFrom(lines: readonly string[]): Read<ScoringRule> {
  const bands: ScoreBand[] = [];
  const signals: RatioSignal[] = [];
  let overScoredBy: string | null = null;
  for (const line of lines) {
    const [band, signal, over] = [BAND.exec(line), SIGNAL.exec(line), OVER.exec(line)];
    const scorePct = band ? shareOf(band[5] ?? '') : null;
    const bounds = band ? [band[2] ?? '', band[3] ?? ''].filter((bound) => !bound.includes('∞')) : [];
    if (band && scorePct !== null && bounds.every(isDecimal)) {
      const [min, max] = [band[2] ?? '', band[3] ?? ''].map((bound) => (bound.includes('∞') ? null : plainDecimal(bound)));
      bands.push({ min: min ?? null, minInclusive: min === null || band[1] === '[', max: max ?? null, maxInclusive: max === null || band[4] === ']', scorePct });
    } else if (signal && isDecimal(signal[2] ?? '')) signals.push({ when: signal[1] === '低于' ? 'under' : 'over', bound: plainDecimal(signal[2] ?? '0'), text: (signal[3] ?? '').trim() });
    else if (over) overScoredBy = over[1] ?? null;
    else return problem(line, '[0.6, 0.8) → 50%');
  }
  return { type: 'ratio', bands, signals, overScoredBy };
}

function levelFrom(lines: readonly string[]): Read<ScoringRule> {
  const levels: ScoreLevel[] = [];
  for (const line of lines.filter((text) => text !== '须写理由' && text !== '须有佐证')) {
    const level = LEVEL.exec(line);
    const scorePct = level ? shareOf(level[3] ?? '') : null;
    if (!level || scorePct === null) return problem(line, `A 好 100%${BAR}标准`);
    levels.push({ grade: level[1] ?? '', label: level[2] ?? '', scorePct, criteria: (level[4] ?? '').trim() });
  }
  return { type: 'level', levels, requiresReason: lines.includes('须写理由'), requiresEvidence: lines.includes('须有佐证') };
}

function checklistFrom(lines: readonly string[]): Read<ScoringRule> {
  const items: { text: string; pct: string }[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    const pct = item ? shareOf(item[1] ?? '') : null;
    if (!item || pct === null) return problem(line, `25%${BAR}内容`);
    items.push({ text: (item[2] ?? '').trim(), pct });
  }
  return { type: 'checklist', items };
}

/** The rule that the lines of a cell say, or what is wrong with them in Chinese, without full stop. */
export function ruleFromCell(type: string, cell: string): { rule: ScoringRule } | { problem: string } {
  const lines = cell.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const read = type === 'deduction' ? deductionFrom(lines) : type === 'ratio' ? ratioFrom(lines) : type === 'level' ? levelFrom(lines) : checklistFrom(lines);
  return isProblem(read) ? read : { rule: read };
}
