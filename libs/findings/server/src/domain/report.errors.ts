import { DomainError, type LocalDate } from '@wudan/kernel-core';
import type { ReportState } from './assessment-report.js';

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string, args?: DomainError['args']): DomainError => new DomainError({ code, kind: 'conflict', message, field, ...(args === undefined ? {} : { args }) });

export const REPORT_LABELS: Readonly<Record<ReportState, string>> = { draft: '草拟', comment: '征求意见', settled: '意见已议定', review: '送审', approved: '已审定', issued: '已反馈' };

export const reportMissing = (field: string): DomainError => conflict('REPORT_MISSING', '该单位的评估报告尚未起草，请先生成报告初稿。', field);

/** @param verb what was asked; @param remedy without the full stop */
export const reportState = (verb: string, state: ReportState, remedy: string, field: string): DomainError => conflict('REPORT_STATE', `评估报告当前为“${REPORT_LABELS[state]}”，不能${verb}；${remedy}。`, field);

export const reportChanged = (): DomainError => conflict('REPORT_CHANGED', '评估报告刚被他人修改，请复制您的内容、刷新页面核对后重新保存。', 'input.version');

export const sectionUnknown = (key: string, field: string): DomainError => invalid('REPORT_SECTION', `评估报告没有“${key.slice(0, 20)}”这一部分，或重复提交了同一部分，请刷新页面后重新填写。`, field);

export const reportTextInvalid = (sentence: string, field: string): DomainError => invalid('REPORT_TEXT_INVALID', sentence, field);

/** @param nos the numbers of what is undecided */
export const undecidedItems = (nos: readonly string[], field: string): DomainError =>
  conflict('REPORT_UNDECIDED', `还有${nos.length}个问题没有议定（${nos.slice(0, 8).join('、')}${nos.length > 8 ? '等' : ''}），请逐项达成一致，或由编办领导裁定后双方意见一并载明。`, field, { count: nos.length, items: nos.slice(0, 20).join(',') });

export const reviewedByOneself = (field = 'input.pilotId'): DomainError => conflict('REPORT_REVIEWED_BY_ONESELF', '送审人不能审定自己送审的评估报告，请由其他人员审定。', field);

export const assessmentNotApproved = (field: string): DomainError => conflict('REPORT_ASSESSMENT_OPEN', '该单位的评估得分尚未审定，请先完成评分审核并记录编委决定。', field);

export const dueInPast = (today: LocalDate, next: LocalDate, field: string): DomainError => invalid('COMMENT_DUE_PAST', `征求意见截止日期须晚于今天（${today}），最早可选${next}。`, field);

export const dueOnHoliday = (name: string, next: LocalDate, field: string): DomainError =>
  new DomainError({ code: 'COMMENT_DUE_HOLIDAY', kind: 'invalid', field, message: `所选截止日期为${name}，不是工作日，请改选工作日，例如${next}。`, args: { next } });

export const commentRunning = (due: LocalDate): DomainError => conflict('COMMENT_RUNNING', `征求意见期至${due}，尚有单位未反馈的问题，请待期满或单位反馈后再议定。`, 'pilotId', { due });

export const docNumberInvalid = (): DomainError => invalid('LETTER_NUMBER_INVALID', '文号格式应为“机关代字〔年份〕序号号”，例如“毕编办函〔2022〕15号”，请重新填写。', 'input.docNumber');

export const docNumberUsed = (docNumber = '该文号'): DomainError => conflict('LETTER_NUMBER_USED', `${docNumber === '该文号' ? docNumber : `文号“${docNumber}”`}已用于另一份评估意见反馈书，请核对后填写未使用的文号。`, 'input.docNumber');

export const letterTooEarly = (approvedOn: LocalDate): DomainError =>
  new DomainError({ code: 'LETTER_BEFORE_APPROVAL', kind: 'invalid', field: 'input.issuedOn', message: `评估意见反馈书的成文日期不能早于报告审定日期（${approvedOn}），请重新填写。`, args: { approvedOn } });

export const letterInFuture = (today: LocalDate): DomainError => invalid('LETTER_IN_FUTURE', `评估意见反馈书的成文日期不能晚于今天（${today}），请重新填写。`, 'input.issuedOn');

export const letterYear = (year: string): DomainError => invalid('LETTER_NUMBER_YEAR', `文号中的年份与成文日期的年份（${year}年）不一致，请核对后重新填写。`, 'input.docNumber');

export const letterMissing = (field: string): DomainError => conflict('LETTER_NOT_ISSUED', '评估意见反馈书尚未印发，印发后方可下载。', field);

export const formatUnknown = (): DomainError => invalid('EXPORT_FORMAT', '文件格式只能为 docx 或 pdf，请重新选择。', 'format');

export const policyInvalid = (sentence: string, field: string): DomainError => invalid('FEEDBACK_POLICY_INVALID', sentence, field);

export const policyChanged = (): DomainError => conflict('FEEDBACK_POLICY_CHANGED', '反馈设置刚被他人修改，请刷新页面核对后重新提交。', 'input.version');
