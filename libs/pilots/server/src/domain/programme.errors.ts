import { DomainError, type LocalDate } from '@wudan/kernel-core';
import type { ProgrammeState } from './programme.js';

export const PROGRAMME_STATE_LABELS: Readonly<Record<ProgrammeState, string>> = { draft: '草稿', active: '进行中', closed: '已结束' };

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field?: string): DomainError =>
  new DomainError({ code, kind: 'conflict', message, ...(field === undefined ? {} : { field }) });

/** @param problem the sentence that `textProblem` gave */
export const textInvalid = (problem: string, field: string): DomainError => invalid('PROGRAMME_TEXT_INVALID', problem, field);

export const choiceUnknown = (label: string, value: string, known: readonly string[], field: string): DomainError =>
  invalid('PROGRAMME_CHOICE_UNKNOWN', `“${label}”没有选项“${value.slice(0, 20)}”，请从以下选项中选择：${known.join('、')}。`, field);

export const listTooLong = (label: string, limit: number, field: string): DomainError =>
  invalid('PROGRAMME_LIST_TOO_LONG', `“${label}”最多${limit}项，请删减后再提交。`, field);

export const periodReversed = (startsOn: LocalDate, field: string): DomainError =>
  invalid('PROGRAMME_PERIOD_REVERSED', `结束日期不能早于开始日期${startsOn}，请重新选择结束日期。`, field);

export const periodTooLong = (last: LocalDate, field: string): DomainError =>
  invalid('PROGRAMME_PERIOD_TOO_LONG', `一个评估轮次最长两年，结束日期最迟为${last}，请缩短或分为两个轮次。`, field);

export const evidenceAfterStart = (startsOn: LocalDate): DomainError =>
  invalid('PROGRAMME_EVIDENCE_PERIOD', `佐证材料起始日期不能晚于轮次开始日期${startsOn}，请提前起始日期。`, 'input.evidenceFrom');

export const evidenceReversed = (from: LocalDate): DomainError =>
  invalid('PROGRAMME_EVIDENCE_PERIOD', `佐证材料截止日期不能早于起始日期${from}，请重新选择截止日期，或留空表示至今。`, 'input.evidenceTo');

export const timeInvalid = (label: string, field: string): DomainError =>
  invalid('PROGRAMME_TIME_INVALID', `“${label}”须为24小时制的时和分，例如 09:00，请重新填写。`, field);

export const cutoffTooEarly = (asksAt: string): DomainError =>
  invalid('PROGRAMME_CUTOFF_TOO_EARLY', `截止时间须晚于发送时间${asksAt}，请推迟截止时间。`, 'input.cutoffAt');

export const weekdayInvalid = (): DomainError => invalid('PROGRAMME_WEEKDAY_INVALID', '调度日须为1（星期一）至7（星期日）中的一个，请重新选择。', 'input.weekday');

export const sectionTwice = (name: string, field: string): DomainError =>
  invalid('PROGRAMME_SECTION_TWICE', `科室“${name}”填写了两次，请删除重复的一项。`, field);

export const leadSectionCount = (count: number): DomainError =>
  invalid(
    'PROGRAMME_LEAD_SECTION',
    count === 0 ? '尚未确定牵头科室，请将一个科室设为牵头（一般为督查科）。' : '牵头科室只能有一个，请将其余科室改为配合。',
    'input.sections',
  );

export const unitTwice = (name: string, field: string): DomainError => invalid('PROGRAMME_UNIT_TWICE', `单位“${name}”选择了两次，请删除重复的一项。`, field);

export const unitNotInForce = (name: string, on: LocalDate, field: string): DomainError =>
  conflict('PROGRAMME_UNIT_NOT_IN_FORCE', `单位“${name}”在${on}不在用，不能列入轮次，请移出该单位或另选在用单位。`, field);

export const unitSectionUnknown = (name: string, field: string): DomainError =>
  invalid('PROGRAMME_UNIT_SECTION', `单位“${name}”对应的科室不在本轮次的科室之中，请重新选择对应科室。`, field);

export const countyTwice = (name: string, field: string): DomainError =>
  invalid('PROGRAMME_COUNTY_TWICE', `下级机构“${name}”选择了两次，请删除重复的一项。`, field);

export const countyNotBelow = (name: string, field: string): DomainError =>
  invalid('PROGRAMME_COUNTY_NOT_BELOW', `“${name}”不是本机构在用的下级机构，请从本机构的下级中选择。`, field);

export const headCount = (count: number): DomainError =>
  invalid(
    'PROGRAMME_HEAD',
    count === 0 ? '专班尚无组长，请将主要领导设为组长后再启用。' : '专班只能有一位组长，请将其余人员改为副组长或成员。',
    'input.taskForce',
  );

export const nobodyChosen = (): DomainError => invalid('PROGRAMME_EMPTY', '轮次尚无试点单位和县，请至少选择一个后再启用。', 'input.units');

export const keyDateOutside = (label: string, startsOn: LocalDate, endsOn: LocalDate, field: string): DomainError =>
  invalid('PROGRAMME_KEY_DATE_OUTSIDE', `时间节点“${label}”的日期须在轮次期限${startsOn}至${endsOn}之内，请调整日期或期限。`, field);

export const keyDateWindow = (label: string, field: string): DomainError =>
  invalid('PROGRAMME_KEY_DATE_WINDOW', `时间节点“${label}”的每日调度须同时填写起止日期，且止日不早于起日，请补全或全部留空。`, field);

/** Someone else saved between reading and saving. */
export const changedMeanwhile = (): DomainError => conflict('PROGRAMME_CHANGED', '该评估轮次刚被他人修改，请刷新页面核对后重新提交。', 'input.version');

/** @param verb what was asked, in Chinese */
export const wrongState = (verb: string, state: ProgrammeState, wanted: ProgrammeState, field: string): DomainError =>
  conflict('PROGRAMME_STATE', `该评估轮次当前为“${PROGRAMME_STATE_LABELS[state]}”，只有“${PROGRAMME_STATE_LABELS[wanted]}”的轮次可以${verb}，请刷新页面。`, field);

export const closedForChange = (): DomainError =>
  conflict('PROGRAMME_STATE', '该评估轮次已结束，不能修改；如需继续，请复制为新的轮次。', 'input.id');

export const periodOver = (endsOn: LocalDate): DomainError =>
  conflict('PROGRAMME_PERIOD_OVER', `轮次期限已于${endsOn}届满，请先修改结束日期再启用。`, 'input.endsOn');

/** A programme under way is changed from today on, never for days that have passed. */
export const pastUntouchable = (what: string, remedy: string, field: string): DomainError =>
  conflict('PROGRAMME_PAST', `轮次已启用，${what}涉及今天以前的日期，不能修改，${remedy}。`, field);

export const cadencePast = (today: LocalDate): DomainError =>
  conflict('CADENCE_PAST', `调度频次只能自今天（${today}）起调整，请重新选择起始日期。`, 'input.fromOn');

export const cadenceReversed = (): DomainError => invalid('CADENCE_PERIOD', '频次调整的止日不能早于起日，请重新选择止日。', 'input.toOn');

export const cadenceOutside = (startsOn: LocalDate, endsOn: LocalDate, field: string): DomainError =>
  invalid('CADENCE_PERIOD', `频次调整的起止日期须在轮次期限${startsOn}至${endsOn}之内，请重新选择。`, field);

export const cadenceUnitOutside = (): DomainError =>
  invalid('CADENCE_UNIT', '所选单位在调整期间不在本轮次之中，请另选单位，或不选单位以调整整个轮次。', 'input.unitId');

/** Something was prepared for it: that record stays. */
export const programmeInUse = (): DomainError =>
  conflict('PROGRAMME_IN_USE', '该轮次草稿已有评估对象、工作方案、指引或培训记录，不能删除；如不再开展，请启用后说明原因并结束。', 'id');
