import { DomainError } from '@wudan/kernel-core';

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'conflict', message, field });

/** @param problem the sentence that says what is wrong and what to do */
export const textInvalid = (problem: string, field: string): DomainError => invalid('ESTABLISHMENT_TEXT_INVALID', problem, field);

export const choiceUnknown = (label: string, value: string, known: readonly string[], field: string): DomainError =>
  invalid('ESTABLISHMENT_CHOICE_UNKNOWN', `“${label}”没有选项“${value.slice(0, 20)}”，请从以下选项中选择：${known.join('、')}。`, field);

export const choiceTwice = (label: string, value: string, field: string): DomainError =>
  invalid('ESTABLISHMENT_CHOICE_TWICE', `“${label}”中“${value}”填写了两次，请只保留一项。`, field);

export const listTooLong = (label: string, limit: number, field: string): DomainError =>
  invalid('ESTABLISHMENT_LIST_TOO_LONG', `“${label}”最多${limit}项，请删减后再提交。`, field);

export const countImpossible = (label: string, limit: number, field: string): DomainError =>
  invalid('ESTABLISHMENT_COUNT_IMPOSSIBLE', `“${label}”应为0至${limit}的整数，请核对后重新填写。`, field);

/** A part larger than the whole it is counted in. */
export const partTooLarge = (label: string, count: number, whole: string, limit: number, field: string): DomainError =>
  invalid('ESTABLISHMENT_PART_TOO_LARGE', `“${label}”为${count}，超过“${whole}”的${limit}，请核对两项数字。`, field);

export const dateInFuture = (label: string, field: string): DomainError => invalid('ESTABLISHMENT_DATE_IN_FUTURE', `“${label}”不能晚于今天，请改正日期。`, field);

export const dateTooEarly = (label: string, earliest: string, field: string): DomainError =>
  invalid('ESTABLISHMENT_DATE_TOO_EARLY', `“${label}”不能早于${earliest}，请改正日期。`, field);

export const datesReversed = (earlier: string, later: string, field: string): DomainError =>
  invalid('ESTABLISHMENT_DATES_REVERSED', `“${later}”不能早于“${earlier}”，请核对两个日期。`, field);

export const unitRetired = (name: string, field: string): DomainError => conflict('ESTABLISHMENT_UNIT_RETIRED', `单位“${name}”已停用，不能再登记机构编制情况，请核对所选单位。`, field);

/** A list of duties that begins before the one in force does. */
export const dutiesOutdated = (from: string): DomainError =>
  conflict('DUTIES_OUTDATED', `该单位现行职责清单自${from}起施行，新清单的施行日期不能早于该日，请改正施行日期。`, 'input.validFrom');

export const secondmentChanged = (): DomainError => conflict('SECONDMENT_CHANGED', '该借调记录刚被他人修改，请刷新页面核对后重新提交。', 'input.version');

export const secondmentTwice = (): DomainError =>
  conflict('SECONDMENT_TWICE', '该人员同一日开始的同方向借调已经登记，请修改原记录，或改正姓名、方向和开始日期。', 'input.fromOn');

export const importSourceInvalid = (message: string, field: string): DomainError => invalid('ESTABLISHMENT_IMPORT_SOURCE', message, field);

export const importHasFaults = (count: number): DomainError =>
  conflict('ESTABLISHMENT_IMPORT_FAULTS', `本次导入有${count}处错误，整表未导入。请下载错误文件，改正后重新预览。`, 'token');

export const importCommitted = (): DomainError => conflict('ESTABLISHMENT_IMPORT_COMMITTED', '该预览已经导入，请勿重复提交。', 'token');

export const importExpired = (hours: number): DomainError => conflict('ESTABLISHMENT_IMPORT_EXPIRED', `预览已超过${hours}小时失效，请重新预览。`, 'token');

export const importStale = (): DomainError => conflict('ESTABLISHMENT_IMPORT_STALE', '预览之后有关记录已被修改，请重新预览后再导入。', 'token');
