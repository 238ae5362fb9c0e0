import { Injectable } from '@nestjs/common';
import { projectAll } from '@wudan/board-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { endPrompts, promptsOf } from '@wudan/prompts-server';
import { OfficeReportsRepository } from '../data/office-reports.repository.js';
import { RoundsRepository } from '../data/rounds.repository.js';
import { reasonRequired, roundNotFound, roundNotOpen, roundRecalled } from '../domain/dispatch.errors.js';
import { roundLabel } from '../domain/round-text.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';
import { reportRecalled } from '../events/dispatch-events.js';

/** Takes a wrong round back everywhere it was sent: cards say so, nobody is reminded, lower offices are told. */
@Injectable()
export class RecallRound {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, REASON_REQUIRED, ROUND_NOT_OPEN, ROUND_RECALLED for the second of two at once */
  execute(ctx: Ctx, id: Id, reason: string): Promise<void> {
    const why = reason.trim();
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'recall', 'Round', {}, '期次', 'id');
      const rounds = tx.repo(RoundsRepository);
      const round = await rounds.find(id, true);
      if (!round) throw roundNotFound();
      if ([...why].length < 2 || [...why].length > 200) throw reasonRequired('reason');
      if (round.state === 'recalled') throw roundRecalled(round.recalledBy ?? '他人');
      if (!(await rounds.recall(id, ctx.seat.personName, why))) throw roundNotOpen('id');
      const asked = await rounds.askedIn(id);
      const prompts = await promptsOf(tx, 'round', [id]);
      await endPrompts(tx, prompts.map((prompt) => prompt.id), 'recalled', `本期已由编办撤回，无需填报：${why}`);
      await projectAll(tx, asked.map((unit) => unit.unitId), { light: 'normal', status: 'none', dueAt: null });
      const counties = await tx.repo(OfficeReportsRepository).settleCounties(id, 'recalled');
      for (const countyId of counties) tx.send(countyId, reportRecalled, { roundId: id, reason: why });
      tx.audit({ action: 'round.recalled', subjectType: 'Round', subjectId: id, summary: `撤回${roundLabel(round)}：${why}`, detail: { prompts: prompts.length, counties: counties.length } });
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId: id });
    });
  }
}
