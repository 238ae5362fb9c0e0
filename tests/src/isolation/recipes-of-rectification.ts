import { newTag } from './canaries.js';
import { addItem, addUpload } from './evidence-rows.js';
import { given, type Kitchen, type Prepared, type Recipe } from './kitchen.js';
import { addLedgerImport, addMended, addView, type Mended, type RectIds } from './rect-rows.js';
import type { Office, World } from './world.js';

const text = ({ office }: Kitchen, before: string): string => `${before}${newTag(office.letter, 'Q1')}`;
const active = ({ office }: Kitchen): Prepared => given({ programmeId: office.season.programmes.active });
const working = ({ office }: Kitchen): Prepared => given({ id: office.work.after.rectification.items[0] });
const planOf = ({ office }: Kitchen): Prepared => given({ pilotId: office.work.after.rectification.plans[0] });
const mended = (kitchen: Kitchen, state: Mended): Promise<RectIds> => addMended(kitchen.world, kitchen.office, state);

/** An operation on a fresh problem. */
const fresh =
  (state: Mended, more: (kitchen: Kitchen, ids: RectIds) => Record<string, unknown>) =>
  async (kitchen: Kitchen): Promise<Prepared> => {
    const ids = await mended(kitchen, state);
    return given({ input: { id: ids.itemId, ...more(kitchen, ids) } });
  };

/** With what shows it, where that is needed or asked about: a piece of the unit, or an upload of one's own. */
const proven =
  (more: (kitchen: Kitchen) => Record<string, unknown>, needed = false) =>
  async (kitchen: Kitchen): Promise<Prepared> => {
    const { world, office, actor, path } = kitchen;
    const bare = !needed && path !== 'input.uploadIds.0' && path !== 'input.itemIds.0';
    const proof = bare ? {} : path === 'input.uploadIds.0' ? { uploadIds: [await addUpload(world, office, actor.seatId, 'ready')] } : { itemIds: [await addItem(world, office, { whose: 'own-unit' })] };
    return given({ input: { id: (await mended(kitchen, 'under_way')).itemId, ...proof, ...more(kitchen) } });
  };

const files = new WeakMap<World, Map<string, string>>();

/** The ledger of an office as it was exported once: handed in again, it changes nothing. */
async function exported(world: World, office: Office): Promise<string> {
  const known = files.get(world) ?? new Map<string, string>();
  files.set(world, known);
  if (!known.has(office.place)) {
    const { data } = await world.client(world.actor('leader', office.place).token).send('query ($id: ID!) { rectLedgerFile(programmeId: $id) { base64 } }', { id: office.season.programmes.active });
    const base64 = (data?.['rectLedgerFile'] as { base64: string } | null | undefined)?.base64;
    if (base64 !== undefined) known.set(office.place, base64);
  }
  return known.get(office.place) ?? '';
}

const view = (kitchen: Kitchen): Record<string, unknown> => ({ programmeId: kitchen.office.season.programmes.active, name: `视图${newTag(kitchen.office.letter, 'J0')}`, filter: '{}', shared: false });

/** A person has so many views only: those of earlier questions go. */
async function tidyViews({ world, office, actor }: Kitchen): Promise<void> {
  await world.admin.query('DELETE FROM wudan.ledger_view WHERE office_id = $1 AND person_id = $2 AND NOT (id = ANY ($3::uuid[]))', [office.id, actor.personId, office.work.after.rectification.views]);
}

/** How the operations on plans, problems and the ledger succeed. */
export const RECIPES_OF_RECTIFICATION: Readonly<Record<string, Recipe>> = {
  rectItem: { leaves: { id: 'rect-item' }, prepare: working },
  rectPlan: { leaves: { pilotId: 'pilot' }, prepare: planOf },
  rectPlanFile: { leaves: { pilotId: 'pilot' }, prepare: planOf },
  myRectItems: {},
  rectLedger: { leaves: { programmeId: 'programme', 'filter.unitId': 'unit' }, prepare: active },
  rectLedgerFile: { leaves: { programmeId: 'programme' }, prepare: active },
  alikeChecks: { leaves: { itemId: 'rect-item' }, prepare: ({ office }) => given({ itemId: office.work.after.rectification.items[0] }) },
  rectPolicies: {},
  planRectItem: {
    leaves: { 'input.id': 'rect-item' },
    prepare: fresh('to_plan', (kitchen) => ({ version: 1, goal: text(kitchen, '摘牌'), measures: text(kitchen, '整治'), responsibleLeader: text(kitchen, '领导'), responsiblePerson: text(kitchen, '经办'), dueOn: '2026-12-18' })),
  },
  submitRectPlan: { leaves: { pilotId: 'pilot' }, prepare: async (kitchen) => given({ pilotId: (await mended(kitchen, 'planned')).pilotId }) },
  reviewRectPlan: {
    leaves: { 'input.pilotId': 'pilot', 'input.returnedIds.0': 'rect-item' },
    prepare: async (kitchen) => {
      const { pilotId, itemId } = await mended(kitchen, 'submitted');
      return given({ input: { pilotId, accept: false, note: text(kitchen, '细化'), ...(kitchen.path === 'input.returnedIds.0' ? { returnedIds: [itemId] } : {}) } });
    },
  },
  reportRectProgress: { leaves: { 'input.id': 'rect-item', 'input.itemIds.0': 'item', 'input.uploadIds.0': 'upload' }, prepare: proven((kitchen) => ({ status: 'on_track', text: text(kitchen, '已清理') })) },
  requestRectExtension: { leaves: { 'input.id': 'rect-item' }, prepare: fresh('under_way', (kitchen) => ({ toDate: '2027-01-15', reason: text(kitchen, '招标') })) },
  decideRectExtension: {
    leaves: { 'input.id': 'rect-item', 'input.extensionId': 'rect-extension' },
    prepare: fresh('asked_more_time', (kitchen, { extensionId }) => ({ extensionId, accept: true, note: text(kitchen, '同意') })),
  },
  requestCloseOut: { leaves: { 'input.id': 'rect-item', 'input.itemIds.0': 'item', 'input.uploadIds.0': 'upload' }, prepare: proven((kitchen) => ({ summary: text(kitchen, '已摘牌') }), true) },
  decideCloseOut: { leaves: { 'input.id': 'rect-item' }, prepare: fresh('asked_close', (kitchen) => ({ accept: true, note: text(kitchen, '属实') })) },
  recordReading: { leaves: { 'input.id': 'rect-item' }, prepare: fresh('lasting', (kitchen) => ({ onDate: '2026-11-26', value: '1', target: '1', good: true, note: text(kitchen, '复查') })) },
  recheckRectItem: { leaves: { 'input.id': 'rect-item' }, prepare: fresh('closed', (kitchen) => ({ onDate: '2026-11-26', effective: true, note: text(kitchen, '有效') })) },
  askAlike: {
    leaves: { 'input.itemId': 'rect-item', 'input.unitIds.0': 'unit' },
    prepare: async (kitchen) =>
      given({ input: { itemId: (await mended(kitchen, 'under_way')).itemId, question: `有无同类${newTag(kitchen.office.letter, 'QN')}`, unitIds: [kitchen.office.rows.units['other-unit']], dueOn: '2026-12-18' } }),
  },
  previewLedger: {
    leaves: { 'input.programmeId': 'programme' },
    prepare: async ({ world, office }) => given({ input: { programmeId: office.season.programmes.active, file: { name: '台账.xlsx', base64: await exported(world, office) } } }),
  },
  commitLedger: { leaves: { importId: 'ledger-import' }, prepare: async ({ world, office, actor }) => given({ importId: await addLedgerImport(world, office, actor.seatId, 'open') }) },
  saveLedgerView: {
    leaves: { 'input.id': 'ledger-view', 'input.programmeId': 'programme' },
    prepare: async (kitchen) => {
      await tidyViews(kitchen);
      return given({ input: { ...view(kitchen), ...(kitchen.path === 'input.id' ? { id: await addView(kitchen.world, kitchen.office, kitchen.actor.personId, false) } : {}) } });
    },
  },
  removeLedgerView: {
    leaves: { id: 'ledger-view' },
    prepare: async (kitchen) => {
      await tidyViews(kitchen);
      return given({ id: await addView(kitchen.world, kitchen.office, kitchen.actor.personId, false) });
    },
  },
  saveRectPolicy: {
    prepare: ({ office }) =>
      given({ input: { validFrom: '2027-06-01', immediateDays: 10, timeLimitedMonths: 6, reviewMonths: 3, remindDays: [5, 1], extensionsAtMost: 2, reason: `调整${newTag(office.letter, 'J0')}` } }),
  },
};
