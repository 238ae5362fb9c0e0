import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { cadenceOn, findProgramme } from '@wudan/pilots-server';
import { ask, findContacts } from '@wudan/prompts-server';
import { RoundsRepository } from '../data/rounds.repository.js';
import { dayText } from '../domain/round-text.rules.js';

/** Tells every contact of a programme that a round takes place on another day, and why. */
@Injectable()
export class AnnounceMove {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, move: { roundId: Id; asksOn: LocalDate }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const round = await tx.repo(RoundsRepository).find(move.roundId);
      // A newer plan has its own announcement.
      if (round?.state !== 'planned' || round.asksOn !== move.asksOn || round.asksOn === round.nominalOn) return;
      const programme = await findProgramme(tx, round.programmeId);
      if (!programme) return;
      const unitIds = programme.units.filter((unit) => cadenceOn(programme, unit.unitId, round.asksOn) !== 'off').map((unit) => unit.unitId);
      const contacts = await findContacts(tx, unitIds);
      const text = `${dayText(round.nominalOn)}的调度改在${dayText(round.asksOn)}进行${round.movedReason === null ? '' : `（${round.movedReason}）`}。`;
      const body = [...text].length <= 120 ? text : `${[...text].slice(0, 119).join('')}…`;
      const told = unitIds.flatMap((unitId) => {
        const seatId = contacts.get(unitId)?.contact ?? null;
        return seatId === null ? [] : [{ seatId, unitId, kind: 'notice' as const, title: '调度日期调整', body, facts: [], options: [{ id: 'read', label: '知道了' }], dueAt: null, subjectType: 'round_notice', subjectId: round.id }];
      });
      await ask(tx, told);
      tx.audit({ action: 'round.move_announced', subjectType: 'Round', subjectId: round.id, summary: `已告知 ${told.length} 个单位：${body}`.slice(0, 200) });
    });
  }
}
