import { Injectable } from '@nestjs/common';
import { projectAll } from '@wudan/board-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { RoundsRepository } from '../data/rounds.repository.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';

/** At the first instant of the last days: who has not reported turns from normal to due. */
@Injectable()
export class TurnLights {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, roundId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const rounds = tx.repo(RoundsRepository);
      const round = await rounds.find(roundId);
      if (round?.state !== 'open') return;
      const silent = (await rounds.askedIn(roundId)).filter((unit) => !unit.reported);
      await projectAll(tx, silent.map((unit) => unit.unitId), { light: 'due', dueAt: round.cutoffAt });
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId });
    });
  }
}
