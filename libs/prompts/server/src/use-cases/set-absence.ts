import { Injectable } from '@nestjs/common';
import { findSeats } from '@wudan/access-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { daysBetween, localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { AbsencesRepository, type AbsenceRow } from '../data/absences.repository.js';
import { absenceCoverInvalid, absenceKindInvalid, absenceOverlaps, absencePeriodInvalid, absenceReasonInvalid } from '../domain/prompt.errors.js';
import { moveToContact } from './move-prompts.js';

const MOST_DAYS = 92;

/** Leave or delegation: a covering person of the same unit is asked instead, for a period with an end. */
@Injectable()
export class SetAbsence {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, ABSENCE_* naming the field */
  execute(ctx: Ctx, input: { seatId?: Id | null; coverSeatId: Id; kind: string; fromOn: LocalDate; toOn: LocalDate; reason: string }): Promise<AbsenceRow> {
    return this.units.run(ctx, async (tx) => {
      const seatId = input.seatId || ctx.seat.id;
      const [seat, cover] = await Promise.all([findSeats(tx, [seatId]), findSeats(tx, [input.coverSeatId])]);
      const away = seat[0];
      if (!away || away.ended || away.unitId === null) throw notFound('席位', 'input.seatId');
      authorize(ctx, 'create', 'Absence', { seatId, unitId: away.unitId }, '席位', 'input.seatId');
      const standIn = cover[0];
      if (!standIn || standIn.ended || standIn.unitId !== away.unitId || standIn.id === away.id) throw absenceCoverInvalid();
      if (input.kind !== 'leave' && input.kind !== 'delegation') throw absenceKindInvalid();
      const reason = input.reason.trim();
      if ([...reason].length < 2 || [...reason].length > 100) throw absenceReasonInvalid();
      const today = localDateOf(tx.now);
      if (input.fromOn < today || input.toOn < input.fromOn || daysBetween(input.fromOn, input.toOn) > MOST_DAYS) throw absencePeriodInvalid();
      const absences = tx.repo(AbsencesRepository);
      if (await absences.overlaps(seatId, input.fromOn, input.toOn)) throw absenceOverlaps();
      const id = tx.id();
      await absences.insert({ id, seatId, coverSeatId: standIn.id, kind: input.kind, fromOn: input.fromOn, toOn: input.toOn, reason });
      tx.audit({ action: 'absence.set', subjectType: 'Absence', subjectId: id, summary: `${away.personName} ${input.kind === 'leave' ? '请假' : '委托'}，由 ${standIn.personName} 代为联络`, detail: { fromOn: input.fromOn, toOn: input.toOn } });
      if (input.fromOn === today) await moveToContact(tx, away.unitId);
      const row = await absences.find(id);
      if (!row) throw notFound('请假或委托');
      return row;
    });
  }
}
