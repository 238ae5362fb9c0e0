import type { LightState } from '@wudan/kernel-ui';
import type { OfficeSummary } from './board.graphql.js';

type Counts = Pick<OfficeSummary, 'units' | 'onPlan' | 'lagging' | 'blocked'>;
type Lights = Pick<OfficeSummary, 'units' | 'normal' | 'due' | 'overdue'>;

/** Share of an office's units that have reported, in whole percent, rounded down so that 100 means all; null without units. */
export function reportedShare({ units, onPlan, lagging, blocked }: Counts): number | null {
  return units === 0 ? null : Math.floor(((onPlan + lagging + blocked) * 100) / units);
}

/** The light of a whole office is the one of its unit that presses most (own rule). */
export function officeLight({ units, due, overdue }: Lights): LightState {
  if (units === 0) return 'none';
  if (overdue > 0) return 'late';
  return due > 0 ? 'due' : 'ok';
}
