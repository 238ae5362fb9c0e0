import { Injectable } from '@nestjs/common';
import { project } from '@wudan/board-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { ask, findContacts, loadPrompt, OFFICE_CHANNEL, promptsOf, recordAnswer } from '@wudan/prompts-server';
import { findUnit } from '@wudan/tenancy-server';
import { ReportsRepository, type CorrectionRow } from '../data/reports.repository.js';
import { correctionDecided, reasonRequired } from '../domain/dispatch.errors.js';
import { readProgress, type ProgressValue } from '../domain/progress.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';

/** The office accepts or refuses a correction; the unit is told, the first report stays in the history. */
@Injectable()
export class DecideCorrection {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, CORRECTION_DECIDED, REASON_REQUIRED */
  execute(ctx: Ctx, id: Id, accept: boolean, decision: string): Promise<CorrectionRow> {
    const why = decision.trim();
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'decide', 'Round', {}, '更正申请', 'id');
      const reports = tx.repo(ReportsRepository);
      const request = await reports.correction(id);
      if (!request) throw notFound('更正申请', 'id');
      if (request.state !== 'open') throw correctionDecided();
      if ([...why].length < 2 || [...why].length > 200) throw reasonRequired('decision');
      await reports.decideCorrection(id, accept ? 'accepted' : 'refused', ctx.seat.personName, why);
      const unit = await findUnit(tx, request.unitId);
      if (accept && unit) {
        const prompt = (await promptsOf(tx, 'round', [request.roundId])).find((each) => each.unitId === request.unitId);
        const value = readProgress(request.value) as ProgressValue;
        const row = prompt ? await loadPrompt(tx, prompt.id) : null;
        const answerId = row ? await recordAnswer(tx, ctx, row, row.version, { channel: OFFICE_CHANNEL, eventId: id, tappedAt: null }, { ...value }) : null;
        await reports.put({ roundId: request.roundId, unitId: request.unitId, promptId: prompt?.id ?? null, answerId, value, reporterName: request.byName, source: 'self', sourceName: null, enteredBy: null, late: false });
        await project(tx, unit, { status: value.status, openDifficulties: value.status === 'blocked' || (value.difficulty ?? '') !== '' ? 1 : 0, ...(value.percent === undefined ? {} : { percent: value.percent }) });
      }
      const contact = (await findContacts(tx, [request.unitId])).get(request.unitId)?.contact ?? null;
      if (contact !== null) {
        const body = `${accept ? '更正申请已采信' : '更正申请未采信'}：${why}`;
        await ask(tx, [{ seatId: contact, unitId: request.unitId, kind: 'notice', title: '更正申请结果', body: [...body].slice(0, 120).join(''), facts: [], options: [{ id: 'read', label: '知道了' }], dueAt: null, subjectType: 'correction', subjectId: id }]);
      }
      tx.audit({ action: 'correction.decided', subjectType: 'Correction', subjectId: id, summary: `${accept ? '采信' : '未采信'}更正申请：${why}` });
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId: request.roundId });
      return { ...request, state: accept ? 'accepted' : 'refused', decidedBy: ctx.seat.personName, decision: why };
    });
  }
}
