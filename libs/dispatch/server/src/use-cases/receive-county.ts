import { Injectable } from '@nestjs/common';
import { seatsInRoles } from '@wudan/access-server';
import type { BoardFigures } from '@wudan/board-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ask } from '@wudan/prompts-server';
import { findOffice } from '@wudan/tenancy-server';
import { OfficeReportsRepository } from '../data/office-reports.repository.js';
import { RoundsRepository } from '../data/rounds.repository.js';
import { roundLabel } from '../domain/round-text.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';

/** What comes up by letter from the counties of a round. */
@Injectable()
export class ReceiveCounty {
  constructor(private readonly units: UnitOfWork) {}

  reported(ctx: Ctx, countyId: Id, report: { roundId: Id; figures: BoardFigures; note: string | null; confirmedBy: string; confirmedAt: string }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const round = await tx.repo(RoundsRepository).find(report.roundId);
      if (!round) return;
      const at = new Date(report.confirmedAt);
      await tx.repo(OfficeReportsRepository).countyReported(round.id, countyId, { ...report, at, late: at > round.cutoffAt });
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId: round.id });
    });
  }

  /** The ladder below is at its end: the supervisors of this office are told. */
  silent(ctx: Ctx, countyId: Id, roundId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const round = await tx.repo(RoundsRepository).find(roundId);
      const asked = (await tx.repo(OfficeReportsRepository).counties(roundId)).some((county) => county.countyOfficeId === countyId && county.state === 'asked');
      const county = await findOffice(tx, countyId);
      if (!round || round.state !== 'open' || !asked || !county) return;
      await ask(
        tx,
        (await seatsInRoles(tx, ['supervisor'])).map((seat) => ({
          seatId: seat.id,
          unitId: null,
          kind: 'notice' as const,
          title: roundLabel(round),
          body: `${county.shortName}尚未上报本期进度，请督促。`,
          facts: [],
          options: [{ id: 'read', label: '知道了' }],
          dueAt: null,
          subjectType: 'round_notice',
          subjectId: round.id,
        })),
      );
      tx.audit({ action: 'county.silent', subjectType: 'Round', subjectId: round.id, summary: `${county.shortName}逐级催办后仍未上报` });
    });
  }
}
