import type { Id } from '@wudan/kernel-core';
import { newTag, type CanaryKind } from './canaries.js';
import { insert } from './fresh-rows.js';
import { addJudged } from './judging-rows.js';
import { addPilot, daysOn, kindOf, LEAF, type Whose } from './pilot-rows.js';
import type { Ground, World } from './world.js';

export type Told = 'draft' | 'proposed' | 'answered' | 'agreed' | 'confirmed' | 'notified' | 'dropped';

export interface ProblemOptions {
  readonly whose?: Whose;
  /** Handed to discipline after the unit had seen it: from then on for leaders and supervisors alone. */
  readonly sealed?: boolean;
  /** Found in an earlier programme. */
  readonly earlier?: boolean;
}

const SETTLED: readonly Told[] = ['agreed', 'confirmed', 'notified'];
const stateOf = (told: Told): string => (told === 'answered' ? 'proposed' : told);

/** A finding as far as both sides have come. A draft is marked as the office's own business, one that was shown as the unit's, a sealed one as hidden from everybody else. */
export async function addProblem(world: World, ground: Ground, pilotId: Id, told: Told, options: ProblemOptions = {}): Promise<Id> {
  const { whose = 'own-unit', sealed = false, earlier = false } = options;
  const [id, now] = [world.newId(), world.house.clock.now()];
  const shown = told !== 'draft' && told !== 'dropped';
  const kind: CanaryKind = sealed ? 'X0' : shown ? kindOf(whose) : 'J0';
  const mark = (): string => newTag(ground.letter, kind);
  const inside = (): string => newTag(ground.letter, sealed ? 'X0' : 'J0');
  const settled = SETTLED.includes(told);
  const [title, facts] = [`标牌${mark()}`, `未经审批挂牌${mark()}`];
  await insert(world, 'finding', ground.id, {
    id, no: mark(), programme_id: ground.season.programmes[earlier ? 'closed' : 'active'], pilot_id: pilotId, unit_id: ground.rows.units[whose], level: 'county', category_code: 'I01', category_name: '未经审批加挂牌子或挂牌名称不规范', title, facts, basis: `依据${mark()}`,
    source: 'desk', source_note: `线索${inside()}`, cause: 'system', track: 'time_limited', leaves: [{ code: LEAF, name: `制度${mark()}` }], evidence: [{ itemId: world.newId(), title: `函${inside()}`, holder: 'office' }], state: stateOf(told),
    agreement: settled ? 'agreed' : 'undecided', unit_text: told === 'answered' ? `应为${mark()}` : null, wordings: `{${title},${facts}}`, shown_at: shown ? now : null, drop_reason: told === 'dropped' ? `重复${inside()}` : null, sealed, version: 1,
    opened_seat_id: world.newId(), opened_by: `登记人${inside()}`, opened_at: daysOn(world, earlier ? -400 : 0), updated_at: now,
  });
  const round = (side: string, stance: string, by: string): Promise<void> =>
    insert(world, 'agreement_round', ground.id, { id: world.newId(), finding_id: id, side, stance, text: `意见${mark()}`, seat_id: world.newId(), person_id: world.newId(), by_name: by, at: now });
  if (told === 'answered') await round('unit', 'amend', `经办${mark()}`);
  if (settled) {
    await round('unit', 'amend', `经办${mark()}`);
    await round('office', 'adopt', `答复人${inside()}`);
    // What the office takes upon itself stands in the report that the unit gets.
    await insert(world, 'finding_task', ground.id, { finding_id: id, text: `研究${mark()}`, due_on: '2026-12-18', responsible: `责任科室${mark()}`, by_seat_id: world.newId(), by_name: inside(), at: now });
  }
  if (sealed) {
    await insert(world, 'finding_seal', ground.id, { finding_id: id, doc_number: `移送${mark()}`, on_date: '2026-11-25', sent_to: `纪检${mark()}`, reason: `线索${mark()}`, by_seat_id: world.newId(), by_name: `移送人${mark()}`, at: now });
  }
  return id;
}

/** How far a report has come, in this order; `undecided`: out for comment with an item that nobody has decided. */
const WAY = ['drafted', 'undecided', 'commented', 'settled', 'reviewed', 'approved', 'issued'] as const;
export type Reported = (typeof WAY)[number];
const REPORT_STATE: Readonly<Record<Reported, string>> = { drafted: 'draft', undecided: 'comment', commented: 'comment', settled: 'settled', reviewed: 'review', approved: 'approved', issued: 'issued' };
const TOLD: Readonly<Record<Reported, Told>> = { drafted: 'draft', undecided: 'proposed', commented: 'agreed', settled: 'agreed', reviewed: 'agreed', approved: 'confirmed', issued: 'notified' };

export interface ReportOptions {
  readonly whose?: Whose;
  /** The person who handed it in; somebody else without. */
  readonly submitter?: Id;
  /** How its finding stands, where that is not what the state of the report says. */
  readonly told?: Told;
}

export interface ReportIds {
  readonly pilotId: Id;
  readonly findingId: Id;
}

let letters = 0;
/** A number that no letter has yet. */
export const letterNumber = (): string => `毕编办函〔2026〕${(letters += 1)}号`;

/** An assessed unit with its report, one finding that goes with it, and one that was sealed. */
export async function addReport(world: World, ground: Ground, state: Reported, options: ReportOptions = {}): Promise<ReportIds> {
  const { whose = 'own-unit' } = options;
  const judged = WAY.indexOf(state) >= WAY.indexOf('reviewed');
  const pilotId = judged ? await addJudged(world, ground, 'approved', { whose }) : (await addPilot(world, ground, 'issued', { whose, signed: true })).id;
  await reportOn(world, ground, pilotId, state, options);
  const findingId = await addProblem(world, ground, pilotId, options.told ?? TOLD[state], { whose });
  await addProblem(world, ground, pilotId, 'notified', { whose, sealed: true });
  return { pilotId, findingId };
}

/** The report of a pilot that has none yet. */
async function reportOn(world: World, ground: Ground, pilotId: Id, state: Reported, { whose = 'own-unit', submitter }: ReportOptions): Promise<void> {
  const now = world.house.clock.now();
  const reached = (step: Reported): boolean => WAY.indexOf(state) >= WAY.indexOf(step);
  const shown = reached('undecided');
  const mark = (): string => newTag(ground.letter, shown ? kindOf(whose) : 'J0');
  const inside = (): string => newTag(ground.letter, 'J0');
  await insert(world, 'assessment_report', ground.id, {
    pilot_id: pilotId, programme_id: ground.season.programmes.active, unit_id: ground.rows.units[whose], state: REPORT_STATE[state], version: 1,
    // Part three as people wrote it: a unit that is shown no scores gets another.
    sections: [{ key: 'basics', body: `该单位${mark()}`, figures: null, edited: true }, { key: 'results', body: `拟定总分${inside()}`, figures: null, edited: true }], comment_due_on: shown ? '2026-12-18' : null, shown_at: shown ? now : null,
    submitted_person_id: reached('reviewed') ? (submitter ?? world.newId()) : null, approved_person_id: reached('approved') ? world.newId() : null, approved_on: reached('approved') ? '2026-11-26' : null, grade: reached('approved') ? '好' : null, total: reached('approved') ? '6.00' : null,
    updated_at: now,
  });
  await insert(world, 'report_step', ground.id, { id: world.newId(), pilot_id: pilotId, act: shown ? 'sent_for_comment' : 'drafted', note: inside(), seat_id: world.newId(), person_id: world.newId(), by_name: `起草人${inside()}`, at: now });
  if (state !== 'issued') return;
  const number = letterNumber();
  await insert(world, 'feedback_letter', ground.id, {
    pilot_id: pilotId, doc_number: number, doc_key: number, issued_on: '2026-11-26', plan_due_on: '2026-12-24', objection_due_on: '2026-12-10', contact_name: `联系人${mark()}`, contact_phone: '0857-8221234', reason: `印发${inside()}`, by_seat_id: world.newId(),
    person_id: world.newId(), by_name: `印发人${inside()}`, at: now,
  });
}

/** Rows that stay: named again and again, never consumed. */
export interface FindingRows {
  readonly drafted: ReportIds;
  readonly commented: ReportIds;
  readonly issued: ReportIds;
  readonly findings: readonly Id[];
  readonly reports: readonly Id[];
}

/** Every kind of row that findings, reports and letters leave behind. */
export async function furnishFindings(world: World, ground: Ground): Promise<FindingRows> {
  const now = world.house.clock.now();
  const mark = (): string => newTag(ground.letter, 'J0');
  const [drafted, commented, issued] = [await addReport(world, ground, 'drafted'), await addReport(world, ground, 'undecided'), await addReport(world, ground, 'issued')];
  const sealed = await addProblem(world, ground, commented.pilotId, 'proposed', { sealed: true });
  await addReport(world, ground, 'undecided', { whose: 'other-unit' });
  await addReport(world, ground, 'issued', { whose: 'other-unit' });
  await insert(world, 'finding_category', ground.id, { code: `Z${world.newId().slice(-6).toUpperCase().replaceAll(/[^A-Z0-9]/g, '0')}`, name: `类别${mark()}`, valid_from: '2026-01-01', own: true, by_seat_id: world.newId(), by_name: mark(), at: now });
  await insert(world, 'feedback_policy', ground.id, {
    programme_id: ground.season.programmes.closed, version: 1, show_scores: false, sum_aspects: true, silence_accepts: false, plan_days: 20, objection_days: 10, comment_days: 10, max_rounds: 3, by_seat_id: world.newId(), by_name: mark(), at: now,
  });
  await insert(world, 'finding_number', ground.id, { year: '2026', last: 100 });
  await insert(world, 'lower_finding_count', ground.id, { from_office_id: world.newId(), from_programme_id: world.newId(), programme_name: `下级评估${newTag(ground.letter, 'G0')}`, starts_on: '2020-01-01', ends_on: '2020-12-31', tallies: JSON.stringify([]), counted_at: now });
  return { drafted, commented, issued, findings: [drafted.findingId, commented.findingId, sealed, issued.findingId], reports: [drafted.pilotId, commented.pilotId, issued.pilotId] };
}
