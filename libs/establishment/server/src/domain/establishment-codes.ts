/** A code of a closed list with the Chinese word that people read and type. */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  /** Other words people use for it. */
  readonly aliases?: readonly string[];
}

/** Kinds of establishment (编制类型). Filed posts (员额、备案制) are filed and not approved, so they stand outside the totals. Own list; values common. */
export const ESTABLISHMENT_KINDS = [
  { code: 'administrative', label: '行政编制', aliases: ['行政'] },
  { code: 'political_legal', label: '政法专项编制', aliases: ['政法编制', '政法专项'] },
  { code: 'reference_institution', label: '事业编制（参公）', aliases: ['参公编制', '参照公务员法管理事业编制', '参公事业编制'] },
  { code: 'institution', label: '事业编制（全额）', aliases: ['事业编制', '全额事业编制', '财政全额事业编制'] },
  { code: 'institution_partial', label: '事业编制（差额）', aliases: ['差额事业编制'] },
  { code: 'institution_self', label: '事业编制（自收自支）', aliases: ['自收自支事业编制'] },
  { code: 'logistics', label: '工勤编制', aliases: ['机关工勤编制', '工勤'] },
  { code: 'filing', label: '员额（备案制）', aliases: ['员额', '备案制', '员额制'] },
] as const satisfies readonly Coded[];
export type EstablishmentKind = (typeof ESTABLISHMENT_KINDS)[number]['code'];

/** True for kinds that the approved establishment consists of. */
export const isApprovedKind = (kind: string): boolean => kind !== 'filing';

/** Classes of leader positions (领导职数). */
export const LEADER_CLASSES = [
  { code: 'principal', label: '单位正职', aliases: ['正职', '主要负责人'] },
  { code: 'deputy', label: '单位副职', aliases: ['副职', '班子副职'] },
  { code: 'section_principal', label: '内设机构正职', aliases: ['科室正职', '中层正职'] },
  { code: 'section_deputy', label: '内设机构副职', aliases: ['科室副职', '中层副职'] },
] as const satisfies readonly Coded[];
export type LeaderClass = (typeof LEADER_CLASSES)[number]['code'];

/** What is counted of the staff at a day; people on the establishment unless said otherwise. The codes are the variables of the shipped formulas. */
export const STRUCTURE_CODES = [
  { code: 'age_le_35', label: '35岁及以下' },
  { code: 'age_ge_50', label: '50岁及以上' },
  { code: 'bachelor_plus', label: '本科及以上' },
  { code: 'actual_on_professional_posts', label: '业务岗位在编人数' },
  { code: 'specialty_matched', label: '专业与岗位匹配人数' },
  { code: 'front_line_staff', label: '一线业务岗位在编人数' },
  { code: 'non_establishment', label: '编外人员' },
  { code: 'vacant_posts_over_12m', label: '连续空缺满12个月的编制数' },
] as const satisfies readonly Coded[];
export type StructureCode = (typeof STRUCTURE_CODES)[number]['code'];

/** How far a figure is to be trusted: taken from a system, from another body's document, sampled, or the unit's own word. */
export const SOURCE_GRADES = ['A', 'B', 'C', 'D'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

export const DIRECTIONS = [
  { code: 'in', label: '借入', aliases: ['借调入', '借进'] },
  { code: 'out', label: '借出', aliases: ['借调出'] },
] as const satisfies readonly Coded[];
export type Direction = (typeof DIRECTIONS)[number]['code'];

/** Where a person works. The first three are front-line posts, the first four business posts (业务岗位). Own list. */
export const POST_CATEGORIES = [
  { code: 'professional', label: '专业技术岗位', aliases: ['专技岗位', '专业技术岗', '专技岗'] },
  { code: 'enforcement', label: '执法岗位', aliases: ['执法岗', '执法监管岗位'] },
  { code: 'service', label: '窗口服务岗位', aliases: ['服务岗位', '服务岗'] },
  { code: 'business', label: '业务管理岗位', aliases: ['业务岗位', '业务岗'] },
  { code: 'general', label: '综合管理岗位', aliases: ['管理岗位', '综合岗位', '综合岗'] },
  { code: 'worker', label: '工勤岗位', aliases: ['工勤技能岗位', '工勤岗'] },
] as const satisfies readonly Coded[];
export type PostCategory = (typeof POST_CATEGORIES)[number]['code'];

export const EDUCATION_LEVELS = [
  { code: 'postgraduate', label: '研究生', aliases: ['硕士研究生', '博士研究生', '硕士', '博士'] },
  { code: 'bachelor', label: '大学本科', aliases: ['本科', '大学'] },
  { code: 'college', label: '大学专科', aliases: ['专科', '大专'] },
  { code: 'below_college', label: '中专及以下', aliases: ['中专', '高中', '高中及以下', '中专高中及以下'] },
] as const satisfies readonly Coded[];
export type EducationLevel = (typeof EDUCATION_LEVELS)[number]['code'];

/** Tables that can be imported. */
export const IMPORT_KINDS = [
  { code: 'roster', label: '实名制名册' },
  { code: 'snapshot', label: '机构编制基本情况表' },
  { code: 'duties', label: '三定职责分解表' },
  { code: 'secondments', label: '借调人员台账' },
  { code: 'registration', label: '事业单位法人登记' },
  { code: 'online_name', label: '网上名称登记' },
] as const satisfies readonly Coded[];
export type EstablishmentImportKind = (typeof IMPORT_KINDS)[number]['code'];

export function labelOf(list: readonly Coded[], code: string): string {
  return list.find((each) => each.code === code)?.label ?? code;
}

export function isCode<Code extends string>(list: readonly Coded<Code>[], code: string): code is Code {
  return list.some((each) => each.code === code);
}
