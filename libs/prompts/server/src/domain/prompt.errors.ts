import { DomainError, notFound } from '@wudan/kernel-core';

const make =
  (code: string, kind: DomainError['kind'], message: string, field?: string) =>
  (): DomainError =>
    new DomainError({ code, kind, message, ...(field ? { field } : {}) });

export const promptNotFound = (): DomainError => notFound('提示', 'promptId');
export const promptSuperseded = make('PROMPT_SUPERSEDED', 'conflict', '这张卡片已更新，请在最新的一张上作答。', 'version');
export const promptRecalled = make('PROMPT_RECALLED', 'conflict', '该提示已由编办撤回，无需作答。', 'promptId');
export const promptExpired = make('PROMPT_EXPIRED', 'conflict', '本期已结束，不能再作答。如需更正，请在本期记录中提交更正申请。', 'promptId');
export const promptClosed = make('PROMPT_CLOSED', 'conflict', '已过截止时间，不能直接修改。请提交更正申请并说明理由。', 'promptId');
export const notHolder = make('NOT_HOLDER', 'forbidden', '您已不担任该席位，不能代为作答。如有疑问请联系本单位负责人。', 'promptId');
export const nothingToUndo = make('NOTHING_TO_UNDO', 'conflict', '没有可撤回的填报。', 'promptId');
export const eventReused = make('EVENT_REUSED', 'conflict', '该操作编号已用于另一张卡片，请刷新后重试。', 'eventId');
export const eventInvalid = make('EVENT_INVALID', 'invalid', '操作编号须为 8 至 128 个字符，请刷新页面后重试。', 'eventId');
export const optionUnknown = make('OPTION_UNKNOWN', 'invalid', '卡片上没有这个选项，请从给出的选项中选择。', 'option');
export const fileNotExpected = make('FILE_NOT_EXPECTED', 'conflict', '目前没有等待您发送文件的待办，文件未保存。请在系统的佐证材料页面上传。', 'file');
export const snoozeImpossible = make('SNOOZE_IMPOSSIBLE', 'invalid', '临近截止或时间已过，不能再推迟。请现在作答。', 'until');
export const snoozeUnknown = make('SNOOZE_UNKNOWN', 'invalid', '推迟方式须为一小时后、今天下班前、明早或指定时间。', 'until');
export const absencePeriodInvalid = make('ABSENCE_PERIOD_INVALID', 'invalid', '起止日期须自今天起、先后有序且不超过 92 天，请修改日期。', 'input.toOn');
export const absenceCoverInvalid = make('ABSENCE_COVER_INVALID', 'invalid', '代为联络的人须为同一单位的其他在任人员，请另选。', 'input.coverSeatId');
export const absenceOverlaps = make('ABSENCE_OVERLAPS', 'conflict', '该时段已有请假或委托，请先结束原有安排。', 'input.fromOn');
export const absenceKindInvalid = make('ABSENCE_KIND_INVALID', 'invalid', '类型须为请假（leave）或委托（delegation）。', 'input.kind');
export const absenceReasonInvalid = make('ABSENCE_REASON_INVALID', 'invalid', '请用 2 至 100 个字说明事由。', 'input.reason');
export const absenceEnded = make('ABSENCE_ENDED', 'conflict', '该安排已经结束。请刷新列表。', 'id');
export const quietHoursInvalid = make('QUIET_HOURS_INVALID', 'invalid', '时间须写作 22:00 这样的格式；午休起止须同时填写且先后有序。', 'input.quietFrom');
export const contactOrderInvalid = make('CONTACT_ORDER_INVALID', 'invalid', '顺序中须恰好包含该单位全部在任联络员，每人一次。请刷新后重排。', 'seatIds');
