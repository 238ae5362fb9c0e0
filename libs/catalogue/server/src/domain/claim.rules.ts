import { DomainError, hundredths, isDecimal, micro } from '@wudan/kernel-core';
import type { CompiledLeaf } from './compiled-set.js';
import { nodeLabel } from './fault-list.js';
import type { LeafClaim } from './score.js';

/** Most occurrences of one item. Own rule. */
const MOST_OCCURRENCES = 999;

const FIELDS = { deduction: 'occurrences', checklist: 'ticks', level: 'grade', ratio: 'value' } as const;
const FIELD_LABELS = { occurrences: '扣分情形次数', ticks: '清单勾选', grade: '等级', value: '数值' } as const;

/** What is wrong with a claim about a leaf, null when nothing is. @param field the input that carries the claim */
export function claimFault(leaf: CompiledLeaf, claim: LeafClaim, field = 'input.claim'): DomainError | null {
  const invalid = (message: string): DomainError => new DomainError({ code: 'CLAIM_INVALID', kind: 'invalid', field, message: `${nodeLabel(leaf)}${message}`, args: { code: leaf.code } });
  const { rule } = leaf;
  const wanted = FIELDS[rule.type];
  const stranger = (Object.keys(claim) as (keyof LeafClaim)[]).find((key) => key !== wanted && claim[key] !== undefined);
  if (stranger !== undefined) return invalid(`应填写${FIELD_LABELS[wanted]}，不需要填写${FIELD_LABELS[stranger] ?? '其他内容'}，请改正。`);
  switch (rule.type) {
    case 'deduction': {
      const counts = claim.occurrences;
      if (counts === undefined) return null;
      if (counts.length !== rule.items.length) return invalid(`有${rule.items.length}项扣分情形，收到${counts.length}项，请逐项填写次数。`);
      const wrong = counts.findIndex((count, index) => !Number.isInteger(count) || count < 0 || count > (rule.items[index]?.per === 'once' ? 1 : MOST_OCCURRENCES));
      return wrong < 0 ? null : invalid(`第${wrong + 1}项扣分情形的次数须为0至${rule.items[wrong]?.per === 'once' ? 1 : MOST_OCCURRENCES}的整数，请改正。`);
    }
    case 'checklist':
      if (claim.ticks === undefined || claim.ticks.length === rule.items.length) return null;
      return invalid(`有${rule.items.length}项清单内容，收到${claim.ticks.length}项，请逐项勾选。`);
    case 'level':
      if (claim.grade === undefined || rule.levels.some(({ grade }) => grade === claim.grade)) return null;
      return invalid(`没有等级“${claim.grade.slice(0, 10)}”，请从${rule.levels.map(({ grade }) => grade).join('、')}中选择。`);
    case 'ratio':
      if (claim.value === undefined) return null;
      if (!isDecimal(claim.value)) return invalid(`的数值“${claim.value.slice(0, 20)}”不是十进制数，请填写数字，例如 0.85。`);
      return leaf.formula?.unit === 'ratio' && micro(claim.value) < 0n ? invalid('的数值不能为负，请改正。') : null;
  }
}

/** What is wrong with points given to a leaf by hand, null when nothing is. */
export function scoreFault(leaf: CompiledLeaf, score: string, field = 'input.score'): DomainError | null {
  const invalid = (message: string): DomainError => new DomainError({ code: 'SCORE_INVALID', kind: 'invalid', field, message: `${nodeLabel(leaf)}${message}`, args: { code: leaf.code, points: leaf.points } });
  const units = hundredths(score);
  if (units === null) return invalid(`的得分“${score.slice(0, 20)}”须为不小于0、最多两位小数的数，请改正。`);
  return units > (hundredths(leaf.points) ?? 0) ? invalid(`的得分${score}超过分值${leaf.points}，请改正。`) : null;
}
