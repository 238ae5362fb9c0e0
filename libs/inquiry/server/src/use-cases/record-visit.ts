import { Injectable } from '@nestjs/common';
import { findSeats } from '@wudan/access-server';
import { markedSecret } from '@wudan/evidence-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { issuedSetOf } from '@wudan/pilots-server';
import { VisitsRepository } from '../data/visits.repository.js';
import { stale, visitSeat, visitSettled } from '../domain/inquiry.errors.js';
import { VISIT_KIND_LABELS, type VisitContent } from '../domain/visit.js';
import { visitContent, type VisitEntry } from '../domain/visit.rules.js';
import { pilotFor } from './inquiry-pilot.js';
import { visitSubject } from './read-visits.js';

export interface RecordVisitInput extends VisitEntry {
  /** Absent: a new visit. */
  readonly id?: Id | null;
  readonly version?: number | null;
  readonly pilotId: Id;
}

const OFFICE_ROLES: readonly string[] = ['leader', 'assessor', 'supervisor'];

/** Records what was heard or read on the spot, or corrects a record that nobody has confirmed. */
@Injectable()
export class RecordVisit {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, VISIT_*, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED, INQUIRY_STALE */
  execute(ctx: Ctx, input: RecordVisitInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await pilotFor(ctx, tx, input.pilotId, 'record', 'Visit', 'input.pilotId');
      const issued = await issuedSetOf(tx, pilot.id);
      const content = visitContent(input, {
        today: localDateOf(tx.now),
        leaves: issued === null ? null : new Map(issued.set.leaves.map(({ code, name }) => [code, name])),
        secrecy: markedSecret,
      });
      await checkSeats(tx, content);
      const visits = tx.repo(VisitsRepository);
      const what = `${pilot.unitName}${VISIT_KIND_LABELS[content.kind]}记录（${content.onDate}）`;
      const detail = { kind: content.kind, onDate: content.onDate, confidentiality: content.confidentiality, leaves: content.leaves.map(({ code }) => code) };
      if (input.id == null) {
        const id = tx.id();
        await visits.insert({ id, pilotId: pilot.id, unitId: pilot.unitId }, content);
        tx.audit({ action: 'visit.recorded', subjectType: 'Visit', subjectId: id, summary: `登记${what}`, detail });
        return pilot.id;
      }
      const before = await visits.find(input.id);
      if (!before || before.pilotId !== pilot.id) throw notFound('实地记录', 'input.id');
      authorize(ctx, 'record', 'Visit', visitSubject(ctx, before), '实地记录', 'input.id');
      if (before.state !== 'recorded') throw visitSettled('input.id');
      if (before.version !== input.version) throw stale();
      await visits.change(before.id, content);
      tx.audit({ action: 'visit.changed', subjectType: 'Visit', subjectId: before.id, summary: `修改${what}`, detail: { ...detail, version: before.version + 1 } });
      return pilot.id;
    });
  }
}

/** Seats named as the office's people are current seats of the office. */
async function checkSeats(tx: Tx, content: VisitContent): Promise<void> {
  const named = content.participants.flatMap(({ seatId }) => seatId ?? []);
  const seats = await findSeats(tx, named);
  if (named.some((id) => !seats.some((seat) => seat.id === id && !seat.ended && OFFICE_ROLES.includes(seat.role)))) throw visitSeat();
}
