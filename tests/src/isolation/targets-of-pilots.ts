import { shippedTemplates } from '@wudan/catalogue-server';
import type { Id } from '@wudan/kernel-core';
import { addCell, addItem, addScored, addUpload, type Holder, type Scored, type Standing } from './evidence-rows.js';
import { addProgramme } from './fresh-rows.js';
import type { Kitchen, Variables } from './kitchen.js';
import type { Target } from './own-targets.js';
import { addPilot, addPlan, addReceivedFlow, addTemplate, addTraining, type Whose } from './pilot-rows.js';
import { gridOf, holderOf } from './recipes-of-evidence.js';
import { docNumber } from './recipes-of-sets.js';
import { withValue } from './schema-operations.js';
import { addSecondment, addTablePreview } from './unit-rows.js';

const put =
  (value: (kitchen: Kitchen, field: string) => unknown): Target =>
  async (kitchen, variables, path, field) =>
    withValue(variables, path, await value(kitchen, field));

/** What goes on to other offices carries no mark. */
const TRAVELLING: readonly string[] = ['publishTemplate', 'adoptTemplate'];
const template = (state: Parameters<typeof addTemplate>[2], part: 'template' | 'pack' = 'template'): Target =>
  put(({ world, office }, field) => addTemplate(world, office, state, { part, travels: TRAVELLING.includes(field) }));

type SetState = Parameters<typeof addPilot>[2];
const pilot = (state: SetState, options: { whose?: Whose; signed?: boolean } = {}): Target => put(async ({ world, office }) => (await addPilot(world, office, state, options)).id);
const set = (state: SetState, options: { whose?: Whose; told?: boolean } = {}): Target => put(async ({ world, office }) => (await addPilot(world, office, state, options)).setId);
const scored = (state: Scored, options: { whose?: Whose; notApplicable?: boolean } = {}): Target => put(async ({ world, office }) => (await addScored(world, office, state, options)).id);

/** A new version that follows the one in force: the office's own business until it is issued. */
async function revision({ world, office }: Kitchen): Promise<Id> {
  const [{ id, setId }, next] = [await addPilot(world, office, 'issued'), world.newId()];
  await world.admin.query(
    `INSERT INTO wudan.indicator_set (office_id, id, pilot_id, version, state, template_id, template_name, pack_name, document, content_hash, revise_reason, created_at, updated_at)
     SELECT office_id, $3, pilot_id, 2, 'draft', template_id, template_name, pack_name, document, content_hash, '职能调整', created_at, updated_at FROM wudan.indicator_set WHERE office_id = $1 AND id = $2 AND pilot_id = $4`,
    [office.id, setId, next, id],
  );
  return next;
}

const NEXT_STEP = { draft: 'review', reviewed: 'agree', agreed: 'issue', issued: 'issue' } as const;

/** A plan in a state, together with the decision that is due on it. */
const plan =
  (state: keyof typeof NEXT_STEP): Target =>
  async ({ world, office }, variables, path, field): Promise<Variables> => {
    const programmeId = await addProgramme(world, office, 'active');
    await addPlan(world, office, programmeId, state);
    const chosen = withValue(variables, path, programmeId);
    if (field !== 'decideWorkPlan') return withValue(chosen, 'input.version', 1);
    const decided = withValue(chosen, 'input.step', NEXT_STEP[state]);
    return NEXT_STEP[state] === 'issue' ? withValue(decided, 'input.docNumber', docNumber()) : decided;
  };

/** How a cell has to stand for what is done to it. */
const STANDING: Readonly<Record<string, Standing>> = {
  evidenceHistory: 'held', lossLadder: 'held', withdrawEvidence: 'held', replaceEvidence: 'held', reviewEvidence: 'held', reopenCell: 'lost', countersignLoss: 'lost',
};

/** A cell by whose it is and who holds the material, together with the piece in it where one is named as well. */
const cell =
  (holder: Holder | 'of the role', options: { whose?: Whose; standing?: Standing; byOneself?: boolean } = {}): Target =>
  async (kitchen, variables, path, field) => {
    const { world, office, actor } = kitchen;
    const pilotId = options.whose === 'other-unit' ? office.work.pilots['other-issued'] : gridOf(kitchen);
    const { id, itemId } = await addCell(world, office, pilotId, {
      whose: options.whose ?? 'own-unit', holder: holder === 'of the role' ? holderOf(kitchen) : holder, standing: options.standing ?? STANDING[field] ?? 'open',
      ...(options.byOneself === true ? { lostBy: actor.personId } : {}),
    });
    if (field === 'replaceEvidence') return withValue(variables, path, itemId);
    const chosen = withValue(variables, path, id);
    return field === 'withdrawEvidence' ? withValue(chosen, 'itemId', itemId) : chosen;
  };

const item = (whose: Whose): Target => put(({ world, office }) => addItem(world, office, { whose }));
const upload = (state: 'open' | 'ready', ofAnother = false): Target => put(({ world, office, actor }) => addUpload(world, office, ofAnother ? office.season.people.rivalSecond : actor.seatId, state));
const table = (options: { committed?: boolean; expired?: boolean } = {}, ofAnother = false): Target =>
  put(({ world, office, actor }) => addTablePreview(world, office, ofAnother ? office.season.people.second : actor.seatId, options));

/** The rows that the rules of templates, establishment, sets, evidence and self-assessment name. */
export const PILOT_TARGETS: Readonly<Record<string, Target>> = {
  'draft-template': template('draft'),
  'published-template': template('published'),
  'received-template': template('received'),
  'withdrawn-template': template('withdrawn'),
  'shipped-template': put(() => shippedTemplates()[0]?.id),
  'published-pack': template('published', 'pack'),
  'own-secondment': put(({ world, office }) => addSecondment(world, office, 'own-unit')),
  'other-secondment': put(({ world, office }) => addSecondment(world, office, 'other-unit')),
  'own-table': table(),
  'table-of-another-seat': table({}, true),
  'committed-table': table({ committed: true }),
  'expired-table': table({ expired: true }),
  'season-programme': put(({ office }) => office.season.programmes.active),
  'own-draft': pilot('draft'),
  'own-issued': pilot('issued'),
  'other-issued': pilot('issued', { whose: 'other-unit' }),
  'own-received': pilot('issued', { signed: true }),
  'other-received': pilot('issued', { whose: 'other-unit', signed: true }),
  'own-draft-set': set('draft'),
  'own-issued-set': set('issued'),
  'other-issued-set': set('issued', { whose: 'other-unit' }),
  'own-revision': put(revision),
  'set-in-review': set('in_review'),
  'set-of-oneself': put(async ({ world, office, actor }) => (await addPilot(world, office, 'in_review', { submittedBy: actor.personId })).setId),
  'reviewed-set': set('reviewed', { told: true }),
  'drafted-plan': plan('draft'),
  'reviewed-plan': plan('reviewed'),
  'agreed-plan': plan('agreed'),
  'issued-plan': plan('issued'),
  'own-decision': put(({ office }) => office.work.decisions[0]),
  'guide-of-season': put(({ office }) => office.work.guides[0]),
  'guide-of-draft': put(({ office }) => office.work.guides[1]),
  'received-flow': put(({ world, office }) => addReceivedFlow(world, office)),
  'own-training': put(({ world, office }) => addTraining(world, office, office.season.programmes.active)),
  'training-of-another': put(async ({ world, office }) => addTraining(world, office, await addProgramme(world, office, 'active'))),
  'unit-cell': cell('unit'),
  'office-cell': cell('office'),
  'third-cell': cell('third'),
  'assessor-cell': cell('assessor'),
  'other-cell': cell('unit', { whose: 'other-unit' }),
  'accepted-cell': cell('of the role', { standing: 'accepted' }),
  'declared-by-oneself': cell('unit', { byOneself: true }),
  'unit-item': cell('unit'),
  'office-item': cell('office'),
  'other-filed-item': cell('unit', { whose: 'other-unit' }),
  'accepted-item': cell('of the role', { standing: 'accepted' }),
  'own-item': item('own-unit'),
  'other-item': item('other-unit'),
  'sighted-item': put(async (kitchen) => (await addCell(kitchen.world, kitchen.office, gridOf(kitchen), { standing: 'sighted' })).itemId),
  'own-upload': upload('ready'),
  'upload-of-another': upload('ready', true),
  'unfinished-upload': upload('open'),
  'own-scored': scored('open'),
  'other-scored': scored('open', { whose: 'other-unit' }),
  'own-signed': scored('signed'),
  'other-signed': scored('signed', { whose: 'other-unit' }),
  'own-submitted': scored('submitted'),
  'other-submitted': scored('submitted', { whose: 'other-unit' }),
  'own-inapplicable': scored('submitted', { notApplicable: true }),
};
