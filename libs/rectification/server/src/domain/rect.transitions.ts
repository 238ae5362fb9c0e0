import type { ItemState, RectItemRow } from './rect-item.js';
import { itemState } from './rectification.errors.js';

export type ItemAction = 'plan' | 'agree' | 'report' | 'request_extension' | 'request_close' | 'record_reading' | 'close' | 'return_close' | 'recheck_good' | 'recheck_bad';

const VERBS: Readonly<Record<ItemAction, string>> = {
  plan: '修改整改方案', agree: '审核整改方案', report: '报告进展', request_extension: '申请延期', request_close: '申请销号', record_reading: '登记复查', close: '核准销号', return_close: '退回销号申请', recheck_good: '复核', recheck_bad: '复核',
};

const WORKING: readonly ItemState[] = ['planned', 'under_way', 'relapsed'];

/** From which states an action leads where; null: the state stays. */
const TABLE: Readonly<Record<ItemAction, { readonly from: readonly ItemState[]; readonly to: ItemState | null }>> = {
  plan: { from: ['to_plan'], to: null },
  agree: { from: ['to_plan'], to: 'planned' },
  report: { from: WORKING, to: 'under_way' },
  request_extension: { from: WORKING, to: null },
  request_close: { from: WORKING, to: 'close_requested' },
  record_reading: { from: [...WORKING, 'close_requested'], to: null },
  close: { from: ['close_requested'], to: 'closed' },
  return_close: { from: ['close_requested'], to: 'under_way' },
  recheck_good: { from: ['closed', 'effective'], to: 'effective' },
  recheck_bad: { from: ['closed', 'effective'], to: 'relapsed' },
};

/** What the unit does without waiting for its plan, where a problem is to be put right at once. */
const AT_ONCE: readonly ItemAction[] = ['report', 'request_extension', 'request_close'];

type Standing = Pick<RectItemRow, 'state' | 'track'>;

export const isOpenTo = ({ state, track }: Standing, action: ItemAction): boolean => TABLE[action].from.includes(state) || (state === 'to_plan' && track === 'immediate' && AT_ONCE.includes(action));

/** The state after an action. @throws DomainError RECT_STATE */
export function stateAfter(item: Standing, action: ItemAction, field = 'input.id'): ItemState {
  if (!isOpenTo(item, action)) throw itemState(VERBS[action], item.state, field);
  return TABLE[action].to ?? item.state;
}
