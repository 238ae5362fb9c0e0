import type { Id } from '@wudan/kernel-core';
import { addCell } from './evidence-rows.js';
import { addProblem, addReport, type ProblemOptions, type Reported, type ReportOptions, type Told } from './finding-rows.js';
import { addOpinion, addSurvey, addVisit, type Confidence, type OpinionOptions, type SurveyStanding, type VisitOptions } from './inquiry-rows.js';
import type { Kitchen } from './kitchen.js';
import type { Target } from './own-targets.js';
import { addPilot, type Whose } from './pilot-rows.js';
import { addLedgerImport, addMended, addView, type Mended, type RectIds, type RectOptions } from './rect-rows.js';
import { withValue } from './schema-operations.js';

const put =
  (value: (kitchen: Kitchen) => unknown): Target =>
  async (kitchen, variables, path) =>
    withValue(variables, path, await value(kitchen));

const OTHER = { whose: 'other-unit' } as const;

/** The pilot of the season about which things were asked: a record stays with its pilot. */
const grid = ({ office }: Kitchen, whose: Whose = 'own-unit'): Id => office.work.pilots[whose === 'own-unit' ? 'own-issued' : 'other-issued'];
const fresh = async ({ world, office }: Kitchen, whose: Whose = 'own-unit'): Promise<Id> => (await addPilot(world, office, 'issued', { whose, signed: true })).id;

const visit = (confidentiality: Confidence, options: (kitchen: Kitchen) => VisitOptions = () => ({})): Target =>
  put((kitchen) => {
    const chosen = options(kitchen);
    return addVisit(kitchen.world, kitchen.office, grid(kitchen, chosen.whose), confidentiality, chosen);
  });
/** Restricted to others, and still so when it is written anew. */
const restricted: Target = async (kitchen, variables, path, field) => {
  const chosen = await visit('restricted')(kitchen, variables, path, field);
  return field === 'recordVisit' ? withValue(chosen, 'input.confidentiality', 'restricted') : chosen;
};
const opinion = (options: OpinionOptions = {}): Target => put((kitchen) => addOpinion(kitchen.world, kitchen.office, grid(kitchen, options.whose), options));
const survey = (state: SurveyStanding, whose: Whose = 'own-unit'): Target => put((kitchen) => addSurvey(kitchen.world, kitchen.office, grid(kitchen, whose), state, { whose }));

/** A pilot of the own unit at which everything was asked, of every confidentiality. */
const visited = put(async (kitchen) => {
  const { world, office } = kitchen;
  const pilotId = await fresh(kitchen);
  for (const confidentiality of ['open', 'internal', 'restricted'] as const) await addVisit(world, office, pilotId, confidentiality, { state: 'confirmed' });
  // Open, and not confirmed: nobody tells the unit yet.
  await addVisit(world, office, pilotId, 'open', { kind: 'J0' });
  for (const way of ['link', 'seat'] as const) await addOpinion(world, office, pilotId, { way, standing: 'answered' });
  return pilotId;
});

/** A finding of a unit of which there is no report yet. */
const problem = (told: Told, options: ProblemOptions = {}): Target => put(async (kitchen) => addProblem(kitchen.world, kitchen.office, await fresh(kitchen, options.whose), told, options));
/** A finding in a report. */
const reported = (state: Reported, options: ReportOptions = {}): Target => put(async ({ world, office }) => (await addReport(world, office, state, options)).findingId);
const report = (state: Reported, options: ReportOptions = {}): Target => put(async ({ world, office }) => (await addReport(world, office, state, options)).pilotId);

const mended = (state: Mended, options: (kitchen: Kitchen) => RectOptions = () => ({})) => (kitchen: Kitchen): Promise<RectIds> => addMended(kitchen.world, kitchen.office, state, options(kitchen));
const itemOf = (state: Mended, options?: (kitchen: Kitchen) => RectOptions): Target => put(async (kitchen) => (await mended(state, options)(kitchen)).itemId);
const planOf = (state: Mended, options?: (kitchen: Kitchen) => RectOptions): Target => put(async (kitchen) => (await mended(state, options)(kitchen)).pilotId);
/** A problem together with what was asked about it, where that is named beside it. */
const requested =
  (options?: (kitchen: Kitchen) => RectOptions): Target =>
  async (kitchen, variables, _path, field) => {
    const { itemId, extensionId } = await mended('asked_more_time', options)(kitchen);
    const chosen = withValue(variables, 'input.id', itemId);
    return field === 'decideRectExtension' ? withValue(chosen, 'input.extensionId', extensionId) : chosen;
  };
const toReturn: Target = async (kitchen, variables, path) => withValue(withValue(variables, path, (await mended('asked_close')(kitchen)).itemId), 'input.accept', false);
const ofThePlan: Target = async (kitchen, variables, path) => {
  const { pilotId, itemId } = await mended('submitted')(kitchen);
  return withValue(withValue(variables, 'input.pilotId', pilotId), path, itemId);
};
const ledgerImport = (state: 'open' | 'committed' | 'expired', ofAnother = false): Target => put(({ world, office, actor }) => addLedgerImport(world, office, ofAnother ? world.newId() : actor.seatId, state));
const view = (shared: boolean, ofAnother: boolean): Target => put(({ world, office, actor }) => addView(world, office, ofAnother ? world.newId() : actor.personId, shared));

const other = (): RectOptions => OTHER;
const asker = ({ actor }: Kitchen): RectOptions => ({ asker: actor.personId });

/** The rows that the rules of inquiry, findings and rectification name. */
export const FINDING_TARGETS: Readonly<Record<string, Target>> = {
  'own-visited': visited,
  'open-visit': visit('open'),
  'other-open-visit': visit('open', other),
  'internal-visit': visit('internal'),
  'restricted-visit': restricted,
  'own-restricted-visit': visit('restricted', ({ actor }) => ({ writer: actor.personId })),
  'attended-visit': visit('restricted', ({ actor }) => ({ seatId: actor.seatId })),
  'visit-written-by-oneself': visit('internal', ({ actor }) => ({ writer: actor.personId })),
  'confirmed-visit': visit('open', () => ({ state: 'confirmed' })),
  'voided-visit': visit('open', () => ({ state: 'voided' })),
  'linked-opinion': opinion(),
  'expired-opinion': opinion({ standing: 'expired' }),
  'locked-opinion': opinion({ standing: 'locked' }),
  'answered-opinion': opinion({ standing: 'answered' }),
  'revoked-opinion': opinion({ standing: 'revoked' }),
  'opinion-of-own-unit': opinion({ way: 'seat', ...OTHER }),
  'answered-by-own-unit': opinion({ way: 'seat', standing: 'answered', ...OTHER }),
  'expired-of-own-unit': opinion({ way: 'seat', standing: 'expired', ...OTHER }),
  'opinion-of-another-unit': opinion({ way: 'seat' }),
  'draft-survey': survey('draft'),
  'open-survey': survey('open'),
  'other-survey': survey('open', 'other-unit'),
  'closed-survey': survey('closed'),
  'cancelled-survey': survey('cancelled'),
  'drafted-finding': problem('draft'),
  'dropped-finding': problem('dropped'),
  'sealed-finding': problem('notified', { sealed: true }),
  'earlier-finding': problem('notified', { earlier: true }),
  'sealed-earlier-finding': problem('notified', { earlier: true, sealed: true }),
  'other-earlier-finding': problem('notified', { earlier: true, ...OTHER }),
  'proposed-finding': reported('undecided'),
  'other-proposed-finding': reported('undecided', OTHER),
  'answered-finding': reported('undecided', { told: 'answered' }),
  'other-answered-finding': reported('undecided', { told: 'answered', ...OTHER }),
  'agreed-finding': reported('commented'),
  'finding-in-review': reported('reviewed'),
  'notified-finding': reported('issued'),
  'paper-of-the-grid': put(async (kitchen) => (await addCell(kitchen.world, kitchen.office, grid(kitchen), { standing: 'held' })).itemId),
  'own-drafted-report': report('drafted'),
  'own-undecided-report': report('undecided'),
  'other-undecided-report': report('undecided', OTHER),
  'own-decided-report': report('commented'),
  'other-decided-report': report('commented', OTHER),
  'own-settled-report': report('settled'),
  'other-settled-report': report('settled', OTHER),
  'own-reviewed-report': report('reviewed'),
  'other-reviewed-report': report('reviewed', OTHER),
  'reviewed-report-of-oneself': put(async ({ world, office, actor }) => (await addReport(world, office, 'reviewed', { submitter: actor.personId })).pilotId),
  'own-approved-report': report('approved'),
  'other-approved-report': report('approved', OTHER),
  'own-letter': report('issued'),
  'other-letter': report('issued', OTHER),
  'own-problem': itemOf('under_way'),
  'other-problem': itemOf('under_way', other),
  'transferred-problem': itemOf('transferred'),
  'problem-to-plan': itemOf('to_plan'),
  'other-problem-to-plan': itemOf('to_plan', other),
  'lasting-problem': itemOf('lasting'),
  'other-lasting-problem': itemOf('lasting', other),
  'problem-to-close': itemOf('asked_close'),
  'other-problem-to-close': itemOf('asked_close', other),
  'closing-of-oneself': itemOf('asked_close', asker),
  'evidence-of-oneself': itemOf('asked_close', ({ actor }) => ({ handler: actor.personId })),
  'problem-to-return': toReturn,
  'closed-problem': itemOf('closed'),
  'other-closed-problem': itemOf('closed', other),
  'closed-of-oneself': itemOf('closed', asker),
  'problem-with-request': requested(),
  'other-problem-with-request': requested(other),
  'request-of-oneself': requested(asker),
  'request-of-the-problem': requested(),
  'request-of-another-problem': put(async (kitchen) => (await mended('asked_more_time')(kitchen)).extensionId),
  'problem-of-the-plan': ofThePlan,
  'plan-under-way': planOf('under_way'),
  'other-plan-under-way': planOf('under_way', other),
  'planned-plan': planOf('planned'),
  'other-planned-plan': planOf('planned', other),
  'unplanned-plan': planOf('to_plan'),
  'submitted-plan': planOf('submitted'),
  'other-submitted-plan': planOf('submitted', other),
  'submitted-by-oneself': planOf('submitted', asker),
  'own-ledger-import': ledgerImport('open'),
  'ledger-import-of-another': ledgerImport('open', true),
  'committed-ledger-import': ledgerImport('committed'),
  'expired-ledger-import': ledgerImport('expired'),
  'own-view': view(false, false),
  'view-of-another': view(false, true),
  'shared-view-of-another': view(true, true),
};
