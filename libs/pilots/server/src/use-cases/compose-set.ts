import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { IndicatorSetsRepository } from '../data/indicator-sets.repository.js';
import { PilotsRepository } from '../data/pilots.repository.js';
import { pilotChanged } from '../domain/pilot.errors.js';
import { setStateFault } from '../domain/set.transitions.js';
import type { OverrideDraft } from './check-overrides.js';
import { composeContent, signedOverrides, usableTemplate } from './compose-content.js';
import { lockPilot } from './pilot-access.js';
import { ReadPilots, type SetView } from './read-pilots.js';

export interface ComposeSetInput {
  readonly pilotId: Id;
  /** The version of the pilot the change was made on. */
  readonly version: number;
  readonly templateId: Id;
  readonly packId?: Id | null;
  readonly overrides: readonly OverrideDraft[];
}

/** 一部门一套单: template, pack and signed departures make the set of one unit. A draft is saved with its faults. */
@Injectable()
export class ComposeSet {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /** @throws DomainError NOT_FOUND, PILOT_CHANGED, SET_FROZEN, SET_STATE, SET_TEMPLATE, SET_OVERRIDE_INVALID */
  execute(ctx: Ctx, input: ComposeSetInput): Promise<SetView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await lockPilot(ctx, tx, input.pilotId, 'compose', 'input.pilotId');
      const sets = tx.repo(IndicatorSetsRepository);
      const latest = await sets.latestOf(pilot.id);
      const fault = latest ? setStateFault(latest.state, 'compose', 'input.pilotId') : null;
      if (fault) throw fault;
      if (pilot.version !== input.version) throw pilotChanged();
      const template = await usableTemplate(tx, input.templateId, 'template', 'input.templateId');
      const pack = input.packId ? await usableTemplate(tx, input.packId, 'pack', 'input.packId') : null;
      const { content, result, overrides } = composeContent(template, pack, input.overrides);
      const id = latest?.id ?? tx.id();
      const signed = signedOverrides(tx, overrides, latest ? await sets.overridesOf(latest.id) : []);
      if (latest) await sets.change(id, content);
      else await sets.insert(id, pilot.id, 1, content, '');
      await sets.replaceOverrides(id, signed);
      await tx.repo(PilotsRepository).touch(pilot.id);
      tx.audit({
        action: 'indicator_set.composed',
        subjectType: 'IndicatorSet',
        subjectId: id,
        summary: `编制指标单 ${pilot.objectName}：${content.templateName}，调整${signed.length}处${result.faults.length === 0 ? '' : `，问题${result.faults.length}处`}`,
        detail: {
          template: content.templateName,
          pack: content.packName,
          contentHash: content.contentHash,
          faults: result.faults.length,
          overrides: signed.map(({ code, field, before, after, reason, byName }) => ({ code, field, before, after, reason, byName })),
        },
      });
      return this.read.setView(ctx, tx, id);
    });
  }
}
