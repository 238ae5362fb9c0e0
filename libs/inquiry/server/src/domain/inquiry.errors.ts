import { DomainError, type LocalDate } from '@wudan/kernel-core';

const make =
  (code: string, kind: DomainError['kind'], message: string, defaultField?: string) =>
  (field: string | undefined = defaultField): DomainError =>
    new DomainError({ code, kind, message, ...(field === undefined ? {} : { field }) });

export const textInvalid = (label: string, least: number, most: number, field: string): DomainError =>
  new DomainError({ code: 'INQUIRY_TEXT_INVALID', kind: 'invalid', field, message: `${label}须为 ${least} 至 ${most} 个字，且不含控制字符，请修改。`, args: { least, most } });
export const classified = (mark: string, field: string): DomainError =>
  new DomainError({ code: 'INQUIRY_CLASSIFIED', kind: 'invalid', field, message: `文字中出现“${mark}”字样，涉密内容不得在本系统填写。请删除后重新提交；确需反映的，请线下联系编办。`, args: { mark } });
export const stale = make('INQUIRY_STALE', 'conflict', '该记录已被他人修改，请刷新后核对再提交。', 'input.version');

export const visitKind = make('VISIT_KIND', 'invalid', '实地方式只能为座谈、个别谈话或调阅材料，请重新选择。', 'input.kind');
export const visitConfidentiality = make('VISIT_CONFIDENTIALITY', 'invalid', '知悉范围只能为可告知单位、内部或限知，请重新选择。', 'input.confidentiality');
export const visitDate = make('VISIT_DATE', 'invalid', '实地日期不能晚于今天，请修改。', 'input.onDate');
export const visitOfficeTwo = make('VISIT_OFFICE_TWO', 'invalid', '座谈、谈话和调阅须由编办两名以上不同的人员进行，请补充参加人员。', 'input.participants');
export const visitNobody = make('VISIT_NOBODY', 'invalid', '座谈和个别谈话须写明被评估单位或其他方面的参加人员，请补充。', 'input.participants');
export const visitTalkOne = make('VISIT_TALK_ONE', 'invalid', '个别谈话一次只记录一名谈话对象，请另行登记其他人员的谈话。', 'input.participants');
export const visitTwice = make('VISIT_TWICE', 'invalid', '同一人员在参加人员中出现了两次，请删除重复的一行。', 'input.participants');
export const visitSide = make('VISIT_SIDE', 'invalid', '参加人员须标明属于编办、被评估单位或其他方面，人数不超过 60 人，请修改。', 'input.participants');
export const visitSeat = make('VISIT_SEAT', 'invalid', '所选的编办参加人员不是在任的编办人员席位，请重新选择。', 'input.participants');
export const visitNoMaterial = make('VISIT_NO_MATERIAL', 'invalid', '调阅材料须至少登记一份材料，最多 200 份，页数为 1 至 100000，请修改。', 'input.materials');
export const visitLeaf = (code: string): DomainError =>
  new DomainError({ code: 'VISIT_LEAF', kind: 'invalid', field: 'input.leaves', message: `指标“${code}”不在该评估对象已下达的指标体系中，或被关联了两次，请重新选择末级指标。`, args: { code } });
export const visitNoLeaf = make('VISIT_NO_LEAF', 'conflict', '该评估对象的指标体系尚未下达，暂不能关联指标，请先去掉关联的指标。', 'input.leaves');
export const visitSettled = make('VISIT_SETTLED', 'conflict', '该记录已确认或已作废，不能再改动。确有错误的，请写明理由作废后重新登记。', 'id');
export const visitSamePerson = make('VISIT_SAME_PERSON', 'forbidden', '实地记录须由记录人以外的编办人员确认，请另请一名人员办理。', 'id');

export const opinionPartners = make('OPINION_PARTNERS', 'invalid', '请选择 1 至 50 个协作单位，每个单位只选一次，且为登记在册的单位或填写名称，二者选一。', 'input.partners');
export const opinionItself = make('OPINION_ITSELF', 'invalid', '被评估单位不能评价自己，请去掉该单位。', 'input.partners');
export const opinionAsked = (name: string, field: string): DomainError =>
  new DomainError({ code: 'OPINION_ASKED', kind: 'conflict', field, message: `已向“${name}”征求过意见，无须重复征求。链接遗失的，请在列表中重新生成。`, args: { name } });
export const opinionNoSeat = (names: string): DomainError =>
  new DomainError({ code: 'OPINION_NO_SEAT', kind: 'conflict', field: 'input.unitIds', message: `${names}没有可以作答的席位，不能参加互评。请改用协作单位链接征求意见，或先为其开通席位。` });
export const opinionPeers = make('OPINION_PEERS', 'invalid', '互评单位须为同一评估轮次中的其他单位，至少一个，请重新选择。', 'input.unitIds');
export const opinionSettled = make('OPINION_SETTLED', 'conflict', '该意见已收到或已作废，不能再办理此项操作。请刷新后核对。', 'id');
export const opinionNoLink = make('OPINION_NO_LINK', 'conflict', '互评由单位席位作答，没有链接可以重新生成。', 'id');
export const opinionRating = make('OPINION_RATING', 'invalid', '请在五个档次中选择一个总体评价。', 'rating');
export const opinionLate = make('OPINION_LATE', 'conflict', '互评已过截止日期，不能再提交。如确需补交，请联系编办。', 'input.id');
export const dueInvalid = (field: string): DomainError => new DomainError({ code: 'INQUIRY_DUE', kind: 'invalid', field, message: '截止日期须晚于今天，且在 60 天以内，请修改。' });
export const dueHoliday = (date: LocalDate, next: LocalDate, field: string): DomainError =>
  new DomainError({ code: 'INQUIRY_DUE_HOLIDAY', kind: 'invalid', field, message: `${date} 不是工作日，截止日期请改为工作日，例如其后的第一个工作日 ${next}。`, args: { next } });

export const linkInvalid = make('INQUIRY_LINK_INVALID', 'not_found', '链接无效。请核对链接是否完整，或联系发送链接的编办重新获取。');
export const linkUsed = make('INQUIRY_LINK_USED', 'conflict', '该链接已使用过，每个链接只能提交一次。如需补充意见，请联系编办重新发送链接。');
export const linkExpired = make('INQUIRY_LINK_EXPIRED', 'conflict', '该链接已超过有效期。如仍需反映意见，请联系编办重新发送链接。');
export const linkRevoked = make('INQUIRY_LINK_REVOKED', 'conflict', '该链接已被编办收回，不能再提交。如有疑问，请联系编办。');
export const linkLocked = make('INQUIRY_LINK_LOCKED', 'conflict', '单位名称多次填写不符，该链接已停用。请由受邀单位联系编办重新发送链接。');
export const otherUnit = (left: number): DomainError =>
  new DomainError({ code: 'OPINION_OTHER_UNIT', kind: 'forbidden', field: 'unit', message: `所填单位与链接的受邀单位不符，不能提交。链接只供受邀单位使用，请填写本单位全称或规范简称（还可尝试 ${left} 次）。`, args: { left } });
export const tooFast = make('INQUIRY_TOO_FAST', 'busy', '提交过于频繁，请稍候片刻再试。');

export const surveyRank = make('SURVEY_RANK', 'invalid', '单位规格不在清单内，请重新选择。', 'input.rank');
export const surveyPeriod = make('SURVEY_PERIOD', 'invalid', '所属年度须为 4 位年份，且不晚于今年，请修改。', 'input.period');
export const surveyLeaf = make('SURVEY_LEAF', 'invalid', '所选指标不在该评估对象已下达的指标体系中，或不用满意度公式，请重新选择。', 'input.leafCode');
export const surveyConductor = make('SURVEY_CONDUCTOR', 'invalid', '由第三方实施的须写明机构名称（2 至 60 个字），由编办实施的无须填写，请修改。', 'input.conductorName');
export const surveyGroups = make('SURVEY_GROUPS', 'invalid', '调查对象须为 1 至 20 类，名称 1 至 30 个字且不重复，计划 1 至 1000 份，最少样本 1 份至计划份数，至少一类计入满意度，请修改。', 'input.groups');
export const surveyStands = make('SURVEY_STANDS', 'conflict', '问卷已发出链接或已结束，不能再改动或重复办理。如需另行调查，请新建问卷。', 'id');
export const surveyNotOpen = make('SURVEY_NOT_OPEN', 'conflict', '问卷尚未发出链接或已结束，不能办理此项操作。请刷新后核对。', 'id');
export const surveyGroupUnknown = make('SURVEY_GROUP_UNKNOWN', 'invalid', '问卷中没有这一类调查对象，请重新选择。', 'groupKey');
export const surveyCount = make('SURVEY_COUNT', 'invalid', '一次可生成 1 至 200 个链接，每类调查对象总数不超过 1000 个，请修改数量。', 'count');
export const surveyEarly = make('SURVEY_EARLY', 'conflict', '问卷尚未收到任何答复，不能结束。如不再进行，请写明理由取消。', 'id');
export const answerMissing = (field: string): DomainError => new DomainError({ code: 'SURVEY_ANSWER_MISSING', kind: 'invalid', field, message: '还有题目没有作答，请逐题选择后再提交；不了解的可选“不了解”。' });
export const templateDate = make('SURVEY_TEMPLATE_DATE', 'invalid', '生效日期不能早于今天，请修改。', 'input.validFrom');
export const templateSizes = make('SURVEY_TEMPLATE_SIZES', 'invalid', '样本提示线须为 1 至 10000，分组显示下限须为 2 至 100，请修改。', 'input.smallSample');
export const templateRanks = make('SURVEY_TEMPLATE_RANKS', 'invalid', '四种单位规格各须列出一次调查对象，请补充或删除重复的规格。', 'input.ranks');
export const templateQuestions = make('SURVEY_TEMPLATE_QUESTIONS', 'invalid', '问卷须为 1 至 30 题，题目编号由小写字母和数字组成且不重复，题目 2 至 120 个字，请修改。', 'input.questions');
