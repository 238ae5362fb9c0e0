import { Injectable } from '@nestjs/common';
import { allowedActions, mayDoTo, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { VisitsRepository } from '../data/visits.repository.js';
import type { VisitRow } from '../domain/visit.js';
import { isMine, withheldVisit } from '../domain/visit.rules.js';
import { pilotFor } from './inquiry-pilot.js';

export interface VisitView extends Omit<VisitRow, 'writers'> {
  readonly unitName: string;
  readonly withheld: boolean;
  readonly can: readonly string[];
}

export interface VisitListView {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly visits: readonly VisitView[];
  readonly can: readonly string[];
}

/** Visits of a pilot: the office's people see each, restricted ones of others as an empty row; a unit what it may be told. */
@Injectable()
export class ReadVisits {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  list(ctx: Ctx, pilotId: Id): Promise<VisitListView> {
    return this.units.read(ctx, async (tx) => {
      const pilot = await pilotFor(ctx, tx, pilotId, 'read', 'Visit');
      const rows = await tx.repo(VisitsRepository).ofPilot(pilot.id);
      const ofOffice = ctx.seat.unitId === null;
      const visits = rows.flatMap((row): VisitView[] => {
        const subject = visitSubject(ctx, row);
        const { writers, ...shown } = row;
        if (mayDoTo(ctx, 'read', 'Visit', subject)) {
          // Whom else the office spoke to is nobody's business but the office's.
          const told = ofOffice ? shown : { ...shown, participants: shown.participants.map((participant) => ({ ...participant, seatId: null })) };
          return [{ ...told, unitName: pilot.unitName, withheld: false, can: actions(ctx, subject, row, writers.includes(ctx.seat.personId)) }];
        }
        return ofOffice ? [{ ...withheldVisit(shown), unitName: pilot.unitName, withheld: true, can: [] }] : [];
      });
      const recordable = allowedActions(ctx, 'Visit', { unitId: pilot.unitId, confidentiality: 'open', state: 'recorded', mine: true }, ['record']);
      return { pilotId: pilot.id, unitId: pilot.unitId, unitName: pilot.unitName, visits, can: recordable };
    });
  }
}

/** The row that the policy of visits asks about. */
export const visitSubject = (ctx: Ctx, row: Pick<VisitRow, 'unitId' | 'confidentiality' | 'state' | 'participants' | 'writers'>): { unitId: Id; confidentiality: string; state: string; mine: boolean } => ({
  unitId: row.unitId,
  confidentiality: row.confidentiality,
  state: row.state,
  mine: isMine(row, ctx.seat),
});

function actions(ctx: Ctx, subject: object, row: VisitRow, wrote: boolean): string[] {
  const permitted = allowedActions(ctx, 'Visit', subject, ['record', 'confirm']);
  const open = row.state === 'recorded';
  return [
    ...(open && permitted.includes('record') ? ['edit'] : []),
    ...(open && permitted.includes('confirm') && !wrote ? ['confirm'] : []),
    ...(row.state !== 'voided' && permitted.includes('record') ? ['void'] : []),
  ];
}
