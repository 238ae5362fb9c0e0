import { DomainError, type LocalDate } from '@wudan/kernel-core';

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'conflict', message, field });

/** @param problem the sentence that says what is wrong and what to do */
export const exchangeInputInvalid = (problem: string, field: string): DomainError => invalid('EXCHANGE_INPUT_INVALID', problem, field);

export const templateUnknown = (code: string, field: string): DomainError =>
  new DomainError({ code: 'EXCHANGE_TEMPLATE_UNKNOWN', kind: 'not_found', field, message: `没有编号为“${code.slice(0, 30)}”的数据模板，请从模板列表中选择。` });

export const fileInvalid = (message: string): DomainError => invalid('EXCHANGE_FILE_INVALID', message, 'input.fileBase64');

/** The bytes are not those that the provider signed for. */
export const fileAltered = (): DomainError =>
  conflict('EXCHANGE_FILE_ALTERED', '文件与提供单位签认的校验值不一致，可能在签认后被改动，未予接收。请向提供单位重新索取原文件，或核对校验值。', 'input.signedHash');

export const numberReused = (docNumber: string, signedOn: LocalDate): DomainError =>
  conflict('EXCHANGE_FILE_ALTERED', `文号“${docNumber}”的数据已按${signedOn}签认的文件导入，本文件内容不同而签认日期不晚于该日，未予接收。请核对文号，或由提供单位重新签认。`, 'input.docNumber');

export const rowsDiffer = (signed: number, found: number): DomainError =>
  conflict('EXCHANGE_SIGNED_ROWS_DIFFER', `提供单位签认${signed}行，文件实有${found}行，未予接收。请核对“签认行数”，或向提供单位重新索取文件。`, 'input.signedRows');

export const fileTwice = (by: string, on: LocalDate): DomainError =>
  conflict('EXCHANGE_FILE_TWICE', `同一文件已由${by}于${on}导入，请勿重复导入；如内容有更新，请提供新的文件。`, 'input.fileBase64');

/** The same file was committed from another preview meanwhile. */
export const fileTwiceAtOnce = (): DomainError => conflict('EXCHANGE_FILE_TWICE', '同一文件刚由他人导入，请勿重复导入。', 'token');

export const unitRetired = (name: string): DomainError => conflict('EXCHANGE_UNIT_RETIRED', `单位“${name}”已停用，不能再导入其数据，请核对所选单位。`, 'input.unitId');

export const importHasFaults = (count: number): DomainError =>
  conflict('EXCHANGE_IMPORT_FAULTS', `本次导入有${count}处错误，整表未导入。请下载错误文件，退提供单位改正后重新预览。`, 'token');

export const importCommitted = (): DomainError => conflict('EXCHANGE_IMPORT_COMMITTED', '该预览已经导入，请勿重复提交。', 'token');

export const importExpired = (hours: number): DomainError => conflict('EXCHANGE_IMPORT_EXPIRED', `预览已超过${hours}小时失效，请重新预览。`, 'token');

export const importStale = (): DomainError => conflict('EXCHANGE_IMPORT_STALE', '预览之后有关数据已有更新，请重新预览后再导入。', 'token');

export const resultChanged = (): DomainError => conflict('EXCHANGE_RESULT_CHANGED', '该结果刚被他人修改或被新的数据替代，请刷新页面核对后重新提交。', 'input.version');

export const leafUnknown = (code: string): DomainError => invalid('EXCHANGE_LEAF_UNKNOWN', `指标“${code}”不在该单位已下发的指标体系中，请核对指标编号。`, 'input.leafCodes');

export const mappingChanged = (): DomainError => conflict('EXCHANGE_MAPPING_CHANGED', '该模板的对应关系刚被他人修改，请刷新页面核对后重新提交。', 'input.version');
