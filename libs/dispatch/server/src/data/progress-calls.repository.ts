import { Injectable } from '@nestjs/common';
import { BOARD_TOPIC, nextPublication } from '@wudan/board-server';
import { RELAY_WAKE, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, newId, type Ctx, type Id } from '@wudan/kernel-core';
import { promptAnswered, receiptNo } from '@wudan/prompts-server';
import type { ProgressValue } from '../domain/progress.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';

export interface ProgressTap {
  readonly promptId: Id;
  readonly version: number;
  readonly channel: string;
  readonly eventId: string;
  /** What counts against the cut-off. */
  readonly judgedAt: Date;
  readonly value: Partial<ProgressValue>;
  /** One line for the trail. */
  readonly summary: string;
}

export interface ProgressOutcome {
  readonly outcome: 'saved' | 'duplicate' | 'reused' | 'absent' | 'not_holder' | 'superseded' | 'closed' | 'recalled' | 'expired' | 'status_missing';
  readonly answerId: Id | null;
  readonly receiptNo: string | null;
  readonly late: boolean;
  readonly promptVersion: number;
  readonly cutoffAt: Date | null;
  readonly roundId: Id | null;
  readonly unitId: Id | null;
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** The hot path of a tap: answer, report, board row, trail and outbox in one prepared call. */
@Injectable()
export class ProgressCallsRepository {
  constructor(private readonly units: UnitOfWork) {}

  async report(ctx: Ctx, tap: ProgressTap): Promise<ProgressOutcome> {
    const now = ctx.clock.now();
    const ms = now.getTime();
    const answerId = newId(ms);
    const { seat } = ctx;
    const publication = nextPublication(now);
    const audit = [
      {
        id: newId(ms),
        at: now.toISOString(),
        actor_seat_id: seat.id,
        actor_name: seat.personName,
        actor_role: seat.role,
        action: 'progress.reported',
        subject_type: 'Prompt',
        subject_id: tap.promptId,
        outcome: 'ok',
        origin: ctx.origin,
        request_id: ctx.requestId,
        summary: tap.summary,
        detail: { channel: tap.channel },
      },
    ];
    const outbox = [
      { id: newId(ms), kind: 'event', topic: promptAnswered.topic, payload: { promptId: tap.promptId }, to_office: null, key: null, due_at: now.toISOString() },
      { id: newId(ms), kind: 'job', topic: publication.topic, payload: {}, to_office: null, key: publication.key, due_at: publication.dueAt.toISOString() },
    ];
    const rows = await this.units.call<ProgressOutcome>(ctx, 'report_progress', [
      seat.id,
      seat.unitId,
      tap.promptId,
      tap.version,
      tap.channel,
      tap.eventId,
      answerId,
      receiptNo(answerId, localDateOf(now)),
      JSON.stringify(tap.value),
      tap.judgedAt,
      now,
      seat.personName,
      JSON.stringify(audit),
      JSON.stringify(outbox),
      newId(ms),
    ]);
    const outcome = rows[0];
    if (!outcome) throw new Error('report_progress gave no row');
    if (outcome.outcome === 'saved') {
      this.units.announce([
        { topic: `${BOARD_TOPIC}.${ctx.officeId}`, data: { unitId: outcome.unitId ?? '' } },
        { topic: `${ROUND_TOPIC}.${ctx.officeId}`, data: { roundId: outcome.roundId ?? '' } },
        { topic: RELAY_WAKE, data: {} },
      ]);
    }
    return outcome;
  }
}
