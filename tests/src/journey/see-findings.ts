import type { Player } from './player.js';
import type { Stage } from './stage.js';

interface CountsSeen {
  readonly total: number;
  readonly city: number;
  readonly county: number;
  readonly immediate: number;
  readonly timeLimited: number;
  readonly longTerm: number;
  readonly rows: readonly { readonly category: string; readonly total: number }[];
  readonly fromOffices: readonly string[];
}

interface LedgerSeen {
  readonly total: number;
  readonly open: number;
  readonly closed: number;
  readonly overdue: number;
  readonly closeRate: string;
}

interface PilotSeen {
  readonly officeGrid: { readonly state: string; readonly totals: { readonly total: string; readonly grade: string }; readonly decision: { readonly docNumber: string } | null };
  readonly assessmentReport: { readonly state: string; readonly agreed: number; readonly differs: number; readonly letter: { readonly docNumber: string; readonly planDueOn: string } | null };
  readonly rectPlan: { readonly state: string; readonly items: readonly { readonly state: string }[] };
}

const PROGRAMME = `query ($id: ID!) { findingCounts(programmeId: $id) { total city county immediate timeLimited longTerm fromOffices rows { category total } }
  rectLedger(programmeId: $id) { counts { total open closed overdue closeRate } } }`;
const OFFICE = 'query ($id: ID!) { officeGrid(pilotId: $id) { state totals { total grade } decision { docNumber } } }';
const REPORT = 'query ($id: ID!) { assessmentReport(pilotId: $id) { state agreed differs letter { docNumber planDueOn } } }';
const PLAN = 'query ($id: ID!) { rectPlan(pilotId: $id) { state items { state } } }';

/** What is not there has no figures: that then is the difference. */
const asked = <T>(reader: Player, text: string, id: string): Promise<Partial<T>> => reader.ask<Partial<T>>(text, { id }).catch((): Partial<T> => ({}));

/** Problems by category, level and track, and what became of them, by programme; each pilot's result, letter and plan. */
export async function seeFindings(stage: Stage): Promise<Map<string, number | string>> {
  const seen = new Map<string, number | string>();
  const { expect, programmes, pilots } = stage.season;
  for (const { key } of programmes.filter((each) => expect.findings?.[each.key] !== undefined)) {
    const { findingCounts: counts, rectLedger } = await stage.readerOf(key).ask<{ findingCounts: CountsSeen; rectLedger: { counts: LedgerSeen } }>(PROGRAMME, { id: stage.id('programme', key) });
    const { rows, fromOffices, ...sums } = counts;
    const figures = { ...sums, fromOffices: fromOffices.length, ...Object.fromEntries(rows.map(({ category, total }) => [`category.${category}`, total])), ...Object.fromEntries(Object.entries(rectLedger.counts).map(([name, value]) => [`ledger.${name}`, value])) };
    for (const [name, value] of Object.entries(figures)) seen.set(`findings/${key}/${name}`, value);
  }
  for (const { key, programme } of (pilots ?? []).filter((each) => expect.pilots?.[each.key]?.['office.state'] !== undefined)) {
    const [reader, id] = [stage.readerOf(programme), stage.id('pilot', key)];
    const { officeGrid } = await asked<PilotSeen>(reader, OFFICE, id);
    const { assessmentReport: report } = await asked<PilotSeen>(reader, REPORT, id);
    const { rectPlan } = await asked<PilotSeen>(reader, PLAN, id);
    const figures = {
      ...(officeGrid ? { 'office.state': officeGrid.state, 'office.total': officeGrid.totals.total, 'office.grade': officeGrid.totals.grade, 'office.decision': officeGrid.decision?.docNumber ?? '无' } : {}),
      ...(report ? { 'report.state': report.state, 'report.agreed': report.agreed, 'report.differs': report.differs, 'letter.number': report.letter?.docNumber ?? '无', 'letter.planDueOn': report.letter?.planDueOn ?? '无' } : {}),
      ...(rectPlan ? { 'plan.state': rectPlan.state, 'plan.items': rectPlan.items.length, 'plan.closed': rectPlan.items.filter((item) => item.state === 'closed' || item.state === 'effective').length } : {}),
    };
    for (const [name, value] of Object.entries(figures)) seen.set(`pilot/${key}/${name}`, value);
  }
  return seen;
}
