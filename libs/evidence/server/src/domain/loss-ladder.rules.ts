import type { Grade } from './cell.js';

/** One rung: what may stand in for a lost original, how far it is trusted and how many of the points it can earn at most. */
export interface LadderStep {
  readonly rank: number;
  readonly substitute: string;
  readonly label: string;
  /** Fraction with two decimals. */
  readonly ceilingPct: string;
  readonly grade: Grade;
  readonly note: string;
}

/**
 * What may stand in for lost material, best first (own rule on complaint 1 of the pilot: attendance sheets were lost). Records of a third
 * party that nobody makes for the assessment rank above what the unit writes itself; two statements are the last that count at all.
 */
export const LOSS_LADDER: readonly LadderStep[] = [
  { rank: 1, substitute: 'archived_copy', label: '档案馆或发文机关留存的复印件（加盖公章）', ceilingPct: '0.95', grade: 'B', note: '须有出具单位公章和出具日期。' },
  { rank: 2, substitute: 'payroll', label: '工资发放记录', ceilingPct: '0.90', grade: 'B', note: '由财政或工资统发部门出具，覆盖相应年度。' },
  { rank: 3, substitute: 'social_insurance', label: '社会保险缴费记录', ceilingPct: '0.85', grade: 'B', note: '由社会保险经办机构出具，覆盖相应年度。' },
  { rank: 4, substitute: 'access_log', label: '门禁或业务系统登录日志', ceilingPct: '0.80', grade: 'C', note: '系统导出，注明系统名称和导出时间。' },
  { rank: 5, substitute: 'work_record', label: '工作台账、会议签到等旁证', ceilingPct: '0.70', grade: 'C', note: '须为当年形成，不得事后补造。' },
  { rank: 6, substitute: 'two_witnesses', label: '两名证明人的书面说明', ceilingPct: '0.60', grade: 'D', note: '两人均为当年知情人员，写明职务并签名。' },
  { rank: 7, substitute: 'none', label: '无替代材料', ceilingPct: '0.00', grade: 'D', note: '副署后该年度不计分值，其余年度照常。' },
];

export const NOTHING_INSTEAD = 'none';

/** The rung of that name; null when there is none. */
export const ladderStep = (substitute: string): LadderStep | null => LOSS_LADDER.find((step) => step.substitute === substitute) ?? null;
