import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme, isMemberOn } from '@wudan/pilots-server';
import { RoundsRepository } from '../data/rounds.repository.js';
import { askCutoffInvalid, askNoteInvalid, askUnitsInvalid, programmeNotActive } from '../domain/dispatch.errors.js';
import { OpenRound } from './open-round.js';

const LEAST_MS = 30 * 60_000;
const MOST_MS = 30 * 86_400_000;

/** 立即询问: a round of its own for some units, at once. */
@Injectable()
export class AskNow {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rounds: OpenRound,
  ) {}

  /** @throws DomainError NOT_FOUND, PROGRAMME_NOT_ACTIVE, ASK_UNITS_INVALID, ASK_NOTE_INVALID, ASK_CUTOFF_INVALID */
  execute(ctx: Ctx, input: { programmeId: Id; unitIds: readonly Id[]; note: string; cutoffAt: Date }): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'ask', 'Round', {}, '期次');
      const programme = await findProgramme(tx, input.programmeId);
      if (!programme) throw notFound('评估轮次', 'input.programmeId');
      if (programme.state !== 'active') throw programmeNotActive();
      const today = localDateOf(tx.now);
      const members = new Set(programme.units.filter((unit) => isMemberOn(unit, today)).map((unit) => unit.unitId));
      if (input.unitIds.length === 0 || new Set(input.unitIds).size !== input.unitIds.length || !input.unitIds.every((id) => members.has(id))) throw askUnitsInvalid();
      const note = input.note.trim().replace(/[。.]*$/, '。');
      if ([...note].length < 3 || [...note].length > 61) throw askNoteInvalid();
      const ahead = input.cutoffAt.getTime() - tx.now.getTime();
      if (ahead < LEAST_MS || ahead > MOST_MS) throw askCutoffInvalid();
      const rounds = tx.repo(RoundsRepository);
      const id = tx.id();
      await rounds.insert({ id, programmeId: programme.id, mode: 'ad_hoc', nominalOn: today, asksOn: today, movedReason: null, provisional: false, note, opensAt: tx.now, cutoffAt: input.cutoffAt });
      const round = await rounds.find(id, true);
      if (round) await this.rounds.open(tx, round, input.unitIds, []);
      return id;
    });
  }
}
