import { ruleView, type ScoringRule, type ScoringRuleType } from '@wudan/catalogue-server';
import { allowedActions } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { SELF_ACTIONS, isOpenTo } from '../domain/self-assessment.transitions.js';
import type { ScoringGridView, ScoringRowView } from '../domain/scoring-grid.js';
import type { SelfReportView } from '../domain/self-report.js';
import type { ScoringGridType, ScoringPatchType, ScoringRowType } from './scoring-grid.type.js';
import type { SelfReportType } from './self-report.type.js';

/** A rule belongs to a frozen set that many requests read. */
const shown = new WeakMap<ScoringRule, ScoringRuleType>();

function ruleOf(rule: ScoringRule): ScoringRuleType {
  let view = shown.get(rule);
  if (!view) {
    view = ruleView(rule);
    shown.set(rule, view);
  }
  return view;
}

/** Lines that did not change are the same objects from one reading to the next. */
const lines = new WeakMap<ScoringRowView, ScoringRowType>();

function rowType(row: ScoringRowView): ScoringRowType {
  let line = lines.get(row);
  if (!line) {
    line = { ...row, rule: ruleOf(row.rule as ScoringRule) };
    lines.set(row, line);
  }
  return line;
}

/** What the seat may do to the assessment as it stands. */
export function gridActions(ctx: Ctx, { pilotId, unitId, state, hidden }: ScoringGridView): string[] {
  const open = SELF_ACTIONS.filter((action) => isOpenTo(state, action));
  return allowedActions(ctx, 'SelfAssessment', { pilotId, unitId }, hidden ? open : [...open, 'export']);
}

export const gridType = (ctx: Ctx, grid: ScoringGridView): ScoringGridType => ({ ...grid, rows: grid.rows.map(rowType), can: gridActions(ctx, grid) });

export const reportType = (ctx: Ctx, { report, grid }: { report: SelfReportView; grid: ScoringGridView }): SelfReportType => {
  const actions = gridActions(ctx, grid);
  return { ...report, can: [...(actions.includes('edit_report') ? ['edit'] : []), ...(actions.includes('export') ? ['export'] : [])] };
};

/** The row that was saved and what it moved elsewhere. */
export function patchType(grid: ScoringGridView, code: string): ScoringPatchType {
  const row = grid.rows.find((each) => each.code === code) as ScoringRowView;
  return { row: rowType(row), totals: grid.totals, version: grid.version, missing: grid.missing };
}
