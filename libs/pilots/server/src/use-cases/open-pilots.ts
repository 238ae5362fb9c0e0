import { Injectable } from '@nestjs/common';
import { visibleTemplates, type TemplateView } from '@wudan/catalogue-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { IndicatorSetsRepository } from '../data/indicator-sets.repository.js';
import { PilotsRepository, type NewPilot } from '../data/pilots.repository.js';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import { flowUnknown, pilotInvalid, programmeClosed } from '../domain/pilot.errors.js';
import { checkedPilots, type PilotDraft } from '../domain/pilot.rules.js';
import { shippedFlow } from '../domain/stage-flow.js';
import { findProgramme } from './callable.js';
import { composeContent } from './compose-content.js';
import { projectStage } from './pilot-callable.js';
import { ReadPilots, type PilotView } from './read-pilots.js';

export interface OpenPilotsInput {
  readonly programmeId: Id;
  readonly cutoffOn?: LocalDate | null;
  readonly rows: readonly PilotDraft[];
}

/** Takes units (or matters, duties, reforms) of a programme on, each with a first set from the template and pack of its category. */
@Injectable()
export class OpenPilots {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /** All or none. @throws DomainError NOT_FOUND, PILOT_INVALID, PILOT_UNIT_OUTSIDE, PILOT_EXISTS, PILOT_PROGRAMME_CLOSED, FLOW_UNKNOWN */
  execute(ctx: Ctx, { programmeId, cutoffOn, rows }: OpenPilotsInput): Promise<PilotView[]> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'open', 'Pilot', {}, '评估轮次', 'input.programmeId');
      if (!(await tx.repo(ProgrammesRepository).lock(programmeId))) throw notFound('评估轮次', 'input.programmeId');
      const programme = await findProgramme(tx, programmeId);
      if (!programme) throw notFound('评估轮次', 'input.programmeId');
      if (programme.state === 'closed') throw programmeClosed();
      const cutoff = cutoffOn ?? programme.evidenceTo ?? programme.startsOn;
      if (cutoff < programme.evidenceFrom) throw pilotInvalid(`评估基准日不能早于佐证材料起始日期${programme.evidenceFrom}，请重新选择。`, 'input.cutoffOn');
      const pilots = tx.repo(PilotsRepository);
      const checked = checkedPilots(rows, programme.units.filter(({ leftOn }) => leftOn === null || leftOn > localDateOf(tx.now)), await pilots.list({ programmeId }));
      const made: NewPilot[] = [];
      for (const [index, row] of checked.entries()) {
        made.push({ ...row, id: tx.id(), programmeId, flowVersion: await this.#flowVersion(tx, row.flow, `input.rows.${index}.flow`), cutoffOn: cutoff, evidenceFrom: programme.evidenceFrom });
      }
      await pilots.insert(made, '列入评估');
      const templates = await visibleTemplates(tx);
      for (const pilot of made) await composeDefault(tx, pilot, templates);
      for (const unitId of new Set(made.map((pilot) => pilot.unitId))) await projectStage(tx, unitId);
      tx.audit({
        action: 'pilots.opened',
        subjectType: 'Programme',
        subjectId: programmeId,
        summary: `${programme.name}：列入评估对象${made.length}个`,
        detail: { pilots: made.map(({ id, unitId, objectKind, objectName, category, flow }) => ({ id, unitId, objectKind, objectName, category, flow })) },
      });
      const ids = new Set(made.map(({ id }) => id));
      return this.read.describe(ctx, tx, (await pilots.list({ programmeId })).filter(({ id }) => ids.has(id)));
    });
  }

  async #flowVersion(tx: Tx, key: string, field: string): Promise<number> {
    const flow = shippedFlow(key) ?? (await tx.repo(StageFlowsRepository).find(key));
    if (!flow) throw flowUnknown(key, field);
    return flow.version;
  }
}

/** The office's own published template goes before the shipped one. Objects of no category have no template of their own; somebody chooses one for them. */
async function composeDefault(tx: Tx, { id, category }: NewPilot, known: readonly TemplateView[]): Promise<void> {
  if (category === '') return;
  const template = known.find((each) => each.part === 'template' && each.category === category);
  if (!template) return;
  const { content } = composeContent(template, defaultPack(known, template), []);
  await tx.repo(IndicatorSetsRepository).insert(tx.id(), id, 1, content, '');
}

const defaultPack = (known: readonly TemplateView[], { packs }: TemplateView): TemplateView | null => known.find(({ part, key }) => part === 'pack' && key === packs[0]) ?? null;
