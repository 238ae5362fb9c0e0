import { DIRECTIONS, EDUCATION_LEVELS, ESTABLISHMENT_KINDS, LEADER_CLASSES, POST_CATEGORIES, STRUCTURE_CODES, type Coded, type EstablishmentImportKind } from './establishment-codes.js';
import { NON_ESTABLISHMENT } from './roster.rules.js';
import { TEXT_LENGTHS } from './text.rules.js';

/** A column of an import table, as the table reader of the kernel takes it. */
export interface ImportColumn {
  readonly key: string;
  readonly heading: string;
  readonly required: boolean;
  readonly kind: 'text' | 'integer' | 'date' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly aliases?: readonly string[] }[];
  readonly maxLength?: number;
  readonly example?: string;
  readonly aliases?: readonly string[];
}

export interface ImportTable {
  readonly sheetName: string;
  readonly columns: readonly ImportColumn[];
  /** Columns that, with the unit, name a record; no two rows of a table may agree in them. */
  readonly keyColumns: readonly string[];
}

type Extra = Partial<Omit<ImportColumn, 'key' | 'heading' | 'required' | 'kind'>>;

const column = (kind: ImportColumn['kind'], required: boolean) => (key: string, heading: string, extra: Extra = {}): ImportColumn => ({ key, heading, required, kind, ...extra });
const text = column('text', false);
const needed = column('text', true);
const date = column('date', false);
const neededDate = column('date', true);
const integer = column('integer', false);
const choices = (list: readonly Coded[]): NonNullable<ImportColumn['choices']> =>
  list.map(({ code, label, aliases }) => ({ value: code, label, ...(aliases === undefined ? {} : { aliases }) }));
const YES_NO: NonNullable<ImportColumn['choices']> = [
  { value: 'yes', label: '是', aliases: ['√', '1', '匹配'] },
  { value: 'no', label: '否', aliases: ['×', '0', '不匹配'] },
];

/** Which unit a row is about; not needed where a unit was chosen for the whole table. */
const UNIT = text('unit', '单位代码', { example: '520500-01', aliases: ['单位', '单位名称', '单位编码', '机构编码', '所属单位'], maxLength: TEXT_LENGTHS.name });

/** Every column of a roster the assessment counts with; whoever exports a fuller one drops the rest, so that no more is stored than is needed. */
const ROSTER: ImportTable = {
  sheetName: '实名制名册',
  keyColumns: ['person', 'bornOn'],
  columns: [
    UNIT,
    needed('person', '姓名', { example: '张三', maxLength: 40 }),
    text('identity', '身份证号', { aliases: ['身份证号码', '公民身份号码'], maxLength: 20 }),
    column('choice', false)('sex', '性别', { choices: [{ value: 'male', label: '男' }, { value: 'female', label: '女' }] }),
    neededDate('bornOn', '出生日期', { example: '1985-06-01', aliases: ['出生年月日'] }),
    text('section', '所在内设机构', { example: '办公室', aliases: ['内设机构', '所在科室', '科室'], maxLength: 80 }),
    column('choice', true)('kind', '编制类型', { example: 'administrative', aliases: ['编制性质'], choices: choices([...ESTABLISHMENT_KINDS, { code: NON_ESTABLISHMENT, label: '编外', aliases: ['编外人员', '聘用制', '劳务派遣'] }]) }),
    column('choice', false)('leaderClass', '领导职务', { aliases: ['领导职数类别', '职务类别'], choices: [...choices(LEADER_CLASSES), { value: 'none', label: '无', aliases: ['非领导', '-', '—'] }] }),
    text('rank', '职务职级', { maxLength: TEXT_LENGTHS.post }),
    column('choice', true)('education', '学历', { example: 'bachelor', aliases: ['学历学位', '最高学历'], choices: choices(EDUCATION_LEVELS) }),
    text('specialty', '所学专业', { example: '行政管理', maxLength: TEXT_LENGTHS.post }),
    column('choice', false)('postCategory', '岗位类别', { example: 'business', aliases: ['岗位类型'], choices: choices(POST_CATEGORIES) }),
    column('choice', false)('matched', '专业与岗位匹配', { example: 'yes', aliases: ['专业是否匹配'], choices: YES_NO }),
    date('workedFrom', '参加工作时间'),
    date('enteredOn', '入编时间', { example: '2012-09-01', aliases: ['进入本单位时间'] }),
  ],
};

const pair = (prefix: string, list: readonly Coded[], approvedWord: string, actualWord: string): ImportColumn[] =>
  list.flatMap(({ code, label }) => [integer(`${prefix}Approved.${code}`, `${label}${approvedWord}`), integer(`${prefix}Actual.${code}`, `${label}${actualWord}`)]);

const SNAPSHOT: ImportTable = {
  sheetName: '机构编制基本情况',
  keyColumns: [],
  columns: [
    UNIT,
    ...pair('kind', ESTABLISHMENT_KINDS, '核定数', '实有数'),
    ...pair('leader', LEADER_CLASSES, '核定职数', '实配数'),
    ...STRUCTURE_CODES.map(({ code, label }) => integer(`structure.${code}`, label)),
    integer('supportApproved', '支持辅助类事业单位核定编制'),
    integer('supportActual', '支持辅助类事业单位实有人数'),
  ].map((each) => (each.key === 'kindApproved.administrative' ? { ...each, example: '30' } : each.key === 'kindActual.administrative' ? { ...each, example: '28' } : each)),
};

const DUTIES: ImportTable = {
  sheetName: '三定职责分解',
  keyColumns: ['code'],
  columns: [
    UNIT,
    needed('code', '职责编号', { example: '1', aliases: ['编号', '序号'], maxLength: TEXT_LENGTHS.code }),
    needed('content', '职责内容', { example: '拟订全市信访工作规划并组织实施', aliases: ['主要职责', '职责'], maxLength: TEXT_LENGTHS.duty }),
    column('choice', false)('core', '是否主责', { example: 'yes', aliases: ['主责主业', '是否主责主业'], choices: YES_NO }),
    text('section', '承担内设机构', { example: '办公室', aliases: ['内设机构', '承担科室'], maxLength: 80 }),
    text('posts', '对应岗位', { example: '文秘岗、督办岗', aliases: ['岗位'], maxLength: 400 }),
    text('source', '依据文件', { example: '毕机编〔2019〕12号', aliases: ['依据', '三定规定文号'], maxLength: TEXT_LENGTHS.source }),
  ],
};

const SECONDMENTS: ImportTable = {
  sheetName: '借调人员台账',
  keyColumns: ['person', 'direction', 'fromOn'],
  columns: [
    UNIT,
    needed('person', '姓名', { example: '李四', aliases: ['借调人员', '借调人员姓名'], maxLength: 40 }),
    column('choice', true)('direction', '借调方向', { example: 'out', aliases: ['方向', '借入借出'], choices: choices(DIRECTIONS) }),
    needed('counterpart', '对方单位', { example: '市委办公室', aliases: ['借入（借出）单位', '借调单位'], maxLength: TEXT_LENGTHS.name }),
    neededDate('fromOn', '开始日期', { example: '2022-03-01', aliases: ['借调开始时间', '起始日期'] }),
    date('plannedEnd', '计划结束日期', { example: '2022-05-31', aliases: ['计划结束时间'] }),
    date('endedOn', '实际结束日期', { aliases: ['实际结束时间', '返回日期'] }),
    text('approvalNumber', '批准文号', { aliases: ['审批文号'], maxLength: TEXT_LENGTHS.number }),
    needed('reason', '借调原因', { example: '专项工作', aliases: ['原因', '事由'], maxLength: TEXT_LENGTHS.reason }),
  ],
};

const REGISTRATION: ImportTable = {
  sheetName: '事业单位法人登记',
  keyColumns: [],
  columns: [
    UNIT,
    needed('name', '证书单位名称', { example: '毕节市示范服务中心', aliases: ['名称', '法人名称', '单位全称'], maxLength: TEXT_LENGTHS.name }),
    needed('socialCreditCode', '统一社会信用代码', { example: '12520500MB0000019E', aliases: ['信用代码'], maxLength: 32 }),
    text('purpose', '宗旨和业务范围', { maxLength: TEXT_LENGTHS.purpose }),
    text('domicile', '住所', { maxLength: TEXT_LENGTHS.name }),
    needed('legalRepresentative', '法定代表人', { example: '王五', maxLength: 40 }),
    text('funding', '经费来源', { example: '财政补助', maxLength: TEXT_LENGTHS.post }),
    text('organiser', '举办单位', { maxLength: TEXT_LENGTHS.name }),
    neededDate('validFrom', '有效期自', { example: '2020-01-01', aliases: ['证书有效期自', '有效期起'] }),
    neededDate('validTo', '有效期至', { example: '2025-01-01', aliases: ['证书有效期至', '有效期止'] }),
    integer('reportYear', '最近年度报告年度', { example: '2021', aliases: ['年度报告'] }),
  ],
};

const ONLINE_NAME: ImportTable = {
  sheetName: '网上名称登记',
  keyColumns: ['name'],
  columns: [
    UNIT,
    needed('name', '网上名称', { example: '毕节市示范服务中心.公益', aliases: ['中文域名', '域名'], maxLength: TEXT_LENGTHS.name }),
    neededDate('registeredOn', '注册日期', { example: '2021-01-01' }),
    neededDate('expiresOn', '到期日期', { example: '2026-01-01', aliases: ['有效期至'] }),
  ],
};

export const IMPORT_TABLES: Readonly<Record<EstablishmentImportKind, ImportTable>> = {
  roster: ROSTER,
  snapshot: SNAPSHOT,
  duties: DUTIES,
  secondments: SECONDMENTS,
  registration: REGISTRATION,
  online_name: ONLINE_NAME,
};
