import { DomainError, type LocalDate } from '@wudan/kernel-core';
import { STATE_LABELS, type ItemState } from './rect-item.js';

const make =
  (code: string, kind: DomainError['kind'], message: string, defaultField: string) =>
  (field: string = defaultField): DomainError =>
    new DomainError({ code, kind, message, field });

/** @param sentence names what is wrong and what to do */
export const textInvalid = (sentence: string, field: string): DomainError => new DomainError({ code: 'RECT_TEXT_INVALID', kind: 'invalid', message: sentence, field });

export const itemState = (verb: string, state: ItemState, field: string): DomainError =>
  new DomainError({ code: 'RECT_STATE', kind: 'conflict', field, message: `该问题当前为“${STATE_LABELS[state]}”，不能${verb}。请刷新后按当前环节办理。`, args: { state } });

export const itemChanged = make('RECT_CHANGED', 'conflict', '该问题刚被他人修改，请刷新页面核对后重新提交。', 'input.version');
export const planState = (state: string, verb: string): DomainError =>
  new DomainError({ code: 'RECT_PLAN_STATE', kind: 'conflict', field: 'pilotId', message: `整改方案当前为“${state}”，不能${verb}。请刷新后按当前环节办理。` });
export const planIncomplete = (nos: readonly string[]): DomainError =>
  new DomainError({ code: 'RECT_PLAN_INCOMPLETE', kind: 'invalid', field: 'pilotId', message: `以下问题还没有填写整改目标、措施、责任领导、责任人和时限：${nos.slice(0, 8).join('、')}${nos.length > 8 ? `等${nos.length}个` : ''}，请补充后报送。` });
export const reviewedByOneself = make('RECT_REVIEWED_BY_ONESELF', 'forbidden', '整改方案须由报送人以外的人员审核，请另请一名人员办理。', 'input.pilotId');

export const dayOff = (label: string, day: LocalDate, name: string, next: LocalDate, field: string): DomainError =>
  new DomainError({ code: 'RECT_DAY_OFF', kind: 'invalid', field, message: `${label}${day}为${name}，不是工作日，请改为下一个工作日${next}或其他工作日。`, args: { day, next } });
export const dayPast = (label: string, day: LocalDate, next: LocalDate, field: string): DomainError =>
  new DomainError({ code: 'RECT_DAY_PAST', kind: 'invalid', field, message: `${label}${day}早于今天，请选择${next}或以后的工作日。`, args: { day, next } });
export const beforeLetter = (label: string, day: LocalDate, letterOn: LocalDate, next: LocalDate, field: string): DomainError =>
  new DomainError({ code: 'RECT_BEFORE_LETTER', kind: 'invalid', field, message: `${label}${day}早于评估意见反馈书印发日${letterOn}，请选择${next}或以后的工作日。`, args: { day, letterOn, next } });
export const dayTooLate = (label: string, day: LocalDate, track: string, limit: LocalDate, field: string): DomainError =>
  new DomainError({ code: 'RECT_DAY_TOO_LATE', kind: 'invalid', field, message: `${label}${day}超过“${track}”的最长时限，最晚为${limit}；确需更长时间的，请在方案同意后申请延期。`, args: { day, limit } });
export const dueNeeded = make('RECT_DUE_NEEDED', 'invalid', '请填写整改时限。', 'input.dueOn');
export const dueNotForLongTerm = make('RECT_DUE_NOT_FOR_LONG_TERM', 'invalid', '“长期坚持”的问题按复查日期管理，不设整改时限，请将整改时限留空。', 'input.dueOn');

export const extensionNotForLongTerm = make('RECT_EXTENSION_TRACK', 'invalid', '“长期坚持”的问题按复查日期管理，无须申请延期。', 'input.id');
export const extensionNotLater = (dueOn: LocalDate, field = 'input.toDate'): DomainError => new DomainError({ code: 'RECT_EXTENSION_NOT_LATER', kind: 'invalid', field, message: `延期后的日期须晚于现时限${dueOn}，请改为更晚的工作日。`, args: { dueOn } });
export const extensionOpen = make('RECT_EXTENSION_OPEN', 'conflict', '该问题已有一份延期申请待办理，请等待编办答复。', 'input.id');
export const extensionsUsed = (most: number): DomainError => new DomainError({ code: 'RECT_EXTENSIONS_USED', kind: 'conflict', field: 'input.id', message: `该问题已延期 ${most} 次，达到上限，不能再申请延期；请与编办督查人员联系。`, args: { most } });
export const extensionDecided = make('RECT_EXTENSION_DECIDED', 'conflict', '该延期申请已经办理，请刷新后核对。', 'input.extensionId');
export const extensionSamePerson = make('RECT_EXTENSION_SAME_PERSON', 'forbidden', '延期须由申请人以外的编办人员审批，请另请一名人员办理。', 'input.id');

export const evidenceNeeded = make('RECT_EVIDENCE_NEEDED', 'invalid', '申请销号须附佐证材料，请上传文件或选用已有材料后再申请。', 'input.itemIds');
export const evidenceUnusable = (title: string, field: string): DomainError =>
  new DomainError({ code: 'RECT_EVIDENCE_UNUSABLE', kind: 'invalid', field, message: `材料《${title}》已被替换或撤回，或不属于本单位，请选择本单位现行的材料。` });
export const evidenceTooMany = make('RECT_EVIDENCE_TOO_MANY', 'invalid', '一次最多附 20 份材料，每份只选一次，请减少后重新提交。', 'input.itemIds');
export const readingsNeeded = (good: number): DomainError =>
  new DomainError({ code: 'RECT_READINGS_NEEDED', kind: 'conflict', field: 'input.id', message: `“长期坚持”的问题须连续两次复查良好方可申请销号，目前连续 ${good} 次，请待下次复查后申请。`, args: { good } });
export const closeSamePerson = make('RECT_CLOSE_SAME_PERSON', 'forbidden', '销号须由申请人和提供、采信佐证材料的人员以外的编办人员核准，请另请一名人员办理。', 'input.id');
export const closingSettled = make('RECT_CLOSING_SETTLED', 'conflict', '该销号申请已由他人办理，请刷新后核对。', 'input.id');

export const readingTrack = make('RECT_READING_TRACK', 'invalid', '只有“长期坚持”的问题登记复查读数，请核对整改类型。', 'input.id');
export const readingEarly = (on: LocalDate): DomainError =>
  new DomainError({ code: 'RECT_REVIEW_EARLY', kind: 'invalid', field: 'input.onDate', message: `本次复查日期为${on}，读数不能早于该日，请届时登记。`, args: { on } });
export const readingFuture = make('RECT_READING_FUTURE', 'invalid', '日期不能晚于今天，请修改。', 'input.onDate');
export const notDecimal = (label: string, field: string): DomainError => new DomainError({ code: 'RECT_NOT_DECIMAL', kind: 'invalid', field, message: `“${label}”须为数字，例如 87.5，请修改。` });
export const recheckEarly = (closedOn: LocalDate): DomainError =>
  new DomainError({ code: 'RECT_RECHECK_EARLY', kind: 'invalid', field: 'input.onDate', message: `复核日期不能早于销号日期${closedOn}，请修改。`, args: { closedOn } });
export const recheckSamePerson = make('RECT_RECHECK_SAME_PERSON', 'forbidden', '复核须由销号申请人以外的人员进行，请另请一名人员办理。', 'input.id');

export const alikeUnits = make('ALIKE_UNITS', 'invalid', '请选择 1 至 200 个现行单位，每个只选一次，且不含问题所在单位。', 'input.unitIds');
export const alikeAnswered = make('ALIKE_ENDED', 'conflict', '该自查已由本单位其他人员答复或已截止。', 'promptId');

export const viewNameTaken = make('LEDGER_VIEW_NAME', 'conflict', '您已有同名的视图，请换一个名称或更新原视图。', 'input.name');
export const viewFilterInvalid = make('LEDGER_VIEW_FILTER', 'invalid', '视图的筛选条件无法识别，请在台账页面设置筛选后保存。', 'input.filter');
export const viewTooMany = make('LEDGER_VIEW_TOO_MANY', 'conflict', '每人最多保存 30 个视图，请先删除不用的视图。', 'input.name');

export const ledgerFileInvalid = (sentence: string): DomainError => new DomainError({ code: 'LEDGER_FILE', kind: 'invalid', field: 'input.file', message: sentence });
export const ledgerErrors = (count: number): DomainError => new DomainError({ code: 'LEDGER_ERRORS', kind: 'invalid', field: 'importId', message: `导入文件有 ${count} 处错误，请改正后重新导入；在此之前不写入任何内容。`, args: { count } });
export const ledgerStale = make('LEDGER_STALE', 'conflict', '预览之后台账又有变动，为避免覆盖较新的内容，请重新导入并核对预览。', 'importId');
export const ledgerExpired = make('LEDGER_EXPIRED', 'conflict', '该预览已过期，请重新导入。', 'importId');
export const ledgerCommitted = make('LEDGER_COMMITTED', 'conflict', '该预览已经写入，无须重复提交。', 'importId');
export const ledgerNothing = make('LEDGER_NOTHING', 'conflict', '该文件没有可以写入的修改。', 'importId');

/** @param sentence names what is wrong and what to do */
export const policyInvalid = (sentence: string, field: string): DomainError => new DomainError({ code: 'RECT_POLICY_INVALID', kind: 'invalid', message: sentence, field });

export const cardEnded = make('RECT_CARD_ENDED', 'conflict', '这张卡片的事项已办理或不再需要，请发送“待办”查看最新的卡片。', 'promptId');
export const draftMissing = make('RECT_DRAFT_MISSING', 'conflict', '还没有收到文件，请先发送销号佐证的文件或照片。', 'promptId');
export const whichItem = (nos: readonly string[]): DomainError =>
  new DomainError({ code: 'RECT_WHICH_ITEM', kind: 'conflict', field: 'text', message: `您有多个整改中的问题（${nos.slice(0, 4).join('、')}），请在文字中写明问题编号，例如“${nos[0] ?? ''} 下周三”。` });
export const decisionFinal = make('RECT_DECISION_FINAL', 'conflict', '办理结果不能在卡片上撤回；确需更正的，请在系统中按环节办理。', 'promptId');
