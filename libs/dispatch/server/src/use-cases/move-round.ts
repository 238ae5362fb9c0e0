import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { instantOf, localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { RoundsRepository } from '../data/rounds.repository.js';
import { reasonRequired, roundDatePast, roundDateTaken, roundNotFound, roundNotPlanned } from '../domain/dispatch.errors.js';
import { dayText } from '../domain/round-text.rules.js';
import { announceMove } from '../events/dispatch-events.js';
import { PlanProgramme } from './plan-programme.js';

/** A person moves a weekly round that has not begun; it keeps that day whatever the calendar says later. */
@Injectable()
export class MoveRound {
  constructor(
    private readonly units: UnitOfWork,
    private readonly plans: PlanProgramme,
  ) {}

  /** @throws DomainError NOT_FOUND, ROUND_NOT_PLANNED, ROUND_DATE_PAST, ROUND_DATE_TAKEN, REASON_REQUIRED */
  execute(ctx: Ctx, id: Id, asksOn: LocalDate, reason: string): Promise<void> {
    const why = reason.trim();
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'move', 'Round', {}, '期次', 'id');
      const rounds = tx.repo(RoundsRepository);
      const round = await rounds.find(id, true);
      if (!round) throw roundNotFound();
      if (round.state !== 'planned' || round.mode === 'daily') throw roundNotPlanned();
      if ([...why].length < 2 || [...why].length > 200) throw reasonRequired('reason');
      if (asksOn <= localDateOf(tx.now)) throw roundDatePast();
      const others = (await rounds.ofProgramme(round.programmeId)).filter((other) => other.id !== id && other.mode !== 'ad_hoc' && other.state !== 'cancelled');
      if (others.some((other) => other.asksOn === asksOn && other.mode !== 'daily')) throw roundDateTaken(asksOn);
      const programme = await findProgramme(tx, round.programmeId);
      if (!programme) throw roundNotFound();
      // A daily round of that day goes on as this one.
      await rounds.cancel(others.filter((other) => other.asksOn === asksOn).map((other) => other.id));
      await rounds.replan(id, { mode: round.mode as 'weekly', asksOn, movedReason: why, provisional: false, opensAt: instantOf(asksOn, programme.asksAt), cutoffAt: instantOf(asksOn, programme.cutoffAt) }, ctx.seat.personName);
      tx.schedule(announceMove, { roundId: id, asksOn }, { key: `${id}:${asksOn}`, dueAt: tx.now });
      tx.audit({ action: 'round.moved', subjectType: 'Round', subjectId: id, summary: `将${dayText(round.asksOn)}的一期移到${dayText(asksOn)}：${why}` });
      await this.plans.execute(ctx, round.programmeId);
    });
  }
}
