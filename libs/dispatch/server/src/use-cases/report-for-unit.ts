import { Injectable } from '@nestjs/common';
import { project } from '@wudan/board-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { type Ctx, type Id } from '@wudan/kernel-core';
import { loadPrompt, OFFICE_CHANNEL, recordAnswer } from '@wudan/prompts-server';
import { findUnit } from '@wudan/tenancy-server';
import { ReportsRepository } from '../data/reports.repository.js';
import { RoundsRepository } from '../data/rounds.repository.js';
import { proxyNameInvalid, proxySourceInvalid, reportExists, roundNotFound, roundNotOpen, statusRequired, unitNotAsked } from '../domain/dispatch.errors.js';
import { readProgress, STATUS_LABELS, type ProgressValue } from '../domain/progress.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';

const SOURCES = ['telephone', 'paper', 'visit'];

export interface ProxyInput {
  readonly roundId: Id;
  readonly unitId: Id;
  readonly source: string;
  readonly sourceName: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** 代填: what a unit told by telephone, on paper or during a visit, with who told it; the unit sees it and may change it until the cut-off. */
@Injectable()
export class ReportForUnit {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, ROUND_NOT_OPEN, UNIT_NOT_ASKED, REPORT_EXISTS, PROXY_* and PROGRESS_* naming the field */
  execute(ctx: Ctx, input: ProxyInput): Promise<void> {
    const value = readProgress(input.value, 'input.');
    const sourceName = input.sourceName.trim();
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'report_for', 'Round', {}, '期次', 'input.roundId');
      if (!SOURCES.includes(input.source)) throw proxySourceInvalid();
      if ([...sourceName].length < 2 || [...sourceName].length > 30) throw proxyNameInvalid();
      if (value.status === undefined) throw statusRequired();
      const rounds = tx.repo(RoundsRepository);
      const round = await rounds.find(input.roundId, true);
      if (!round) throw roundNotFound('input.roundId');
      if (round.state !== 'open' && round.state !== 'closed') throw roundNotOpen('input.roundId');
      const asked = (await rounds.askedIn(round.id)).find((each) => each.unitId === input.unitId);
      const unit = await findUnit(tx, input.unitId);
      if (!asked || !unit) throw unitNotAsked('input.unitId');
      if (asked.reported) throw reportExists();
      const prompt = asked.promptId === null ? null : await loadPrompt(tx, asked.promptId);
      const late = tx.now > round.cutoffAt;
      const full = value as ProgressValue;
      const answerId = prompt ? await recordAnswer(tx, ctx, prompt, prompt.version, { channel: OFFICE_CHANNEL, eventId: tx.id(), tappedAt: null }, { ...full, source: input.source, sourceName }, late) : null;
      await tx.repo(ReportsRepository).put({ roundId: round.id, unitId: unit.id, promptId: asked.promptId, answerId, value: full, reporterName: sourceName, source: input.source, sourceName, enteredBy: ctx.seat.personName, late });
      await project(tx, unit, {
        status: full.status,
        light: 'normal',
        lastReportAt: tx.now,
        openDifficulties: full.status === 'blocked' || (full.difficulty ?? '') !== '' ? 1 : 0,
        ...(full.percent === undefined ? {} : { percent: full.percent }),
      });
      tx.audit({ action: 'progress.entered_for', subjectType: 'Unit', subjectId: unit.id, summary: `代${unit.shortName}填报：${STATUS_LABELS[full.status]}（${sourceName}提供）`, detail: { roundId: round.id, source: input.source } });
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId: round.id });
    });
  }
}
