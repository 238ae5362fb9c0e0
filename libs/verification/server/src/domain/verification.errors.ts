import { DomainError } from '@wudan/kernel-core';

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'conflict', message, field });

/** Figures are computed by the formulas of an issued set. */
export const noIssuedSet = (): DomainError => conflict('VERIFICATION_NO_SET', '该评估对象尚未印发指标单，请印发后再核验。', 'pilotId');

export const textRequired = (label: string, max: number, field: string): DomainError => invalid('VERIFICATION_TEXT', `请填写“${label}”，不超过${max}字，且不含不可见字符。`, field);

export const frameMissing = (): DomainError => invalid('SAMPLE_FRAME_MISSING', '没有抽样总体，请粘贴清单或上传含“编号”“内容”两列的表格。', 'input.frameText');

export const frameTooLarge = (rows: number, limit: number): DomainError => invalid('SAMPLE_FRAME_TOO_LARGE', `总体有${rows}项，一次最多${limit}项，请按年度或科室分别抽样。`, 'input.frameText');

export const frameKeyTwice = (key: string, line: number): DomainError => invalid('SAMPLE_FRAME_KEY_TWICE', `第${line}行的编号“${key}”与前面重复，总体中每项只能出现一次，请删除重复项。`, 'input.frameText');

export const frameRowInvalid = (line: number, what: string): DomainError => invalid('SAMPLE_FRAME_ROW', `第${line}行${what}，请改正后重新抽样。`, 'input.frameText');

export const seedInvalid = (): DomainError => invalid('SAMPLE_SEED', '随机种子须为1至24位的数字或字母a至f，请改正，或留空由系统生成。', 'input.seed');

export const sizeInvalid = (least: number, population: number): DomainError =>
  invalid('SAMPLE_SIZE', `样本量须为1至${population}的整数；少于公式给出的${least}项须写明理由。`, 'input.size');

/** Drawing again until the sample pleases is no sampling. */
export const frameDrawn = (by: string): DomainError =>
  conflict('SAMPLE_FRAME_DRAWN', `同一总体已由${by}抽样，不得重复抽取；确需重抽的，请先写明理由撤销原样本。`, 'input.frameText');

export const sampleChanged = (): DomainError => conflict('SAMPLE_CHANGED', '该样本的核查结果刚被他人修改，请刷新页面核对后重新提交。', 'input.version');

export const sampleNotOpen = (state: string): DomainError =>
  conflict('SAMPLE_NOT_OPEN', state === 'closed' ? '该样本已办结，核查结果不能再改。' : '该样本已撤销，请重新抽样。', 'sampleId');

export const samplePositionUnknown = (position: number): DomainError => invalid('SAMPLE_POSITION', `样本中没有第${position}项，请核对序号。`, 'input.rows');

export const sampleResultInvalid = (position: number): DomainError => invalid('SAMPLE_RESULT', `第${position}项的核查结果须为“属实”或“不实”，请重新选择。`, 'input.rows');

export const sampleNoteMissing = (position: number): DomainError => invalid('SAMPLE_NOTE_MISSING', `第${position}项判为不实，须写明核查情况，请补充说明。`, 'input.rows');

export const sampleIncomplete = (open: number): DomainError => conflict('SAMPLE_INCOMPLETE', `还有${open}项没有核查结果，全部核查后才能办结。`, 'sampleId');

/** The paper is of another sample, or rows of it were taken away, added or moved. */
export const workPaperForeign = (message: string): DomainError => invalid('WORK_PAPER_FOREIGN', message, 'input.fileBase64');

export const workPaperFault = (line: number, message: string): DomainError => invalid('WORK_PAPER_FAULT', `工作底稿第${line}行：${message}`, 'input.fileBase64');

export const fileTooLarge = (megabytes: number, field: string): DomainError => invalid('VERIFICATION_FILE', `文件超过${megabytes} MB，请拆分后上传。`, field);

export const itemInvalid = (line: number, message: string): DomainError => invalid('POWER_ITEM', `第${line}项：${message}`, 'input.items');

export const itemsTooMany = (limit: number): DomainError => invalid('POWER_ITEMS_TOO_MANY', `权责事项最多${limit}项，请核对清单。`, 'input.items');

export const itemsOutdated = (from: string): DomainError =>
  conflict('POWER_ITEMS_OUTDATED', `现行权责清单自${from}起施行，新清单的施行日期不能早于该日，请改正施行日期。`, 'input.validFrom');

export const dateInFuture = (label: string, field: string): DomainError => invalid('VERIFICATION_DATE', `“${label}”不能晚于今天，请改正日期。`, field);

export const gradeInvalid = (): DomainError => invalid('VERIFICATION_GRADE', '可信度等级须为A、B或C，请重新选择。', 'input.grade');

export const settingUnknown = (): DomainError => invalid('VERIFICATION_SETTING', '没有这一核验参数，请从列表中选择。', 'input.key');

export const settingValue = (): DomainError => invalid('VERIFICATION_SETTING_VALUE', '参数值须为大于0的十进制数，小数不超过6位，请重新填写。', 'input.value');

export const settingDate = (): DomainError => invalid('VERIFICATION_SETTING_DATE', '参数自今天或以后施行，不能追溯，请改正施行日期。', 'input.validFrom');

export const groupTooSmall = (): DomainError => invalid('VERIFICATION_GROUP', '同类组至少须有两个本编办的单位，且不重复，请重新选择。', 'input.unitIds');
