import type { Fault } from './fault.js';
import type { Stand } from './isolation-run.js';
import { linkDoor } from './link-door.js';
import { all, planterOf, withoutOffice, type Mend, type SqlChange } from './planting.js';

const PILOT_TABLES = ['pilot', 'programme', 'unit', 'indicator_set'];
const LINK_TABLES = ['inquiry_opinion', 'inquiry_survey', 'inquiry_survey_link'];
const FINDING_TABLES = ['finding', 'agreement_round', 'finding_task', 'finding_seal', 'assessment_report', 'report_step', 'feedback_letter'];
const RECT_TABLES = ['rect_item', 'rect_plan', 'rect_progress', 'rect_extension', 'rect_reading', 'rect_closing', 'rect_recheck', 'rect_policy'];

/** What statements say of a row, and what they say in a house with the fault. */
const unsealed: SqlChange = (sql) => sql.replace('f.sealed, f.followed', 'false AS sealed, f.followed');
const shownFromTheStart: SqlChange = (sql) => sql.replace('f.shown_at AS "shownAt"', 'f.opened_at AS "shownAt"');
const outFromTheStart: SqlChange = (sql) => sql.replace('r.shown_at AS "shownAt"', 'r.updated_at AS "shownAt"');
const stillInTheLedger: SqlChange = (sql) => sql.replace('AND i.transferred_at IS NULL', '');
const confirmedFromTheStart: SqlChange = (sql) => (sql.includes('FROM wudan.inquiry_visit') ? sql.replace(/\b(\w+\.)?state,/, "'confirmed' AS state,") : sql);
const neverAnswered: SqlChange = (sql) => sql.replace('o.answered_at AS "answeredAt"', 'NULL::timestamptz AS "answeredAt"');
const anySeat: SqlChange = (sql) => (sql.includes('FROM wudan.ledger_import') ? sql.replace('AND seat_id = $3', 'AND $3::uuid IS NOT NULL') : sql);

/** Faults in which several locks of inquiry, findings and rectification fail at once, leaks of them to units and to assessors, and faults of the pages behind links. */
export async function findingFaults(stand: Stand): Promise<Fault[]> {
  const { probe, home, abroad } = stand;
  const { wallsDown, statements, nameless, leaves, fault, quietLists, bothLocksInSql } = await planterOf(stand);
  const allLocks = (...tables: readonly string[]) => async (): Promise<Mend> => all([withoutOffice(), statements(nameless), await wallsDown(tables)]);
  const changed = (change: SqlChange) => (): Promise<Mend> => Promise.resolve(statements(change));
  const asked = (who: 'unit_head' | 'unit_contact' | 'supervisor' | 'assessor', ...fields: string[]): Fault['check'] => () => home.run({ who: [who], from: 'own', fields: (field) => fields.includes(field) });
  const pilotOf = (field: string): Fault['check'] => () => abroad.run(leaves(['leader'], ['pilot'], [field]));
  return [
    fault('three-locks:visits', ['read', 'likeness'], allLocks(...PILOT_TABLES, 'inquiry_visit'), pilotOf('visits')),
    fault('three-locks:opinions', ['read', 'likeness'], allLocks(...PILOT_TABLES, ...LINK_TABLES), pilotOf('opinions')),
    fault('three-locks:surveys', ['read', 'likeness'], allLocks(...PILOT_TABLES, ...LINK_TABLES, 'inquiry_survey_answer'), pilotOf('surveys')),
    fault('visit:told-before-confirmed', ['row'], changed(confirmedFromTheStart), asked('unit_contact', 'visits')),
    fault('link:any-office', ['likeness'], bothLocksInSql(...LINK_TABLES), () => linkDoor(probe)),
    fault('link:good-for-ever', ['decision'], changed(neverAnswered), () => linkDoor(probe)),
    fault('two-locks:finding', ['read', 'likeness'], bothLocksInSql(...FINDING_TABLES), () => abroad.run(leaves(['leader'], ['finding'], ['finding']))),
    fault('three-locks:report', ['read', 'likeness'], allLocks(...PILOT_TABLES, ...FINDING_TABLES), pilotOf('assessmentReport')),
    fault('two-locks:categories', ['read'], bothLocksInSql('finding_category'), quietLists(['leader'], 'findingCategories')),
    fault('sealed:told-to-the-unit', ['row'], changed(unsealed), asked('unit_head', 'finding', 'unitFindings')),
    fault('sealed:told-to-assessors', ['row'], changed(unsealed), asked('assessor', 'findings', 'finding')),
    fault('draft:told-to-the-unit', ['row'], changed(shownFromTheStart), asked('unit_contact', 'finding')),
    fault('report:told-before-comment', ['row'], changed(outFromTheStart), asked('unit_head', 'assessmentReport')),
    fault('two-locks:rect-item', ['read', 'likeness'], bothLocksInSql(...RECT_TABLES), () => abroad.run(leaves(['leader'], ['rect-item'], ['rectItem']))),
    fault('two-locks:rect-plan', ['read', 'likeness'], bothLocksInSql(...RECT_TABLES), pilotOf('rectPlan')),
    fault('three-locks:ledger', ['read', 'likeness'], allLocks('programme', 'unit', ...RECT_TABLES, 'ledger_view'), () => abroad.run(leaves(['leader'], ['programme'], ['rectLedger']))),
    fault('two-locks:clocks', ['read', 'row'], bothLocksInSql('rect_policy'), quietLists(['leader'], 'rectPolicies')),
    fault('transferred:kept-in-the-ledger', ['row'], changed(stillInTheLedger), asked('unit_head', 'rectItem', 'myRectItems')),
    fault('ledger-import:any-seat', ['row'], changed(anySeat), asked('assessor', 'commitLedger')),
    // From here on rows of another office are changed for good.
    fault('three-locks:visit-write', ['write'], allLocks(...PILOT_TABLES, 'inquiry_visit'), () => abroad.run(leaves(['supervisor'], ['visit'], ['voidVisit']))),
    fault('three-locks:opinion-write', ['write'], allLocks(...PILOT_TABLES, ...LINK_TABLES), () => abroad.run(leaves(['supervisor'], ['opinion'], ['revokeOpinion']))),
    fault('three-locks:survey-write', ['write'], allLocks(...PILOT_TABLES, ...LINK_TABLES, 'inquiry_survey_answer'), () => abroad.run(leaves(['supervisor'], ['survey'], ['cancelSurvey']))),
    fault('two-locks:finding-write', ['write'], bothLocksInSql(...FINDING_TABLES), () => abroad.run(leaves(['assessor'], ['finding'], ['dropFinding']))),
  ];
}
