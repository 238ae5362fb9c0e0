import type { PlanState, RectItemRow } from './rect-item.js';

export const PLAN_LABELS: Readonly<Record<PlanState, string>> = { to_plan: '待填报', submitted: '已报送待审核', returned: '已退回', agreed: '已同意' };

/** Whether the unit promised everything for a problem that a plan needs. */
export const isPlanned = (item: Pick<RectItemRow, 'track' | 'goal' | 'measures' | 'responsibleLeader' | 'responsiblePerson' | 'dueOn'>): boolean =>
  item.goal !== '' && item.measures !== '' && item.responsibleLeader !== '' && item.responsiblePerson !== '' && (item.track === 'long_term' || item.dueOn !== null);
