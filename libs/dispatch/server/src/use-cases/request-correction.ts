import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { type Ctx, type Id } from '@wudan/kernel-core';
import { promptNotFound, promptToAnswer } from '@wudan/prompts-server';
import { ReportsRepository, type CorrectionRow } from '../data/reports.repository.js';
import { RoundsRepository } from '../data/rounds.repository.js';
import { correctionOpen, correctionTooEarly, correctionWithoutReport, reasonRequired, statusRequired } from '../domain/dispatch.errors.js';
import { readProgress, summaryOf } from '../domain/progress.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';

export type CorrectionView = CorrectionRow;

/** After the cut-off a unit asks to change what it reported, with a reason; the office decides. */
@Injectable()
export class RequestCorrection {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, CORRECTION_TOO_EARLY, CORRECTION_WITHOUT_REPORT, CORRECTION_OPEN, REASON_REQUIRED, PROGRESS_* */
  execute(ctx: Ctx, input: { promptId: Id; value: Readonly<Record<string, unknown>>; reason: string }): Promise<CorrectionRow> {
    const value = readProgress(input.value, 'input.');
    const reason = input.reason.trim();
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, input.promptId, tx.id());
      const round = prompt.subjectType === 'round' ? await tx.repo(RoundsRepository).find(prompt.subjectId) : null;
      if (!round || prompt.unitId === null) throw promptNotFound();
      authorize(ctx, 'correct', 'ProgressReport', { unitId: prompt.unitId }, '提示', 'input.promptId');
      if (value.status === undefined) throw statusRequired();
      if ([...reason].length < 2 || [...reason].length > 200) throw reasonRequired('input.reason');
      if (round.cutoffAt > tx.now) throw correctionTooEarly();
      const reports = tx.repo(ReportsRepository);
      if (!(await reports.find(round.id, prompt.unitId))) throw correctionWithoutReport();
      const open = (await reports.corrections(round.id)).find((other) => other.unitId === prompt.unitId && other.state === 'open');
      // The same wish again is a repeated tap, not a second one.
      if (open && open.reason === reason && open.byName === ctx.seat.personName && summaryOf(open.value) === summaryOf(value)) return open;
      const row: CorrectionRow = {
        id: tx.id(),
        roundId: round.id,
        unitId: prompt.unitId,
        value: { ...value },
        reason,
        state: 'open',
        byName: ctx.seat.personName,
        requestedAt: tx.now,
        decidedBy: null,
        decision: null,
      };
      if (!(await reports.requestCorrection(row))) throw correctionOpen();
      tx.audit({ action: 'correction.requested', subjectType: 'Correction', subjectId: row.id, summary: `申请更正：${reason}` });
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId: round.id });
      return row;
    });
  }
}
