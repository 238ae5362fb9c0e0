import type { Id } from '@wudan/kernel-core';
import { furnishAfter, type AfterRows } from './after-rows.js';
import { addProgramme } from './fresh-rows.js';
import { addAsked, addCell, addItem, addScored, addUpload } from './evidence-rows.js';
import { furnishJudging, type JudgingRows } from './judging-rows.js';
import { addFlow, addGuide, addPilot, addPlan, addReceivedFlow, addTemplate, addTraining } from './pilot-rows.js';
import { addProfile, addSecondment, addTablePreview } from './unit-rows.js';
import type { Actor, Ground, World } from './world.js';

/** Rows of an assessment in every state that matters; never consumed, so that they can be named again and again. */
export interface WorkRows {
  readonly templates: Readonly<Record<'draft' | 'published' | 'received', Id>>;
  readonly pilots: Readonly<Record<'own-issued' | 'other-issued' | 'own-draft' | 'own-scored' | 'own-submitted', Id>>;
  readonly sets: Readonly<Record<'own-issued' | 'own-draft', Id>>;
  readonly decisions: readonly Id[];
  readonly guides: readonly Id[];
  readonly trainings: readonly Id[];
  readonly flowKey: string;
  readonly receivedFlows: readonly Id[];
  readonly secondments: readonly Id[];
  readonly tablePreviews: readonly Id[];
  readonly cells: readonly Id[];
  readonly items: readonly Id[];
  readonly uploads: readonly Id[];
  readonly judging: JudgingRows;
  readonly after: AfterRows;
  /** A template that ships, as a workbook in base64. */
  readonly workbook: string;
}

const SHIPPED = '{ templates(part: "template") { id state } }';
const COPY = 'mutation ($id: ID!) { copyTemplate(id: $id, name: "本地指标") { summary { id } } }';
const PUBLISH = 'mutation ($id: ID!) { publishTemplate(id: $id, version: "1.0.0", note: "试行") { summary { state } } }';

/** Copies a shipped template, publishes it and hands it down, by people and through the letters of the product. @returns the template as a workbook */
export async function handDown(world: World, supervisor: Actor, officeId: Id): Promise<string> {
  const client = world.client(await world.session(supervisor, officeId));
  const { templates } = await client.ask<{ templates: { id: Id; state: string }[] }>(SHIPPED);
  const id = templates.find(({ state }) => state === 'shipped')?.id;
  const { copyTemplate } = await client.ask<{ copyTemplate: { summary: { id: Id } } }>(COPY, { id });
  await client.ask(PUBLISH, { id: copyTemplate.summary.id });
  return (await client.ask<{ templateFile: { base64: string } }>('query ($id: ID!) { templateFile(id: $id) { base64 } }', { id })).templateFile.base64;
}

/** Rows of every kind and state of an assessment. */
export async function furnishWork(world: World, ground: Ground, workbook: string): Promise<WorkRows> {
  const active = ground.season.programmes.active;
  const seatId = ground.seats.get('unit_contact')?.seatId ?? '';
  for (const whose of ['own-unit', 'other-unit'] as const) await addProfile(world, ground, whose);
  const [issued, other, draft] = [await addPilot(world, ground, 'issued', { signed: true }), await addPilot(world, ground, 'issued', { whose: 'other-unit', signed: true }), await addPilot(world, ground, 'draft')];
  const [scored, submitted] = [await addScored(world, ground, 'open'), await addScored(world, ground, 'submitted')];
  await addScored(world, ground, 'open', { whose: 'other-unit' });
  const held = await addCell(world, ground, issued.id, { standing: 'held' });
  const lost = await addCell(world, ground, issued.id, { standing: 'lost' });
  const office = await addCell(world, ground, issued.id, { standing: 'held', holder: 'office' });
  const foreign = await addCell(world, ground, other.id, { standing: 'held', whose: 'other-unit' });
  await addAsked(world, ground, issued.id, held.id, 'own-unit');
  await addAsked(world, ground, other.id, foreign.id, 'other-unit');
  return {
    templates: { draft: await addTemplate(world, ground, 'draft'), published: await addTemplate(world, ground, 'published'), received: await addTemplate(world, ground, 'received') },
    pilots: { 'own-issued': issued.id, 'other-issued': other.id, 'own-draft': draft.id, 'own-scored': scored.id, 'own-submitted': submitted.id },
    sets: { 'own-issued': issued.setId, 'own-draft': draft.setId },
    decisions: await addPlan(world, ground, active, 'agreed'),
    guides: [await addGuide(world, ground, active, 'QN'), await addGuide(world, ground, await addProgramme(world, ground, 'draft'), 'G0')],
    trainings: [await addTraining(world, ground, active)],
    flowKey: await addFlow(world, ground, { handed: true }),
    receivedFlows: [await addReceivedFlow(world, ground)],
    secondments: [await addSecondment(world, ground, 'own-unit')],
    tablePreviews: [await addTablePreview(world, ground, ground.seats.get('assessor')?.seatId ?? '')],
    cells: [held.id, lost.id, office.id],
    items: [held.itemId, await addItem(world, ground, { whose: 'own-unit' })],
    workbook,
    judging: await furnishJudging(world, ground, submitted),
    after: await furnishAfter(world, ground, submitted.id, other.id),
    uploads: [await addUpload(world, ground, seatId, 'ready'), await addUpload(world, ground, seatId, 'open')],
  };
}
