import { DomainError, type LocalDate } from '@wudan/kernel-core';

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'conflict', message, field });

/** @param sentence names what is wrong and what to do */
export const pilotInvalid = (sentence: string, field: string): DomainError => invalid('PILOT_INVALID', sentence, field);

export const unitNotInProgramme = (name: string, field: string): DomainError =>
  invalid('PILOT_UNIT_OUTSIDE', `单位“${name}”不在本轮次的试点单位之中，请先在轮次中添加该单位。`, field);

export const pilotExists = (name: string, field: string): DomainError => conflict('PILOT_EXISTS', `“${name}”在本轮次已经立项，请勿重复添加。`, field);

export const programmeClosed = (): DomainError => conflict('PILOT_PROGRAMME_CLOSED', '该评估轮次已结束，不能再添加或变更评估对象；如需继续，请复制为新的轮次。', 'input.programmeId');

/** Someone else saved between reading and saving. */
export const pilotChanged = (field = 'input.version'): DomainError => conflict('PILOT_CHANGED', '该评估对象刚被他人修改，请刷新页面核对后重新提交。', field);

export const flowInvalid = (sentence: string, field: string): DomainError => invalid('FLOW_INVALID', sentence, field);
export const flowUnknown = (key: string, field: string): DomainError => invalid('FLOW_UNKNOWN', `没有流程“${key.slice(0, 31)}”，请从流程列表中选择。`, field);
export const flowChanged = (field = 'input.version'): DomainError => conflict('FLOW_CHANGED', '该流程刚被他人修改，请刷新页面核对后重新提交。', field);


/** What an office above asks to be kept. @param what the artefact, by its name; @param remedy what is not possible and how it is put right, without the full stop */
export const artefactKept = (what: string, office: string, remedy: string, field: string): DomainError =>
  new DomainError({ code: 'FLOW_ARTEFACT_KEPT', kind: 'conflict', field, message: `“${what}”由${office}规定保留，${remedy}。`, args: { artefact: what, office } });

export const flowHanded = (name: string, version: number): DomainError => conflict('FLOW_HANDED_DOWN', `“${name}”第${version}版已经下发，无需重复下发；修改后可下发新的版本。`, 'key');
export const flowAdopted = (name: string, version: number): DomainError => conflict('FLOW_ADOPTED', `“${name}”第${version}版已经采用，且内容一致，无需重复采用。`, 'id');
export const flowOutdated = (name: string, version: number): DomainError => conflict('FLOW_OUTDATED', `“${name}”已有下发的第${version}版，请采用最新的版本。`, 'id');
/** A flow stays with what it is based on: otherwise what is kept there could be shed. */
export const flowBaseFixed = (base: string): DomainError => conflict('FLOW_BASE_FIXED', `该流程以“${base}”为基础，只能改用其更新的版本，请另立标识新建流程。`, 'input.basedOnId');

export const stageUnknown = (flow: string, labels: readonly string[], field: string): DomainError =>
  invalid('STAGE_UNKNOWN', `“${flow}”没有这个环节，请从以下环节中选择：${labels.join('、')}。`, field);

export const stageNotNext = (from: string, to: string, next: readonly string[], field: string): DomainError =>
  conflict('STAGE_NOT_NEXT', `当前环节为“${from}”，不能转入“${to}”；${next.length === 0 ? '流程已经办结' : `可以转入：${next.join('、')}`}。`, field);

/** The unit must first have its set: nobody works on a list that was never issued. */
export const stageWithoutSet = (field: string): DomainError => conflict('STAGE_WITHOUT_SET', '指标单尚未下达，不能离开定单环节，请先送审并下达指标单。', field);

export const setState = (verb: string, state: string, remedy: string, field = 'id'): DomainError => conflict('SET_STATE', `指标单当前为“${state}”，不能${verb}；${remedy}。`, field);

/** An issued set is frozen. */
export const setFrozen = (field = 'input.pilotId'): DomainError =>
  conflict('SET_FROZEN', '指标单已下达并冻结，不能直接修改；如需调整，请用“修订”说明理由并生成新的版本，重新送审、下达。', field);

export const setFaulty = (count: number, first: string, field = 'id'): DomainError =>
  invalid('SET_FAULTY', `指标单还有${count}处问题，不能送审或下达；第一处：${first.replace(/[。；]$/u, '')}。请改正后重试。`, field);

export const reviewedByOneself = (): DomainError => conflict('SET_REVIEWED_BY_ONESELF', '送审人不能审核自己送审的指标单，请由其他人员审核。', 'id');

export const overrideInvalid = (sentence: string, field: string): DomainError => invalid('SET_OVERRIDE_INVALID', sentence, field);

export const templateUnusable = (sentence: string, field: string): DomainError => invalid('SET_TEMPLATE', sentence, field);

export const selfDueInvalid = (today: LocalDate): DomainError => invalid('SET_SELF_DUE', `自评截止日期不能早于明天（今天为${today}），请重新选择。`, 'selfDueOn');

export const issueReasonInvalid = (sentence: string): DomainError => invalid('SET_ISSUE_REASON', sentence, 'reason');

export const notIssued = (field: string): DomainError => conflict('RECEIPT_NOT_ISSUED', '指标单尚未下达，无需签收；请等待编办下达。', field);
export const receiptSigned = (by: string, field: string): DomainError => conflict('RECEIPT_SIGNED', `指标单已由${by}签收，无需重复签收。`, field);
export const receiptRecalled = (field: string): DomainError => conflict('RECEIPT_RECALLED', '该指标单已有新的版本，请签收最新下达的版本。', field);

export const peopleInvalid = (sentence: string, field: string): DomainError => invalid('PILOT_PEOPLE_INVALID', sentence, field);

export const receiptFinal = (): DomainError => conflict('RECEIPT_FINAL', '签收后不能撤回；如有疑问，请联系编办。', 'promptId');
