import { hundredths, isDecimal, micro, plainDecimal, WHOLE_SHARE, type DomainError, type LocalDate } from '@wudan/kernel-core';
import { policyInvalid } from './office-assessment.errors.js';
import { SECOND_ASSESSORS, type ScoringPolicy } from './scoring-policy.js';

/** A policy as a person hands it in. */
export interface PolicyDraft {
  readonly validFrom: LocalDate;
  readonly reasonGap: string;
  readonly varianceLimit: string;
  readonly secondAssessor: string;
  readonly gradeDShare: string;
  readonly peersAtLeast: number;
}

export type ReadPolicy = Omit<ScoringPolicy, 'id' | 'version'>;

/** Own limits: ten points are more than most items have. */
const POINTS_MAX = 1_000;
const PEERS = { min: 3, max: 50 } as const;

const pointsIn = (text: string): number | null => {
  const units = hundredths(text.trim());
  return units === null || units > POINTS_MAX ? null : units;
};

/** Reads what was typed; what is wrong with it names the field and the remedy. */
export function readPolicy(draft: PolicyDraft, today: LocalDate): ReadPolicy | DomainError {
  if (draft.validFrom < today) return policyInvalid(`启用日期不能早于今天（${today}），已开展的评估仍按原规则执行，请重新选择。`, 'input.validFrom');
  const reasonGap = pointsIn(draft.reasonGap);
  if (reasonGap === null) return policyInvalid('须说明理由的分差应为0至10、最多两位小数的数字，例如 0.5，请重新填写。', 'input.reasonGap');
  const varianceLimit = pointsIn(draft.varianceLimit);
  if (varianceLimit === null) return policyInvalid('两名评估人员允许的分差应为0至10、最多两位小数的数字，例如 0.5，请重新填写。', 'input.varianceLimit');
  const secondAssessor = SECOND_ASSESSORS.find((each) => each === draft.secondAssessor);
  if (!secondAssessor) return policyInvalid('第二评估人的范围须为不需要、个性指标和分档指标、全部指标之一，请重新选择。', 'input.secondAssessor');
  const share = draft.gradeDShare.trim();
  if (!/^[01](\.\d{1,4})?$/.test(share) || !isDecimal(share) || micro(share) <= 0n || micro(share) > WHOLE_SHARE) {
    return policyInvalid('D级数据得分上限应为大于0、不超过1、最多四位小数的比例，例如 0.8，请重新填写。', 'input.gradeDShare');
  }
  const { peersAtLeast, validFrom } = draft;
  if (!Number.isInteger(peersAtLeast) || peersAtLeast < PEERS.min || peersAtLeast > PEERS.max) return policyInvalid(`同类比较的最少单位数应为${PEERS.min}至${PEERS.max}的整数，请重新填写。`, 'input.peersAtLeast');
  return { validFrom, reasonGap, varianceLimit, secondAssessor, gradeDShare: plainDecimal(share), peersAtLeast };
}
