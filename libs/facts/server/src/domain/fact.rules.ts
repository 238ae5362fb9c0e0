import { DomainError, hasInvisible, isDecimal, isId, isLocalDate } from '@wudan/kernel-core';
import { FACT_GRADES, FACT_SOURCES, type FactDraft } from './fact.js';

/** Longest text of a dimension and of a source, in characters. Own rules. */
export const FACT_LIMITS = { dimension: 80, sourceText: 200 } as const;

const NAME = /^[a-z][a-z0-9_]{0,59}$/;
const YEAR = /^(19|20|21)\d{2}$/;
const invalid = (message: string, field: string, args: Record<string, string> = {}): DomainError =>
  new DomainError({ code: 'FACT_INVALID', kind: 'invalid', message, field: `input.${field}`, args });

const shown = (text: string): string => Array.from(text).slice(0, 20).join('');

/** What is wrong with a figure that is handed in, null when nothing is. */
export function draftFault(draft: FactDraft): DomainError | null {
  if (!isId(draft.unitId)) return invalid('未指明数据所属单位，请选择单位。', 'unitId');
  if (!NAME.test(draft.name)) return invalid(`数据名称“${shown(draft.name)}”不合规则，请从数据名称列表中选择。`, 'name');
  const { name } = draft;
  if (draft.dimension !== draft.dimension.trim() || hasInvisible(draft.dimension)) return invalid('数据的分类含有不可见字符或首尾空格，请删除后重新填写。', 'dimension', { name });
  if (Array.from(draft.dimension).length > FACT_LIMITS.dimension) return invalid(`数据的分类最多${FACT_LIMITS.dimension}字，请缩短。`, 'dimension', { name });
  if (draft.period !== 'all' && !YEAR.test(draft.period) && !isLocalDate(draft.period)) {
    return invalid(`数据所属期间“${shown(draft.period)}”不能识别，请填写年份（2021）、日期（2022-06-30）或 all。`, 'period', { name });
  }
  if (!isDecimal(draft.value)) return invalid(`数值“${shown(draft.value)}”不是十进制数，请填写数字，整数不超过15位，小数不超过6位。`, 'value', { name });
  if (!FACT_GRADES.includes(draft.grade)) return invalid('可信度等级须为 A、B、C、D 之一，请重新选择。', 'grade', { name });
  if (!FACT_SOURCES.includes(draft.source.kind)) return invalid('数据来源类型不能识别，请重新选择。', 'source', { name });
  const source = draft.source.text.trim();
  if (source === '' || hasInvisible(source)) return invalid('请写明数据来源（文件、表名或系统），且不含不可见字符。', 'sourceText', { name });
  if (Array.from(source).length > FACT_LIMITS.sourceText) return invalid(`数据来源最多${FACT_LIMITS.sourceText}字，请缩短。`, 'sourceText', { name });
  return null;
}
