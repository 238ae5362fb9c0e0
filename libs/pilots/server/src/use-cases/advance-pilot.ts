import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { normalisedText, textProblem, type Ctx, type Id } from '@wudan/kernel-core';
import { pilotInvalid, stageUnknown } from '../domain/pilot.errors.js';
import { STAGES } from '../domain/pilot.js';
import { flowOf, movePilot } from './pilot-callable.js';
import { lockPilot } from './pilot-access.js';
import { ReadPilots, type PilotView } from './read-pilots.js';

/** Takes a pilot to another stage of its flow by hand, with the reason. */
@Injectable()
export class AdvancePilot {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /** @throws DomainError NOT_FOUND, STAGE_UNKNOWN, STAGE_NOT_NEXT, STAGE_WITHOUT_SET, PILOT_INVALID */
  execute(ctx: Ctx, id: Id, to: string, reason: string): Promise<PilotView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await lockPilot(ctx, tx, id, 'advance', 'id');
      const why = normalisedText(reason);
      const problem = textProblem('理由', why, { min: 2, max: 200 });
      if (problem !== null) throw pilotInvalid(problem, 'reason');
      const stage = STAGES.find((each) => each === to);
      if (!stage) {
        const flow = await flowOf(tx, pilot);
        throw stageUnknown(flow.name, flow.stages.map(({ label }) => label), 'to');
      }
      await movePilot(tx, pilot.id, stage, why);
      return this.read.view(ctx, tx, pilot.id, 'id');
    });
  }
}
