import { compileDocument, documentHash, type IndicatorDocument, type NodeDocument } from '@wudan/catalogue-server';
import { FILE_STORE, type FileStore } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { newTag, type CanaryKind } from './canaries.js';
import { insert } from './fresh-rows.js';
import type { Ground, World } from './world.js';

export type Whose = 'own-unit' | 'other-unit';

/** What a unit was given and gave itself is marked by whose it is. */
export const kindOf = (whose: Whose): 'Q1' | 'Q2' => (whose === 'own-unit' ? 'Q1' : 'Q2');
export const daysOn = (world: World, days: number): Date => new Date(world.house.clock.now().getTime() + days * 86_400_000);

/** The leaf of every small set, its points, and the name of a figure in its formulas. */
export const LEAF = 'A1';
const GRADES = [{ grade: 'good', label: '好', min: '0.6' }, { grade: 'poor', label: '差', min: '0' }];

/** A document that compiles, as small as one can be; `mark` stands in every text of it. */
export function smallDocument(mark: string, part: 'template' | 'pack' = 'template', key = 'own'): IndicatorDocument {
  const common = part === 'template';
  const [top, code, kind] = common ? (['A', LEAF, 'common'] as const) : (['P', 'P1', 'individual'] as const);
  const branch: NodeDocument = { code: top, parent: null, level: 1, name: `履职${mark}`, nameEn: null, points: '10', kind, aspect: null, rule: null, formulaId: null, dataSources: [], evidence: [] };
  const leaf: NodeDocument = {
    ...branch, code, parent: top, level: 2, name: `制度${mark}`, aspect: 'execution',
    rule: { type: 'level', levels: [{ grade: 'A', label: '好', scorePct: '1', criteria: `齐全${mark}` }, { grade: 'B', label: '差', scorePct: '0', criteria: '没有' }], requiresReason: true, requiresEvidence: false },
    evidence: [{ name: `文件${mark}`, periodCode: 'cutoff_date', holder: 'unit', required: true, prefillFrom: null, sensitive: false }],
  };
  const edge = { perDimension: false, positiveOverZero: null, fewestItems: null, smallSample: null };
  return {
    key, name: `指标${mark}`, part, category: common ? 'party_department' : null, appliesTo: common ? [] : ['party_department'], packs: [], version: '1.0.0',
    totals: { common: common ? '10' : '0', individual: common ? '0' : '10' }, nodes: [branch, leaf],
    formulas: [{ id: 'F01', name: '使用率', expression: 'staff / posts', variables: [{ name: 'staff', label: '实有', unit: 'persons' }, { name: 'posts', label: '核定', unit: 'persons' }], unit: 'ratio', note: '', edge }],
    gradeBands: GRADES,
  };
}

/** A version of a template or pack. What `travels` to other offices carries no mark: it may stand there. */
export async function addTemplate(world: World, ground: Ground, state: 'draft' | 'published' | 'received' | 'withdrawn', options: { part?: 'template' | 'pack'; travels?: boolean } = {}): Promise<Id> {
  const [id, now, part] = [world.newId(), world.house.clock.now(), options.part ?? 'template'];
  const mark = options.travels === true ? '' : newTag(ground.letter, 'T0');
  const document = smallDocument(mark, part, `own__${id.slice(-8)}`);
  const received = state === 'received';
  await insert(world, 'template_version', ground.id, {
    id, part, key: document.key, name: document.name, category: document.category, applies_to: '{}', version: document.version, state,
    from_office: received ? world.newId() : null, from_name: received ? '上级编办' : null, source_id: received ? world.newId() : null, based_on: `依据${mark}`, document: JSON.stringify(document),
    content_hash: documentHash(document), common_points: `${document.totals.common}.00`, individual_points: `${document.totals.individual}.00`, leaf_count: 1, note: `说明${mark}`, lock: 1, created_at: now, updated_at: now,
    updated_by: '指标人员',
  });
  return id;
}

export interface PilotIds {
  readonly id: Id;
  readonly setId: Id;
}

/** Something of a unit that is assessed, with its set in one state; an issued one waits for its receipt or is `signed`. */
export async function addPilot(
  world: World,
  ground: Ground,
  set: 'draft' | 'in_review' | 'reviewed' | 'issued',
  options: { whose?: Whose; signed?: boolean; submittedBy?: Id; /** It will be issued: what it says is the unit's to know then. */ told?: boolean } = {},
): Promise<PilotIds> {
  const [id, setId, now, whose] = [world.newId(), world.newId(), world.house.clock.now(), options.whose ?? 'own-unit'];
  const issued = set === 'issued';
  const kind: CanaryKind = issued || options.told === true ? kindOf(whose) : 'D0';
  const mark = (): string => newTag(ground.letter, kind);
  const signed = options.signed === true;
  await insert(world, 'pilot', ground.id, {
    id, programme_id: ground.season.programmes.active, unit_id: ground.rows.units[whose], object_kind: 'matter', object_name: `事项${mark()}`, category: 'party_department', flow_key: 'five_lists', flow_version: 1,
    stage: signed ? 'accept' : 'define', cutoff_on: '2026-06-30', evidence_from: '2023-01-01', self_due_on: issued ? '2026-12-20' : null, version: 1, created_at: now, updated_at: now,
  });
  await insert(world, 'pilot_stage', ground.id, { id: world.newId(), pilot_id: id, seq: 1, stage: signed ? 'accept' : 'define', entered_at: now, reason: `列入${mark()}`, by_seat_id: world.newId(), by_name: '编办人员' });
  await insert(world, 'evidence_tally', ground.id, { pilot_id: id, counts: '[]' });
  await addSet(world, ground, { id, setId, state: set, mark: mark(), submittedBy: options.submittedBy ?? world.newId() });
  if (!issued) return { id, setId };
  await insert(world, 'pilot_person', ground.id, { id: world.newId(), pilot_id: id, name: `联络${mark()}`, duty: 'contact', position: 1 });
  await insert(world, 'set_receipt', ground.id, {
    id: world.newId(), pilot_id: id, indicator_set_id: setId, state: signed ? 'signed' : 'waiting', issued_at: now, due_at: daysOn(world, 3), ...(signed ? { signed_at: now, signed_name: '签收人', channel: 'console' } : {}),
  });
  return { id, setId };
}

async function addSet(world: World, ground: Ground, set: { id: Id; setId: Id; state: 'draft' | 'in_review' | 'reviewed' | 'issued'; mark: string; submittedBy: Id }): Promise<void> {
  const now = world.house.clock.now();
  const document = smallDocument(set.mark);
  const { set: compiled } = compileDocument(document);
  const [submitted, issued] = [set.state !== 'draft', set.state === 'issued'];
  await insert(world, 'indicator_set', ground.id, {
    id: set.setId, pilot_id: set.id, version: 1, state: set.state, template_id: world.newId(), template_name: '指标 1.0.0', pack_name: '', document, compiled: issued ? compiled : null, content_hash: documentHash(document),
    revise_reason: '', created_at: now, updated_at: now, ...(submitted ? { submitted_by: set.submittedBy, submitted_name: '送审人', submitted_at: now } : {}),
    ...(issued ? { issued_by: world.newId(), issued_name: '下达人', issued_at: now } : {}),
  });
  await insert(world, 'set_override', ground.id, {
    id: world.newId(), indicator_set_id: set.setId, position: 1, code: LEAF, field: 'name', value: JSON.stringify(`制度${set.mark}`), before_text: '制度', after_text: `制度${set.mark}`, reason: `调整${set.mark}`, by_seat_id: world.newId(),
    by_name: '编办人员', at: now,
  });
}

/** Bytes in the office's file store. @returns their hash and size */
export function keep(world: World, officeId: Id, text: string): Promise<{ sha256: string; size: number }> {
  return world.house.app.get<FileStore>(FILE_STORE).put(officeId, bytesOf(text), { maxBytes: 10_000 });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'));
}

const PLAN_STEPS = { draft: [], reviewed: ['review'], agreed: ['review', 'agree'], issued: ['review', 'agree', 'issue'] } as const;

/** The work plan of a programme, with the decisions that led to its state, each with a scan. @returns ids of the decisions */
export async function addPlan(world: World, ground: Ground, programmeId: Id, state: keyof typeof PLAN_STEPS): Promise<readonly Id[]> {
  const [id, now] = [world.newId(), world.house.clock.now()];
  const mark = (): string => newTag(ground.letter, 'G0');
  const number = `毕编〔2026〕${1 + Math.floor(Math.random() * 90_000)}号`;
  await insert(world, 'work_plan', ground.id, {
    id, programme_id: programmeId, state, version: 1, sections: JSON.stringify([{ heading: '目标', body: `摸清${mark()}` }]), created_at: now, updated_at: now,
    ...(state === 'issued' ? { doc_number: number, issued_on: '2026-11-01' } : {}),
  });
  const decisions: Id[] = [];
  for (const [index, step] of PLAN_STEPS[state].entries()) {
    const decision = world.newId();
    const scan = await keep(world, ground.id, `%PDF 扫描件${mark()}`);
    await insert(world, 'plan_decision', ground.id, {
      id: decision, work_plan_id: id, seq: index + 1, step, form: 'meeting', on_date: '2026-11-01', by_name: `会议${mark()}`, note: mark(), scan_name: `${mark()}.pdf`, scan_sha256: scan.sha256, scan_size: scan.size,
      entered_seat_id: world.newId(), entered_name: '编办人员', at: now,
    });
    decisions.push(decision);
  }
  return decisions;
}

/** A guide of a programme: read by every unit to which something was issued in it, otherwise by the office alone. */
export async function addGuide(world: World, ground: Ground, programmeId: Id, kind: 'QN' | 'G0'): Promise<Id> {
  const id = world.newId();
  const file = await keep(world, ground.id, `%PDF 指引${newTag(ground.letter, kind)}`);
  const { rows } = await world.admin.query<{ next: number }>('SELECT coalesce(max(version), 0) + 1 AS next FROM wudan.guide WHERE office_id = $1 AND programme_id = $2', [ground.id, programmeId]);
  await insert(world, 'guide', ground.id, {
    id, programme_id: programmeId, version: rows[0]?.next, title: `指引${newTag(ground.letter, kind)}`, file_name: `${newTag(ground.letter, kind)}.pdf`, size: file.size, sha256: file.sha256, effective_on: '2026-11-25',
    note: newTag(ground.letter, kind), by_seat_id: world.newId(), by_name: '编办人员', at: world.house.clock.now(),
  });
  return id;
}

export async function addTraining(world: World, ground: Ground, programmeId: Id): Promise<Id> {
  const [id, now] = [world.newId(), world.house.clock.now()];
  const mark = (): string => newTag(ground.letter, 'G0');
  await insert(world, 'training', ground.id, { id, programme_id: programmeId, title: `培训${mark()}`, on_date: '2026-11-25', place: mark(), content: mark(), created_at: now, updated_at: now });
  await insert(world, 'training_attendance', ground.id, { training_id: id, unit_id: ground.rows.units['own-unit'], people: 1, names: mark(), state: 'present' });
  return id;
}

const FLOW_STAGES = [{ stage: 'define', label: '定单', owner: 'office', plannedDays: 3, next: ['accept'] }, { stage: 'accept', label: '接单', owner: 'unit', plannedDays: 5, next: ['closed'] }, { stage: 'closed', label: '办结', owner: 'office', plannedDays: null, next: [] }];
const KEPT = [{ key: 'set', label: '指标单', stage: 'accept', keep: 'keep', keptBy: null }];

/** A flow of the office's own that went down. What `travels` to other offices carries no mark. @returns its key */
export async function addFlow(world: World, ground: Ground, options: { handed?: boolean; travels?: boolean } = {}): Promise<string> {
  const [id, key, now] = [world.newId(), `flow_${ground.letter.toLowerCase()}_${world.newId().slice(-6)}`, world.house.clock.now()];
  const mark = options.travels === true ? '' : newTag(ground.letter, 'G0');
  await insert(world, 'stage_flow', ground.id, {
    id, key, version: 1, name: `流程${mark}`, receipt_days: 3, stages: JSON.stringify(FLOW_STAGES), artefacts: JSON.stringify(KEPT), by_seat_id: world.newId(), by_name: '编办人员', at: now,
  });
  if (options.handed === true) await insert(world, 'handed_flow', ground.id, { id: world.newId(), flow_id: id, note: `下发${mark}`, by_seat_id: world.newId(), by_name: '编办人员', at: now });
  return key;
}

/** A flow that came from some office above. */
export async function addReceivedFlow(world: World, ground: Ground): Promise<Id> {
  const id = world.newId();
  await insert(world, 'received_flow', ground.id, {
    id, from_office: world.newId(), from_name: '上级编办', key: `above_${id.slice(-12)}`, version: 1, name: `流程${newTag(ground.letter, 'G0')}`, receipt_days: 3, stages: JSON.stringify(FLOW_STAGES),
    artefacts: JSON.stringify(KEPT.map((artefact) => ({ ...artefact, keptBy: '上级编办' }))), note: `试行${newTag(ground.letter, 'G0')}`, received_at: world.house.clock.now(),
  });
  return id;
}
