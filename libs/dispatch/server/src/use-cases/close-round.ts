import { Injectable } from '@nestjs/common';
import { seatsInRoles } from '@wudan/access-server';
import { projectAll } from '@wudan/board-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ask } from '@wudan/prompts-server';
import { OfficeReportsRepository } from '../data/office-reports.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { RoundsRepository } from '../data/rounds.repository.js';
import { digestText, roundLabel } from '../domain/round-text.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';

/** The cut-off: the digest is counted from the rows and kept, the silent turn overdue, supervisors get one notice. */
@Injectable()
export class CloseRound {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, roundId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const rounds = tx.repo(RoundsRepository);
      const round = await rounds.find(roundId, true);
      if (!round || !(await rounds.close(roundId))) return;
      const reports = tx.repo(ReportsRepository);
      const figures = await reports.figures(roundId);
      await reports.keepDigest(roundId, figures);
      const asked = await rounds.askedIn(roundId);
      await projectAll(tx, asked.filter((unit) => !unit.reported).map((unit) => unit.unitId), { light: 'overdue', dueAt: round.cutoffAt });
      await projectAll(tx, asked.filter((unit) => unit.reported).map((unit) => unit.unitId), { light: 'normal', dueAt: null });
      const counties = await tx.repo(OfficeReportsRepository).settleCounties(roundId, 'silent');
      const label = roundLabel(round);
      const body = digestText(figures);
      await ask(
        tx,
        (await seatsInRoles(tx, ['supervisor'])).map((seat) => ({
          seatId: seat.id,
          unitId: null,
          kind: 'notice' as const,
          title: `截止汇总：${label}`.slice(0, 26),
          body,
          facts: counties.length === 0 ? [] : [{ label: '未上报的县', value: String(counties.length) }],
          options: [{ id: 'read', label: '知道了' }],
          dueAt: null,
          subjectType: 'round_digest',
          subjectId: roundId,
        })),
      );
      tx.audit({ action: 'round.closed', subjectType: 'Round', subjectId: roundId, summary: `${label}截止：${body}`.slice(0, 200), detail: { asked: figures.asked, answered: figures.answered, silent: figures.silent.length } });
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId });
    });
  }
}
