import { DomainError, localDateOf } from '@wudan/kernel-core';

interface Mark {
  readonly by: string;
  readonly at: Date | null;
}

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string, args?: DomainError['args']): DomainError =>
  new DomainError({ code, kind: 'conflict', message, field, ...(args === undefined ? {} : { args }) });

const timeOf = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false });

/** `2022-06-30 17:05` of Asia/Shanghai. */
export const instantText = (at: Date): string => `${localDateOf(at)} ${timeOf.format(at)}`;
const who = ({ by, at }: Mark): string => `${by || '本单位'}${at === null ? '' : `于${instantText(at)}`}`;

export const noIssuedSet = (field: string): DomainError => conflict('SELF_ASSESSMENT_NO_SET', '该评估对象尚未印发指标单，印发后方可自评。', field);

export const leafUnknown = (code: string, field = 'input.code'): DomainError =>
  invalid('SCORE_LEAF_UNKNOWN', `指标单中没有可打分的指标“${code.slice(0, 20)}”，请刷新页面后重新选择。`, field);

/** Someone else saved the row between reading and saving. */
export const scoreChanged = (mark: Mark): DomainError => conflict('SCORE_CHANGED', `该指标刚由${who(mark)}修改，请核对最新内容后重新填写。`, 'input.version');

export const itemLocked = (code: string, field: string): DomainError =>
  conflict('SCORE_ITEM_LOCKED', `指标${code}未被退回，已随自评提交锁定；如需修改，请联系评估人员退回该项。`, field);

export const scoreInvalid = (): DomainError => invalid('SCORE_INVALID', '得分须为不小于0、最多两位小数的数字，例如 2.5，请重新填写。', 'input.score');

export const scoreAbovePoints = (points: string): DomainError => invalid('SCORE_ABOVE_POINTS', `得分不能超过该指标分值${points}分，请重新填写。`, 'input.score');

/** @param reason why less than all points can be had, e.g. `佐证材料以替代材料证明` */
export const scoreAboveCeiling = (most: string, pct: string, reason: string): DomainError =>
  invalid('SCORE_ABOVE_CEILING', `${reason}，该指标最多得分值的${pct}%，即${most}分，请降低得分或补充依据。`, 'input.score');

export const scoreBesideNotApplicable = (): DomainError => invalid('SCORE_BESIDE_NOT_APPLICABLE', '申请不适用的指标不能同时打分，请清空得分，或清空不适用理由。', 'input.score');

export const statementMissing = (why: string): DomainError => invalid('SCORE_STATEMENT_MISSING', `${why}，请填写自评说明。`, 'input.statement');

export const textInvalid = (problem: string, field: string): DomainError => invalid('ASSESSMENT_TEXT_INVALID', problem, field);

export const claimInvalid = (problem: string): DomainError => invalid('SCORE_CLAIM_INVALID', problem, 'input.claim');

/** @param codes what is not ready, in the order of the set */
export const incomplete = (codes: readonly string[], field: string): DomainError =>
  conflict('SELF_ASSESSMENT_INCOMPLETE', `还有${codes.length}项指标未完成（${codes.slice(0, 8).join('、')}${codes.length > 8 ? '等' : ''}），请补齐得分或说明后再签字。`, field, { count: codes.length });

export const alreadySigned = (mark: Mark, field: string): DomainError => conflict('SELF_ASSESSMENT_SIGNED', `自评已由${who(mark)}签字确认；如需修改，请先由单位负责人撤回签字。`, field);

export const alreadySubmitted = (mark: Mark, field: string): DomainError => conflict('SELF_ASSESSMENT_SUBMITTED', `自评已由${who(mark)}提交，无需重复提交。`, field);

const VERBS: Readonly<Record<string, string>> = { score: '打分', sign: '重新签字', withdraw: '撤回签字', edit_report: '修改自评报告' };

/** @param action what was asked */
export const submissionLocks = (mark: Mark, action: string, field: string): DomainError =>
  conflict('SELF_ASSESSMENT_LOCKED', `自评已由${who(mark)}提交并锁定，不能${VERBS[action] ?? '修改'}；如需更正，请联系评估人员退回相应指标。`, field);

export const notSigned = (action: string, field: string): DomainError =>
  conflict('SELF_ASSESSMENT_NOT_SIGNED', action === 'withdraw' ? '自评尚未签字，无需撤回。' : '自评尚未由单位负责人签字确认，请签字后再提交。', field);

export const notReceived = (field: string): DomainError => conflict('SELF_ASSESSMENT_NOT_RECEIVED', '本单位尚未签收指标单，请先签收后再提交自评。', field);

export const notSubmitted = (field: string): DomainError => conflict('SELF_ASSESSMENT_NOT_SUBMITTED', '单位尚未提交自评，目前只能查看填报进度；请待提交后再办理。', field);

export const alreadyReturned = (code: string, mark: Mark): DomainError => conflict('SCORE_ITEM_RETURNED', `指标${code}已由${who(mark)}退回，单位尚未重新填报，请勿重复退回。`, 'code');

export const notApplicableNotAsked = (code: string): DomainError =>
  conflict('NOT_APPLICABLE_NOT_ASKED', `指标${code}没有待认定的不适用申请，请刷新页面。`, 'code');

export const reportChanged = (mark: Mark): DomainError => conflict('SELF_REPORT_CHANGED', `自评报告刚由${who(mark)}修改，请复制您的内容、刷新页面核对后重新保存。`, 'input.version');

export const reportSectionUnknown = (key: string, field: string): DomainError =>
  invalid('SELF_REPORT_SECTION', `自评报告没有“${key.slice(0, 20)}”这一部分，或重复提交了同一部分，请刷新页面后重新填写。`, field);
