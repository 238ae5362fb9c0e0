import { DomainError, type LocalDate } from '@wudan/kernel-core';
import type { CellState } from './cell.js';

export const STATE_LABELS: Readonly<Record<CellState, string>> = { held: '已提供', substituted: '替代材料', sighted: '线下查阅', lost: '已声明遗失', not_applicable: '不适用', open: '待提供' };

const make =
  (code: string, kind: DomainError['kind'], message: string, defaultField?: string) =>
  (field: string | undefined = defaultField): DomainError =>
    new DomainError({ code, kind, message, ...(field === undefined ? {} : { field }) });

export const cellAccepted = make('CELL_ACCEPTED', 'conflict', '该项已采信，不能再改动。确需改动的，请编办先重新开放该项并写明理由。', 'cellId');
export const cellStands = (state: CellState): DomainError =>
  new DomainError({ code: 'CELL_STANDS', kind: 'conflict', field: 'cellId', message: `该项为“${STATE_LABELS[state]}”，不能直接改动。请先重新开放该项并写明理由。`, args: { state } });
export const lossNotDeclarable = (state: CellState): DomainError =>
  new DomainError({ code: 'LOSS_NOT_DECLARABLE', kind: 'conflict', field: 'cellId', message: `该项为“${STATE_LABELS[state]}”，不能声明遗失。只有待提供的项可以声明，已声明的可以补充替代材料。`, args: { state } });
export const lossSettled = make('LOSS_SETTLED', 'conflict', '该项没有待副署的遗失声明，或已由他人处理。请刷新后核对。', 'cellId');
export const lossUnsigned = make('LOSS_UNSIGNED', 'conflict', '该项的遗失声明尚未副署，不能采信。请先由编办另一名人员副署。', 'cellId');
export const lossSamePerson = make('LOSS_SAME_PERSON', 'forbidden', '遗失声明须由声明人以外的编办人员副署，请另请一名人员办理。', 'cellId');
export const substituteUnknown = make('SUBSTITUTE_UNKNOWN', 'invalid', '替代材料类型不在清单内，请从给出的替代材料中选择。', 'input.substitute');
export const substituteNeedsPiece = make('SUBSTITUTE_NEEDS_PIECE', 'invalid', '声明替代材料须同时上传或选用该材料；没有替代材料的，请选择“无替代材料”。', 'input.substitute');
export const witnessesNeeded = make('WITNESSES_NEEDED', 'invalid', '证明人须为两名不同的人，姓名各 2 至 40 个字，请补充或修改。', 'input.witnesses');
export const nothingToReview = (state: CellState): DomainError =>
  new DomainError({ code: 'NOTHING_TO_REVIEW', kind: 'conflict', field: 'input.cellId', message: state === 'open' ? '该项尚未提供材料，没有可核验的内容。' : '该项已经采信，无须重复核验。', args: { state } });
export const cellNotReturnable = make('CELL_NOT_RETURNABLE', 'conflict', '该项已采信，不能直接退回。请先重新开放该项并写明理由。', 'input.cellId');
export const nothingToReopen = make('NOTHING_TO_REOPEN', 'conflict', '该项本来就开放，无须重新开放。', 'cellId');
export const reasonNeeded = make('EVIDENCE_REASON_NEEDED', 'invalid', '请用 2 至 200 个字写明理由。', 'reason');
export const textInvalid = (label: string, most: number, field: string): DomainError =>
  new DomainError({ code: 'EVIDENCE_TEXT_INVALID', kind: 'invalid', field, message: `${label}须为 1 至 ${most} 个字，且不含控制字符，请修改。` });
export const oneSource = make('EVIDENCE_ONE_SOURCE', 'invalid', '请只指定一次上传的文件或一份已有材料，两者选一。', 'input.uploadId');
export const cellsNeeded = make('EVIDENCE_CELLS_NEEDED', 'invalid', '请选择这份材料所证明的 1 至 200 个项目，每个只选一次，并属于同一单位。', 'input.cellIds');
export const datesInvalid = make('EVIDENCE_PERIOD_INVALID', 'invalid', '材料所属期间须先后有序，请核对起止日期。', 'input.periodFrom');
export const formedLate = make('EVIDENCE_FORMED_LATE', 'invalid', '材料形成日期晚于今天，请核对。', 'input.formedOn');
export const pagesInvalid = make('EVIDENCE_PAGES_INVALID', 'invalid', '页数须为 1 至 100000 的整数，请修改。', 'input.pages');
export const wrongYear = (year: string, from: LocalDate, to: LocalDate, material: string, field = 'input.periodFrom'): DomainError =>
  new DomainError({
    code: 'EVIDENCE_WRONG_YEAR',
    kind: 'invalid',
    field,
    message: `材料所属期间 ${from} 至 ${to} 与“${material}”的${year === '基准日' ? '评估基准日' : ` ${year} 年`}不相交，请核对期间或改选项目。`,
    args: { year, from, to },
  });
export const wrongUnit = make('EVIDENCE_WRONG_UNIT', 'invalid', '该文件属于另一单位，不能作为本单位的佐证材料。请重新上传本单位的材料。', 'input.uploadId');
export const classificationUnknown = make('EVIDENCE_CLASSIFICATION', 'invalid', '密级只能为公开（public）或内部（internal）；涉密材料请办理线下查阅登记，不得上传。', 'input.classification');
export const classified = (mark: string, field: string): DomainError =>
  new DomainError({ code: 'EVIDENCE_CLASSIFIED', kind: 'invalid', field, message: `名称中标有“${mark}”，涉密材料不得上传或登记内容。请办理线下查阅登记（文号、页数、地点、两名核验人员）。`, args: { mark } });
export const itemEnded = make('EVIDENCE_ITEM_ENDED', 'conflict', '该材料已被替换或撤回，请选择最新的一份。', 'input.itemId');
export const itemIsSighting = make('EVIDENCE_ITEM_SIGHTING', 'conflict', '线下查阅登记没有文件，不能替换或用于其他项目。如有误请重新开放该项。', 'input.itemId');
export const notLinked = make('EVIDENCE_NOT_LINKED', 'conflict', '该材料未用于这一项，或已经撤回。请刷新后核对。', 'itemId');
export const assessorsDiffer = make('SIGHTING_ASSESSORS', 'invalid', '线下查阅须由两名不同的评估人员共同进行，姓名各 2 至 40 个字，请修改。', 'input.secondAssessor');
export const sightedLate = make('SIGHTING_DATE', 'invalid', '查阅日期不能晚于今天，请修改。', 'input.onDate');
export const leafUnknown = make('EVIDENCE_LEAF_UNKNOWN', 'invalid', '该指标不在本单位已下达的指标体系中，请重新选择末级指标。', 'input.leafCode');
export const yearsInvalid = make('EVIDENCE_YEARS_INVALID', 'invalid', '年度须为 4 位数字，在评估期起始年至基准日所在年之间，或为“基准日”，请修改。', 'input.years');
export const dueInvalid = make('EVIDENCE_DUE_INVALID', 'invalid', '补充材料的截止日期须为今天或以后，请修改。', 'input.dueOn');
export const askedAlready = make('EVIDENCE_ASKED_ALREADY', 'conflict', '该材料的这些年度已经要求提供，无须重复提出；需要重新提供的，请退回或重新开放原项。', 'input.material');
export const noSetYet = make('EVIDENCE_NO_SET', 'conflict', '该单位的指标体系尚未下达，暂无佐证材料清单。', 'pilotId');
export const cardEnded = make('EVIDENCE_CARD_ENDED', 'conflict', '这张卡片上的材料已办理或不再需要，请发送“待办”查看最新的卡片。', 'promptId');
export const draftMissing = make('EVIDENCE_DRAFT_MISSING', 'conflict', '还没有收到文件，请先发送文件或照片，再点“确认归入”。', 'promptId');
export const whichCard = make('EVIDENCE_WHICH_CARD', 'conflict', '您有多张佐证材料卡片，请在相应的卡片上点“没有材料”并选择原因。', 'text');
export const figureUnknown = make('EVIDENCE_FIGURE_UNKNOWN', 'invalid', '该数据不在本单位已下达指标的公式中，请从数据名称列表中选择。', 'input.name');
export const figurePeriod = make('EVIDENCE_FIGURE_PERIOD', 'invalid', '所属期间须为年份（2021）、日期（2022-06-30）或 all，请修改。', 'input.period');
export const figureAsked = make('EVIDENCE_FIGURE_ASKED', 'conflict', '该数据已向本单位征集，无须重复提出。', 'input.name');
export const figureNotNumber = make('EVIDENCE_FIGURE_NOT_NUMBER', 'invalid', '请只回复一个数字，例如 35 或 12.5，不写约数、分数或百分号。', 'value');
export const whichFigure = make('EVIDENCE_WHICH_FIGURE', 'conflict', '您有多项待填数字，无法判断是哪一项。请打开网页聊天，在相应卡片上填写。', 'text');
