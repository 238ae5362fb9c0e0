import { DomainError, type LocalDate } from '@wudan/kernel-core';
import type { AgreementState, FindingState } from './finding.js';

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string, args?: DomainError['args']): DomainError => new DomainError({ code, kind: 'conflict', message, field, ...(args === undefined ? {} : { args }) });

export const FINDING_LABELS: Readonly<Record<FindingState, string>> = {
  draft: '草拟',
  proposed: '征求意见',
  agreed: '已达成一致',
  differs: '保留分歧',
  confirmed: '已审定',
  notified: '已反馈',
  dropped: '已撤销',
};
export const AGREEMENT_LABELS: Readonly<Record<AgreementState, string>> = { undecided: '未议定', agreed: '一致', differs: '分歧' };

/** @param sentence names what is wrong and what to do */
export const findingInvalid = (sentence: string, field: string): DomainError => invalid('FINDING_INVALID', sentence, field);

export const categoryUnknown = (code: string): DomainError => invalid('FINDING_CATEGORY_UNKNOWN', `没有问题类别“${code.slice(0, 20)}”，请从类别列表中选择。`, 'input.categoryId');

export const categoryRetired = (name: string, on: LocalDate): DomainError =>
  conflict('FINDING_CATEGORY_RETIRED', `问题类别“${name}”自${on}起停用，不能再用于新的问题，请改选其他类别；已归入该类别的问题不受影响。`, 'input.categoryId', { retiredOn: on });

export const categoryNotYet = (name: string, from: LocalDate): DomainError => conflict('FINDING_CATEGORY_NOT_YET', `问题类别“${name}”自${from}起启用，目前请改选其他类别。`, 'input.categoryId');

export const leafUnknown = (code: string): DomainError => invalid('FINDING_LEAF_UNKNOWN', `该单位的指标单中没有指标“${code.slice(0, 20)}”，请重新选择关联指标。`, 'input.leaves');

export const evidenceUnknown = (): DomainError => invalid('FINDING_EVIDENCE_UNKNOWN', '所选佐证材料不属于该单位的佐证清单或已撤回，请重新选择。', 'input.evidence');

/** Someone else saved between reading and saving. */
export const findingChanged = (): DomainError => conflict('FINDING_CHANGED', '该问题刚被他人修改，请刷新页面核对后重新提交。', 'input.version');

/** @param verb what was asked; @param remedy without the full stop */
export const findingState = (verb: string, state: FindingState, remedy: string, field: string): DomainError => conflict('FINDING_STATE', `该问题当前为“${FINDING_LABELS[state]}”，不能${verb}；${remedy}。`, field);

/** The report has gone on to be approved, or further. */
export const findingLocked = (verb: string, field: string): DomainError => conflict('FINDING_LOCKED', `评估报告已送审或已审定，不能${verb}问题；如确需调整，请先由审核人退回报告。`, field);

export const findingSealedAlready = (): DomainError => conflict('FINDING_SEALED', '该问题已移送并封存，不能再作处理。', 'input.id');

export const systemCauseOnly = (): DomainError => conflict('FINDING_TASK_CAUSE', '只有原因为“体制机制”的问题才转为编办自身任务，请先核对问题原因。', 'input.id');

export const recurrenceInvalid = (sentence: string): DomainError => invalid('FINDING_RECURRENCE', sentence, 'earlierId');

export const notOutForComment = (field: string): DomainError => conflict('POSITION_NOT_ASKED', '该问题目前不在征求意见期内，无需反馈；如有异议，请在评估意见反馈书载明的期限内书面提出。', field);

export const commentOver = (due: LocalDate): DomainError => conflict('POSITION_TOO_LATE', `征求意见已于${due}截止，不能再提交意见；如确需补充，请联系编办评估人员重新征求意见。`, 'input.findingId', { due });

export const positionDecided = (field: string): DomainError => conflict('POSITION_DECIDED', '该问题已经议定，无需再次反馈；如需更正，请联系编办评估人员重新征求意见。', field);

export const positionWaits = (): DomainError => conflict('POSITION_WAITS', '您的意见已提交，正在等待编办答复，请勿重复提交。', 'input.findingId');

export const roundsUsed = (most: number): DomainError => conflict('POSITION_ROUNDS_USED', `该问题已反馈${most}轮意见，不再继续往复；请等待编办领导研究确定，双方意见将一并载明。`, 'input.findingId', { most });

export const nothingToReply = (): DomainError => conflict('REPLY_NOTHING_ASKED', '单位尚未对该问题提出修改或异议，无需答复。', 'input.findingId');

export const replyGiven = (): DomainError => conflict('REPLY_GIVEN', '已对单位的意见作出答复，请等待单位反馈，或提请编办领导研究确定。', 'input.findingId');

export const adoptObjection = (): DomainError => conflict('REPLY_ADOPT_OBJECTION', '单位提出的是异议，没有给出可直接采用的文字；如采纳其意见，请改写问题表述，或撤销该问题并说明理由。', 'input.stance');

export const nothingDiffers = (): DomainError => conflict('DIFFERENCE_NOTHING', '双方对该问题没有未解决的分歧，无需裁定。', 'input.findingId');

export const differenceOwnReply = (): DomainError => conflict('DIFFERENCE_OWN_REPLY', '答复单位意见的人员不能自行裁定分歧，请由其他领导研究确定。', 'input.findingId');

export const categoryInvalid = (sentence: string, field: string): DomainError => invalid('FINDING_CATEGORY_INVALID', sentence, field);
