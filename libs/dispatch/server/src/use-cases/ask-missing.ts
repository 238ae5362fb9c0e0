import { Injectable } from '@nestjs/common';
import { findSeats } from '@wudan/access-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { RoundsRepository } from '../data/rounds.repository.js';
import { OpenRound } from './open-round.js';

/** A unit that had no contact when its round opened is asked as soon as it has one. */
@Injectable()
export class AskMissing {
  constructor(
    private readonly units: UnitOfWork,
    private readonly open: OpenRound,
  ) {}

  execute(ctx: Ctx, seatId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const seat = (await findSeats(tx, [seatId]))[0];
      if (!seat || seat.ended || seat.unitId === null) return;
      const rounds = tx.repo(RoundsRepository);
      for (const roundId of await rounds.withoutPrompt(seat.unitId)) {
        const round = await rounds.find(roundId, true);
        if (round) await this.open.askOne(tx, round, seat.unitId);
      }
    });
  }
}
