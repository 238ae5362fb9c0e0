import { DomainError, notFound, type LocalDate } from '@wudan/kernel-core';

const error = (code: string, kind: DomainError['kind'], message: string, field?: string): DomainError => new DomainError({ code, kind, message, ...(field === undefined ? {} : { field }) });

export const statusUnknown = (field: string): DomainError => error('PROGRESS_STATUS_UNKNOWN', 'invalid', '进展情况须为按计划、滞后、受阻之一，请重新选择。', field);
export const statusRequired = (): DomainError => error('PROGRESS_STATUS_REQUIRED', 'invalid', '请先选择按计划、滞后或受阻，再补充进展。', 'status');
export const percentInvalid = (field: string): DomainError => error('PROGRESS_PERCENT_INVALID', 'invalid', '完成百分比须为 0 至 100 的整数，请重新填写。', field);
export const textTooLong = (label: string, limit: number, field: string): DomainError => error('PROGRESS_TEXT_TOO_LONG', 'invalid', `“${label}”最多 ${limit} 字，请缩短后再提交。`, field);
export const valueUnknown = (field: string): DomainError => error('PROGRESS_VALUE_UNKNOWN', 'invalid', '填报内容有无法识别的项目，请刷新页面后重新填写。', field);

export const roundNotFound = (field = 'id'): DomainError => notFound('期次', field);
export const roundRecalled = (by: string): DomainError => error('ROUND_RECALLED', 'conflict', `本期已由${by}撤回，无需重复操作。`, 'id');
export const roundNotOpen = (field: string): DomainError => error('ROUND_NOT_OPEN', 'conflict', '该期次尚未开始或已取消，不能进行此操作。请刷新列表。', field);
export const roundNotPlanned = (): DomainError => error('ROUND_NOT_PLANNED', 'conflict', '该期次已经开始，不能再移动；如发错请撤回。', 'id');
export const roundDateTaken = (on: LocalDate): DomainError => error('ROUND_DATE_TAKEN', 'conflict', `${on} 已有一期，请另选日期。`, 'asksOn');
export const roundDatePast = (): DomainError => error('ROUND_DATE_PAST', 'invalid', '期次只能移到今天以后的日期，请另选日期。', 'asksOn');
export const reasonRequired = (field: string): DomainError => error('REASON_REQUIRED', 'invalid', '请用 2 至 200 个字说明理由。', field);
export const unitNotAsked = (field: string): DomainError => error('UNIT_NOT_ASKED', 'conflict', '该单位不在本期应报范围内，请从本期单位中选择。', field);
export const reportExists = (): DomainError => error('REPORT_EXISTS', 'conflict', '该单位本期已经填报，不能代填；如需更正请由单位提交更正申请。', 'input.unitId');
export const proxySourceInvalid = (): DomainError => error('PROXY_SOURCE_INVALID', 'invalid', '代填来源须为电话（telephone）、书面（paper）或实地（visit）。', 'input.source');
export const proxyNameInvalid = (): DomainError => error('PROXY_NAME_INVALID', 'invalid', '请填写 2 至 30 个字的提供人姓名，以便单位核对。', 'input.sourceName');
export const correctionTooEarly = (): DomainError => error('CORRECTION_TOO_EARLY', 'conflict', '未到截止时间，可直接修改，无需申请更正。', 'input.promptId');
export const correctionOpen = (): DomainError => error('CORRECTION_OPEN', 'conflict', '本期已有一份更正申请待编办处理，请等待结果。', 'input.promptId');
export const correctionDecided = (): DomainError => error('CORRECTION_DECIDED', 'conflict', '该更正申请已经处理。请刷新列表。', 'id');
export const correctionWithoutReport = (): DomainError => error('CORRECTION_WITHOUT_REPORT', 'conflict', '本期尚未填报，可直接补报，无需申请更正。', 'input.promptId');
export const askUnitsInvalid = (): DomainError => error('ASK_UNITS_INVALID', 'invalid', '请至少选择一个本轮次的在册单位，且不重复。', 'input.unitIds');
export const askNoteInvalid = (): DomainError => error('ASK_NOTE_INVALID', 'invalid', '请用 2 至 60 个字说明询问事项。', 'input.note');
export const askCutoffInvalid = (): DomainError => error('ASK_CUTOFF_INVALID', 'invalid', '截止时间须在半小时以后、30 天以内，请重新选择。', 'input.cutoffAt');
export const programmeNotActive = (): DomainError => error('PROGRAMME_NOT_ACTIVE', 'conflict', '该评估轮次未启用或已结束，不能发起询问。', 'input.programmeId');
export const upwardDecided = (): DomainError => error('UPWARD_DECIDED', 'conflict', '该期上报已确认或已撤回，无需重复操作。', 'id');
export const policyInvalid = (what: string, field: string): DomainError => error('POLICY_INVALID', 'invalid', `${what}，请修改。`, field);
