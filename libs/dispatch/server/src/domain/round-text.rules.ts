import type { LocalDate } from '@wudan/kernel-core';

/** `4月13日`. */
export const dayText = (date: LocalDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** What a round is called: `第3期周调度（4月27日）`, `第9期日调度（6月24日）`, `临时询问（5月10日）`. */
export function roundLabel(round: { number: number | null; mode: string; asksOn: LocalDate }): string {
  if (round.mode === 'ad_hoc') return `临时询问（${dayText(round.asksOn)}）`;
  const number = round.number === null ? '' : `第${round.number}期`;
  return `${number}${round.mode === 'daily' ? '日调度' : '周调度'}（${dayText(round.asksOn)}）`;
}

export interface DigestFigures {
  readonly asked: number;
  readonly answered: number;
  readonly late: number;
  readonly onPlan: number;
  readonly lagging: number;
  readonly blocked: number;
  readonly silent: readonly string[];
}

/** The digest of a cut-off as one line; names are cut, not the count. */
export function digestText(digest: DigestFigures, length = 120): string {
  const head = `应报${digest.asked}，已报${digest.answered}（按计划${digest.onPlan}、滞后${digest.lagging}、受阻${digest.blocked}）。`;
  const tail = digest.asked === 0 ? '本期无应报单位。' : digest.silent.length === 0 ? '全部已报。' : `未报${digest.silent.length}：${digest.silent.join('、')}。`;
  const whole = [...`${head}${tail}`];
  return whole.length <= length ? whole.join('') : `${whole.slice(0, length - 1).join('')}…`;
}
