import { newId, type Id } from '@wudan/kernel-core';
import { newTag, type CanaryKind } from './canaries.js';
import { insert } from './fresh-rows.js';
import { daysOn, kindOf, LEAF, type Whose } from './pilot-rows.js';
import type { Ground, World } from './world.js';

export type Confidence = 'open' | 'internal' | 'restricted';

export interface VisitOptions {
  readonly whose?: Whose;
  readonly state?: 'recorded' | 'confirmed' | 'voided';
  /** Who wrote the record; somebody else without. */
  readonly writer?: Id;
  /** The seat that took part for the office; somebody else's without. */
  readonly seatId?: Id;
  /** Of what the texts are marked as; without, by who may know of the visit. */
  readonly kind?: CanaryKind;
}

/** A forum, of which so many may know. What is restricted to others is marked as known to leaders and supervisors alone. */
export async function addVisit(world: World, ground: Ground, pilotId: Id, confidentiality: Confidence, options: VisitOptions = {}): Promise<Id> {
  const { whose = 'own-unit', state = 'recorded' } = options;
  const [id, now] = [world.newId(), world.house.clock.now()];
  const kind = options.kind ?? (confidentiality === 'open' ? kindOf(whose) : confidentiality === 'restricted' && options.seatId === undefined && options.writer === undefined ? 'X0' : 'J0');
  const mark = (): string => newTag(ground.letter, kind);
  await insert(world, 'inquiry_visit', ground.id, {
    id, pilot_id: pilotId, unit_id: ground.rows.units[whose], kind: 'forum', on_date: '2026-11-20', place: `会议室${mark()}`, topic: `座谈${mark()}`, confidentiality, minutes: `纪要${mark()}`, leaves: [{ code: LEAF, name: `制度${mark()}`, note: mark() }],
    participants: [{ side: 'office', name: `甲${mark()}`, post: mark(), seatId: options.seatId ?? world.newId() }, { side: 'office', name: `乙${mark()}`, post: '', seatId: null }, { side: 'unit', name: `丙${mark()}`, post: '', seatId: null }],
    materials: [{ title: `台账${mark()}`, docNumber: mark(), pages: 2, note: mark() }], state, writers: `{${options.writer ?? world.newId()}}`, recorded_by: `记录人${mark()}`, recorded_at: now, version: 1,
    ...(state === 'confirmed' ? { confirmed_person_id: world.newId(), confirmed_by: `确认人${mark()}`, confirmed_at: now } : {}), ...(state === 'voided' ? { void_reason: `误登${mark()}` } : {}),
  });
  return id;
}

export type OpinionStanding = 'waiting' | 'answered' | 'revoked' | 'expired' | 'locked';
const MOST_TRIES = 5;

export interface OpinionOptions {
  /** The unit that is spoken of. */
  readonly whose?: Whose;
  /** By a link, or of the seats of the other of the two units. */
  readonly way?: 'link' | 'seat';
  readonly standing?: OpinionStanding;
  /** What its link ends with. */
  readonly token?: string;
}

/** What another unit was asked about one. The question is marked as the asked unit's, the answer as the office's own business. */
export async function addOpinion(world: World, ground: Ground, pilotId: Id, options: OpinionOptions = {}): Promise<Id> {
  const { whose = 'own-unit', way = 'link', standing = 'waiting', token = newId(world.house.clock.now().getTime()) } = options;
  const [id, now] = [world.newId(), world.house.clock.now()];
  const asked: Whose = whose === 'own-unit' ? 'other-unit' : 'own-unit';
  const mark = (): string => newTag(ground.letter, 'J0');
  await insert(world, 'inquiry_opinion', ground.id, {
    id, pilot_id: pilotId, unit_id: ground.rows.units[whose], kind: way === 'link' ? 'partner' : 'peer', way, from_unit_id: way === 'link' ? null : ground.rows.units[asked], from_name: `协作单位${mark()}`,
    question: `配合情况${way === 'link' ? mark() : newTag(ground.letter, kindOf(asked))}`, due_on: standing === 'expired' ? '2026-11-20' : '2026-12-18', asked_by: `询问人${mark()}`, asked_at: now, wrong_tries: standing === 'locked' ? MOST_TRIES : 0,
    ...(way === 'link' ? { token_hash: world.hash(token), expires_at: daysOn(world, standing === 'expired' ? -1 : 14) } : {}), ...(standing === 'revoked' ? { revoked_at: now, revoke_reason: `收回${mark()}` } : {}),
    ...(standing === 'answered' ? { rating: 3, problems: way === 'link' ? `衔接${mark()}` : null, answered_at: now, answered_by: `填写人${mark()}`, answered_channel: way === 'link' ? 'link' : 'console' } : {}),
  });
  return id;
}

export type SurveyStanding = 'draft' | 'open' | 'closed' | 'cancelled';
export const SURVEY_GROUP = 'served';

/** A questionnaire about a unit, with one link of it; an open one has an answer. */
export async function addSurvey(world: World, ground: Ground, pilotId: Id, state: SurveyStanding, options: { whose?: Whose; token?: string } = {}): Promise<Id> {
  const [id, now] = [world.newId(), world.house.clock.now()];
  const mark = (): string => newTag(ground.letter, 'J0');
  const group = { key: SURVEY_GROUP, label: `对象${mark()}` };
  const question = { key: 'q1', section: mark(), text: `题目${mark()}` };
  const result = {
    answered: 5, valid: 5, satisfaction: '0.8000', counts: [1, 2, 2, 0, 0], grade: 'C', warnings: [mark()], groups: [{ ...group, answered: 5, satisfaction: '0.8000' }], questions: [{ ...question, counts: [1, 2, 2, 0, 0, 0] }], remarks: [`意见${mark()}`],
  };
  await insert(world, 'inquiry_survey', ground.id, {
    id, pilot_id: pilotId, unit_id: ground.rows.units[options.whose ?? 'own-unit'], title: `问卷${mark()}`, rank: 'division', period: '2025', conductor: 'office', closes_on: '2026-12-18', state, groups: [{ ...group, counted: true, planned: 50, least: 30 }],
    questions: [question], small_sample: 30, hidden_below: 5, template_version: 0, created_by: `制卷人${mark()}`, created_at: now, version: 1, ...(state === 'closed' ? { result: JSON.stringify(result) } : {}),
    ...(state === 'closed' || state === 'cancelled' ? { ended_by: mark(), ended_at: now } : {}), ...(state === 'cancelled' ? { cancel_reason: `取消${mark()}` } : {}),
  });
  await insert(world, 'inquiry_survey_link', ground.id, { token_hash: world.hash(options.token ?? world.newId()), survey_id: id, group_key: SURVEY_GROUP, spent: false });
  if (state === 'open') await insert(world, 'inquiry_survey_answer', ground.id, { id: world.newId(), survey_id: id, group_key: SURVEY_GROUP, overall: 4, answers: { q1: 4 }, remark: mark() });
  return id;
}

/** Rows that stay: named again and again, never consumed. */
export interface InquiryRows {
  readonly visits: readonly Id[];
  readonly opinions: readonly Id[];
  readonly surveys: readonly Id[];
}

/** Every kind of row that asking leaves behind, about what the own unit handed in and about another unit. */
export async function furnishInquiry(world: World, ground: Ground, own: Id, other: Id): Promise<InquiryRows> {
  const mark = (): string => newTag(ground.letter, 'J0');
  await addVisit(world, ground, own, 'open', { state: 'confirmed' });
  await addVisit(world, ground, own, 'restricted', { state: 'confirmed' });
  await addVisit(world, ground, other, 'open', { state: 'confirmed', whose: 'other-unit' });
  await addOpinion(world, ground, own, { standing: 'answered' });
  await addOpinion(world, ground, own, { way: 'seat', standing: 'answered' });
  const closed = await addSurvey(world, ground, own, 'closed');
  await insert(world, 'inquiry_survey_answer', ground.id, { id: world.newId(), survey_id: closed, group_key: SURVEY_GROUP, overall: 4, answers: { q1: 4 }, remark: mark() });
  // From a day on that is still to come, so that it binds nothing here.
  await insert(world, 'inquiry_template', ground.id, { version: 1, valid_from: '2027-06-01', content: JSON.stringify({ smallSample: 30, hiddenBelow: 5, ranks: [], questions: [{ key: 'q1', section: mark(), text: mark() }] }), saved_by: mark(), saved_at: world.house.clock.now() });
  return {
    visits: [await addVisit(world, ground, own, 'open', { kind: 'J0' }), await addVisit(world, ground, own, 'internal'), await addVisit(world, ground, own, 'restricted')],
    opinions: [await addOpinion(world, ground, own), await addOpinion(world, ground, other, { way: 'seat', whose: 'other-unit' })],
    surveys: [await addSurvey(world, ground, own, 'draft'), await addSurvey(world, ground, own, 'open')],
  };
}
