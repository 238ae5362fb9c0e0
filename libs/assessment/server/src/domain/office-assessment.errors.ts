import { DomainError, hundredthsText } from '@wudan/kernel-core';
import type { OfficePart, OfficeState } from './office-assessment.js';

type Args = DomainError['args'];
const invalid = (code: string, message: string, field: string, args?: Args): DomainError => new DomainError({ code, kind: 'invalid', message, field, ...(args === undefined ? {} : { args }) });
const conflict = (code: string, message: string, field: string, args?: Args): DomainError => new DomainError({ code, kind: 'conflict', message, field, ...(args === undefined ? {} : { args }) });

const STATE_LABELS: Readonly<Record<OfficeState, string>> = {
  waiting: '待自评', scoring: '评分中', section_review: '科室审核中', leader_review: '分管领导审核中', decision: '待登记编委决定', approved: '已审定',
};
export const officeStateLabel = (state: OfficeState): string => STATE_LABELS[state];

const VERBS: Readonly<Record<string, string>> = {
  score: '评分', declare: '申报利害关系', advance_stage: '转入实地核定', submit: '提交审核', review: '审核', record_decision: '登记决定', unlock: '解锁', reopen_leaf: '重开指标',
};
const REMEDIES: Readonly<Record<OfficeState, string>> = {
  waiting: '请待单位提交自评后再办理',
  scoring: '请先完成评分并提交审核',
  section_review: '如需更正评分，请由审核人员退回，或由督查人员重开相应指标',
  leader_review: '如需更正评分，请由分管领导退回，或由督查人员重开相应指标',
  decision: '请登记编委决定；如需更正评分，请由督查人员重开相应指标',
  approved: '结果已经固定；如需更正，请由编办领导说明理由后解锁',
};

export const officeNotStarted = (field: string): DomainError => conflict('OFFICE_NOT_STARTED', '单位尚未提交自评，编办评分尚未开始，请待单位提交自评后再办理。', field);

/** @param action what was asked */
export const officeStateForbids = (state: OfficeState, action: string, field: string): DomainError =>
  conflict(state === 'approved' ? 'OFFICE_APPROVED' : 'OFFICE_STATE', `编办评分当前为“${STATE_LABELS[state]}”，不能${VERBS[action] ?? '办理'}；${REMEDIES[state]}。`, field, { state });

/** What the unit may not change any more because the office's result rests on it. */
export const officeReviewing = (state: OfficeState, field: string): DomainError =>
  conflict('OFFICE_REVIEWING', `编办评分当前为“${STATE_LABELS[state]}”，不能再退回自评或认定不适用；请先退回编办评分，或解锁后再办理。`, field, { state });

export const interestUndeclared = (field: string): DomainError =>
  conflict('OFFICE_INTEREST_UNDECLARED', '您尚未就该评估对象申报利害关系，请先申报（无利害关系也须申报）后再评分。', field);
export const interestBars = (field: string): DomainError =>
  conflict('OFFICE_INTEREST_BARRED', '您与该评估对象存在利害关系，按回避规定可以查看、不能评分，请由其他评估人员办理。', field);
export const interestStands = (field: string): DomainError =>
  conflict('OFFICE_INTEREST_STANDS', '您已申报与该评估对象存在利害关系，本次评估中不能改为无利害关系。', field);
export const interestInvalid = (field: string): DomainError => invalid('OFFICE_INTEREST_INVALID', '利害关系须为所列情形之一，请重新选择。', field);
export const textRefused = (problem: string, field: string): DomainError => invalid('ASSESSMENT_TEXT_INVALID', problem, field);

const PARTS: Readonly<Record<OfficePart, string>> = { first: '评分', second: '第二评估人评分', section: '科室审核', leader: '分管领导审核' };

/** Four eyes: one person, one part, with whatever seat. */
export const partTaken = (held: OfficePart, wanted: OfficePart, field: string): DomainError =>
  conflict('OFFICE_SAME_PERSON', `您在该评估中已承担“${PARTS[held]}”，不能再承担“${PARTS[wanted]}”，请由其他人员办理。`, field, { held, wanted });
/** The same, when only the database saw it. */
export const partConflict = (): DomainError => conflict('OFFICE_SAME_PERSON', '同一人员不能在同一评估中承担两项职责（评分、审核须分人办理），请由其他人员办理。', 'input.pilotId');

export const secondNotAsked = (field: string): DomainError => conflict('OFFICE_SECOND_NOT_ASKED', '按现行评分规则，该指标不需要第二评估人评分。', field);
export const officeLeafLocked = (code: string, field: string): DomainError =>
  conflict('OFFICE_LEAF_LOCKED', `指标${code}未被重开，仍处于锁定状态；如需更正，请由督查人员说明理由后重开该项。`, field);
export const leafNotApplicable = (code: string, field: string): DomainError => conflict('OFFICE_LEAF_NOT_APPLICABLE', `指标${code}已认定不适用，不需要评分。`, field);
export const evidencePending = (code: string, field: string): DomainError =>
  conflict('OFFICE_EVIDENCE_PENDING', `指标${code}有申报遗失、尚未会签的佐证材料，请先会签后再评分。`, field);
export const selfOpen = (code: string, field: string): DomainError => conflict('OFFICE_SELF_RETURNED', `指标${code}的自评已退回单位，请待单位重新提交后再评分。`, field);

/** @param gap hundredths that may pass without a reason */
export const reasonMissing = (gap: number, field: string): DomainError =>
  invalid('OFFICE_REASON_MISSING', gap === 0 ? '评分与自评得分或初核得分不一致，请填写理由。' : `评分与自评得分或初核得分相差超过${hundredthsText(gap)}分，请填写理由。`, field);
export const settleReasonMissing = (limit: number, field: string): DomainError =>
  invalid('OFFICE_REASON_MISSING', `两名评估人员评分相差超过${hundredthsText(limit)}分，请填写商定理由。`, field);

/** @param codes what is not ready, in the order of the set */
export const officeIncomplete = (codes: readonly string[], verb: string, field: string): DomainError =>
  conflict('OFFICE_INCOMPLETE', `还有${codes.length}项指标未完成（${codes.slice(0, 8).join('、')}${codes.length > 8 ? '等' : ''}），请补齐评分、理由或商定意见后再${verb}。`, field, { count: codes.length });
export const selfNotSubmitted = (field: string): DomainError => conflict('OFFICE_SELF_RETURNED', '单位自评有退回项目尚未重新提交，请待单位提交后再提交审核。', field);
export const alreadyOnSite = (field: string): DomainError => conflict('OFFICE_STAGE', '该评估已处于实地核定阶段，无需重复操作。', field);

export const nothingLocked = (field: string): DomainError => conflict('OFFICE_NOT_LOCKED', '评分尚未提交审核，各项指标均可修改，无需重开。', field);
export const alreadyReopened = (code: string, field: string): DomainError => conflict('OFFICE_LEAF_REOPENED', `指标${code}已经重开，请先完成评分。`, field);
export const letterSent = (field: string): DomainError => conflict('OFFICE_LETTER_ISSUED', '评估意见反馈书已经印发，结果不能解锁；如有异议，请按异议程序办理。', field);

export const decisionInvalid = (message: string, field: string): DomainError => invalid('OFFICE_DECISION_INVALID', message, field);
export const scanInvalid = (message: string, field: string): DomainError => invalid('OFFICE_SCAN_INVALID', message, field);
export const policyInvalid = (message: string, field: string): DomainError => invalid('SCORING_POLICY_INVALID', message, field);
export const policyRaced = (): DomainError => conflict('SCORING_POLICY_CHANGED', '评分规则刚由他人保存，请刷新页面核对后重新保存。', 'input');
