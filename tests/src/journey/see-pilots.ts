import type { Stage } from './stage.js';

const PILOT = `query ($id: ID!) { pilot(id: $id) { stage receipt { state } set { id version state overrides } }
  evidenceGrid(pilotId: $id) { coverage { cells held substituted sighted lost notApplicable open rate required requiredFilled } burden { asked filledIn reused } rows { cells { review } } }
  scoringGrid(pilotId: $id) { state late totals { total common individual execution benefit rate scored leaves grade } rows { returned ceilingPct } } }`;
const SET = 'query ($id: ID!) { indicatorSet(id: $id) { totals { common individual execution benefit leaves } } }';

interface PilotSeen {
  readonly pilot: { readonly stage: string; readonly receipt: { readonly state: string } | null; readonly set: { readonly id: string; readonly version: number; readonly state: string; readonly overrides: number } | null };
  readonly evidenceGrid: { readonly coverage: Readonly<Record<string, number | string>>; readonly burden: Readonly<Record<string, number>>; readonly rows: readonly { readonly cells: readonly { readonly review: string }[] }[] };
  readonly scoringGrid: { readonly state: string; readonly late: boolean; readonly totals: Readonly<Record<string, number | string>>; readonly rows: readonly { readonly returned: boolean; readonly ceilingPct: string | null }[] };
}

/** Sets, coverage and totals of every pilot that was opened, as its office sees them. */
export async function seePilots(stage: Stage): Promise<Map<string, number | string>> {
  const seen = new Map<string, number | string>();
  for (const { key, programme } of stage.season.pilots ?? []) {
    const id = stage.pilotIds.get(key);
    if (id === undefined) continue;
    const reader = stage.readerOf(programme);
    const note = (figures: Readonly<Record<string, number | string>>, prefix = ''): void => {
      for (const [name, value] of Object.entries(figures)) seen.set(`pilot/${key}/${prefix}${name}`, value);
    };
    const { pilot, evidenceGrid, scoringGrid } = await reader.ask<PilotSeen>(PILOT, { id });
    note({ stage: pilot.stage, receipt: pilot.receipt?.state ?? '无' });
    note(evidenceGrid.coverage, 'cells.');
    note(evidenceGrid.burden, 'burden.');
    const reviews = evidenceGrid.rows.flatMap((row) => row.cells.map((cell) => cell.review));
    note({ 'cells.accepted': reviews.filter((each) => each === 'accepted').length, 'cells.returned': reviews.filter((each) => each === 'returned').length });
    note(scoringGrid.totals, 'self.');
    note({ 'self.state': scoringGrid.state, 'self.late': scoringGrid.late ? '是' : '否', 'self.returned': scoringGrid.rows.filter((row) => row.returned).length, 'self.capped': scoringGrid.rows.filter((row) => row.ceilingPct !== null).length });
    if (!pilot.set) continue;
    const { indicatorSet } = await reader.ask<{ indicatorSet: { totals: Record<string, number | string> } }>(SET, { id: pilot.set.id });
    note({ version: pilot.set.version, state: pilot.set.state, overrides: pilot.set.overrides, ...indicatorSet.totals }, 'set.');
  }
  return seen;
}
