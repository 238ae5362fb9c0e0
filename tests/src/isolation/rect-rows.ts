import { createHash } from 'node:crypto';
import type { Id } from '@wudan/kernel-core';
import { newTag } from './canaries.js';
import { addFile, addItem } from './evidence-rows.js';
import { addProblem, addReport } from './finding-rows.js';
import { addPrompt, insert } from './fresh-rows.js';
import { daysOn, kindOf, LEAF, type Whose } from './pilot-rows.js';
import type { Ground, World } from './world.js';

export type Mended = 'to_plan' | 'planned' | 'submitted' | 'under_way' | 'asked_more_time' | 'asked_close' | 'closed' | 'lasting' | 'transferred';

export interface RectOptions {
  readonly whose?: Whose;
  /** Who handed the plan in, or asked for more time or for closing; somebody else without. */
  readonly asker?: Id;
  /** Who gave the evidence. */
  readonly handler?: Id;
}

export interface RectIds {
  readonly pilotId: Id;
  readonly itemId: Id;
  readonly extensionId: Id;
  readonly unitId: Id;
}

const PLAN_STATE: Readonly<Partial<Record<Mended, string>>> = { to_plan: 'to_plan', planned: 'to_plan', submitted: 'submitted' };
const ITEM_STATE: Readonly<Partial<Record<Mended, string>>> = { to_plan: 'to_plan', planned: 'to_plan', submitted: 'to_plan', asked_close: 'close_requested', closed: 'closed' };

/** A problem of an issued letter and what the unit has done about it; a transferred one was sealed after the unit had worked on it. */
export async function addMended(world: World, ground: Ground, state: Mended, options: RectOptions = {}): Promise<RectIds> {
  const { whose = 'own-unit', asker = world.newId(), handler = world.newId() } = options;
  const sealed = state === 'transferred';
  const [itemId, planId, extensionId, now, unitId] = [world.newId(), world.newId(), world.newId(), world.house.clock.now(), ground.rows.units[whose]];
  const mark = (): string => newTag(ground.letter, sealed ? 'X0' : kindOf(whose));
  const { pilotId } = await addReport(world, ground, 'issued', { whose });
  const findingId = await addProblem(world, ground, pilotId, 'notified', { whose, sealed });
  const planState = PLAN_STATE[state] ?? 'agreed';
  await insert(world, 'rect_plan', ground.id, {
    id: planId, pilot_id: pilotId, programme_id: ground.season.programmes.active, unit_id: unitId, doc_number: `毕编办函〔2026〕1号`, letter_on: '2026-08-25', due_on: '2026-12-18', state: planState, note: '', created_at: now,
    ...(planState === 'to_plan' ? {} : { submitted_person: asker, submitted_name: `报送人${mark()}`, submitted_at: now }), ...(planState === 'agreed' ? { reviewed_person: world.newId(), reviewed_name: '审核人', reviewed_at: now } : {}),
  });
  const promised = state !== 'to_plan';
  const lasting = state === 'lasting';
  await insert(world, 'rect_item', ground.id, {
    id: itemId, plan_id: planId, finding_id: findingId, pilot_id: pilotId, programme_id: ground.season.programmes.active, unit_id: unitId, no: mark(), level: 'county', category_code: 'I01', category_name: '未经审批加挂牌子或挂牌名称不规范', title: `标牌${mark()}`, facts: `挂牌${mark()}`,
    basis: `依据${mark()}`, source: 'desk', track: lasting ? 'long_term' : 'time_limited', cause: 'unit', leaves: [{ code: LEAF, name: `制度${mark()}` }], letter_on: '2026-08-25', goal: promised ? `摘牌${mark()}` : '', measures: promised ? `整治${mark()}` : '',
    responsible_unit: `责任单位${mark()}`, responsible_leader: promised ? `责任领导${mark()}` : '', responsible_person: promised ? `责任人${mark()}` : '', matter: '', due_on: promised && !lasting ? '2026-12-18' : null, next_review_on: lasting ? '2026-11-25' : null,
    state: ITEM_STATE[state] ?? 'under_way', extended: 0, closed_on: state === 'closed' ? '2026-11-26' : null, transferred_at: sealed ? now : null, version: 1, created_at: now, updated_at: now,
  });
  const part = (table: string, row: Record<string, unknown>): Promise<void> => insert(world, table, ground.id, { id: world.newId(), item_id: itemId, ...row });
  await part('rect_progress', { status: 'on_track', text: `进展${mark()}`, item_ids: '{}', source: 'console', by_seat_id: world.newId(), by_name: `经办${mark()}`, at: now });
  if (state === 'asked_more_time') await part('rect_extension', { id: extensionId, from_date: '2026-12-18', to_date: '2027-01-15', reason: `招标${mark()}`, state: 'asked', by_person: asker, by_name: `申请人${mark()}`, at: now, note: '' });
  if (state === 'asked_close' || state === 'closed') {
    const decided = state === 'closed' ? { decided_person: world.newId(), decided_name: '核验人', decided_at: now, closed_on: '2026-11-26' } : {};
    await part('rect_closing', {
      state: state === 'closed' ? 'closed' : 'asked', requested_person: asker, requested_name: `申请人${mark()}`, requested_at: now, summary: `已摘牌${mark()}`, evidence: `{${await addItem(world, ground, { whose })}}`, handled_by: `{${handler}}`, note: '', ...decided,
    });
  }
  return { pilotId, itemId, extensionId, unitId };
}

/** A view of the ledger that a person saved. */
export async function addView(world: World, ground: Ground, personId: Id, shared: boolean): Promise<Id> {
  const id = world.newId();
  await insert(world, 'ledger_view', ground.id, { id, programme_id: ground.season.programmes.active, person_id: personId, name: `视图${newTag(ground.letter, 'J0')}`, filter: '{}', shared, at: world.house.clock.now() });
  return id;
}

/** An edited ledger as a seat previewed it, with one change of a fresh row. */
export async function addLedgerImport(world: World, ground: Ground, seatId: Id, state: 'open' | 'committed' | 'expired'): Promise<Id> {
  const [id, now] = [world.newId(), world.house.clock.now()];
  const { itemId } = await addMended(world, ground, 'under_way');
  const edits = [{ itemId, version: 1, cells: [{ column: 'matter', before: '', after: `事项${newTag(ground.letter, 'Q1')}` }] }];
  await insert(world, 'ledger_import', ground.id, {
    id, programme_id: ground.season.programmes.active, seat_id: seatId, file_name: `${newTag(ground.letter, 'J0')}.xlsx`, sha256: createHash('sha256').update(id).digest('hex'), counts: { errors: 0, conflicts: 0, changed: 1 }, edits, created_at: now,
    expires_at: daysOn(world, state === 'expired' ? -0.04 : 0.08), committed_at: state === 'committed' ? now : null,
  });
  return id;
}

/** Rows that stay: named again and again, never consumed. */
export interface RectRows {
  readonly items: readonly Id[];
  readonly plans: readonly Id[];
  readonly extensions: readonly Id[];
  readonly views: readonly Id[];
  readonly imports: readonly Id[];
}

/** Every kind of row that putting right leaves behind. */
export async function furnishRectification(world: World, ground: Ground): Promise<RectRows> {
  const now = world.house.clock.now();
  const mark = (): string => newTag(ground.letter, 'Q1');
  const inside = (): string => newTag(ground.letter, 'J0');
  const [working, asked, lasting, transferred] = [await addMended(world, ground, 'under_way'), await addMended(world, ground, 'asked_more_time'), await addMended(world, ground, 'lasting'), await addMended(world, ground, 'transferred')];
  await addMended(world, ground, 'under_way', { whose: 'other-unit' });
  await addMended(world, ground, 'asked_close');
  await insert(world, 'rect_policy', ground.id, {
    id: world.newId(), version: 2, valid_from: '2027-06-01', reason: inside(), by_seat_id: world.newId(), by_name: inside(), at: now,
    rules: { immediateDays: 10, timeLimitedMonths: 6, reviewMonths: 3, remindDays: [5, 1], extensionsAtMost: 2, ladder: [{ afterMinutes: 30, to: 'contact' }] },
  });
  const part = (table: string, itemId: Id, row: Record<string, unknown>): Promise<void> => insert(world, table, ground.id, { id: world.newId(), item_id: itemId, ...row });
  await part('rect_item_version', working.itemId, { version: 1, cells: { no: mark() }, by_name: mark(), at: now });
  await part('rect_reading', lasting.itemId, { due_on: '2026-08-25', on_date: '2026-08-26', value: '1', target: '1', good: true, note: mark(), by_person: world.newId(), by_name: '复查人', at: now });
  await part('rect_recheck', lasting.itemId, { on_date: '2026-08-20', effective: false, note: mark(), by_person: world.newId(), by_name: '复核人', at: now });
  const seatId = ground.season.people.second;
  const promptId = await addPrompt(world, ground, { seatId, unitId: working.unitId });
  await part('rect_draft', working.itemId, { prompt_id: promptId, seat_id: seatId, file_id: await addFile(world, ground, 'own-unit'), caption: mark(), channel: 'web', event_id: world.newId(), state: 'dropped', at: now });
  const checkId = world.newId();
  await part('alike_check', working.itemId, { id: checkId, question: `有无同类${inside()}`, asked_on: '2026-11-26', due_on: '2026-12-18', by_person: world.newId(), by_name: inside(), at: now });
  await insert(world, 'alike_answer', ground.id, { id: world.newId(), check_id: checkId, unit_id: ground.rows.units['other-unit'], answer: 'has', text: `有${newTag(ground.letter, 'Q2')}`, at: now, by_name: inside() });
  const assessor = ground.seats.get('assessor');
  return {
    items: [working.itemId, lasting.itemId, asked.itemId, transferred.itemId],
    plans: [working.pilotId],
    extensions: [asked.extensionId],
    views: [await addView(world, ground, assessor?.personId ?? '', true), await addView(world, ground, assessor?.personId ?? '', false)],
    imports: [await addLedgerImport(world, ground, assessor?.seatId ?? '', 'open')],
  };
}
