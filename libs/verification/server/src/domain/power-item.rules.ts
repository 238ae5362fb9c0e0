import { hasInvisible } from '@wudan/kernel-core';
import type { MapItem } from './duty-map.rules.js';

/** An item as it is handed in. */
export type NewPowerItem = Omit<MapItem, 'id'>;

export const POWER_ITEM_LIMITS = { items: 2_000, code: 40, name: 200, kind: 20, duty: 40, section: 80, reason: 200, years: 10, count: 100_000_000 } as const;

const length = (text: string): number => Array.from(text).length;

/** True for a text of one line that people can read, of at most so many characters. */
export const isReadable = (text: string, most: number): boolean => length(text) <= most && !hasInvisible(text);

/** What is wrong with an item, a sentence; null when nothing is. */
export function powerItemFault({ code, name, kind, dutyCode, sectionName, exercised, exemptReason }: NewPowerItem): string | null {
  const { code: codes, name: names, kind: kinds, duty, section, reason, years, count } = POWER_ITEM_LIMITS;
  if (code === '' || !isReadable(code, codes)) return `“事项编码”不能为空，不超过${codes}字，请改正。`;
  if (name === '' || !isReadable(name, names)) return `“事项名称”不能为空，不超过${names}字，请改正。`;
  if (!isReadable(kind, kinds)) return `“事项类型”不超过${kinds}字，请改正。`;
  if (!isReadable(dutyCode ?? '', duty)) return `“对应职责编号”不超过${duty}字，请改正。`;
  if (!isReadable(sectionName ?? '', section)) return `“承办内设机构”不超过${section}字，请改正。`;
  if (!isReadable(exemptReason ?? '', reason)) return `“依法保留理由”不超过${reason}字，请改正。`;
  const counted = Object.entries(exercised);
  if (counted.length > years) return `行使次数最多填${years}年，请删减。`;
  const wrong = counted.find(([year, times]) => !/^(19|20|21)\d{2}$/.test(year) || !Number.isInteger(times) || times < 0 || times > count);
  return wrong ? `“${wrong[0]}年行使次数”须为0至${count}的整数，请改正。` : null;
}
