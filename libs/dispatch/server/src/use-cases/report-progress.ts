import { Injectable } from '@nestjs/common';
import { mayDoTo, UnitOfWork } from '@wudan/kernel-server';
import { DomainError, forbidden, localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { clockText, eventInvalid, eventReused, judgedTap, notHolder, promptClosed, promptExpired, promptNotFound, promptRecalled, promptSuperseded } from '@wudan/prompts-server';
import { DispatchPoliciesRepository } from '../data/dispatch-policies.repository.js';
import { ProgressCallsRepository, type ProgressOutcome } from '../data/progress-calls.repository.js';
import { statusRequired } from '../domain/dispatch.errors.js';
import { policyOn } from '../domain/policy.rules.js';
import { readProgress, summaryOf } from '../domain/progress.rules.js';

export interface ProgressAsked {
  readonly promptId: Id;
  readonly version: number;
  readonly channel: string;
  readonly eventId: string;
  readonly tappedAt: Date | null;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface ProgressReceipt {
  readonly promptId: Id;
  readonly version: number;
  readonly receiptNo: string;
  readonly late: boolean;
  readonly status: string;
  readonly percent: number | null;
  readonly text: string;
  readonly cutoffAt: Date;
  readonly receivedAt: Date;
}

const REFUSALS: Readonly<Record<Exclude<ProgressOutcome['outcome'], 'saved' | 'duplicate'>, () => DomainError>> = {
  reused: eventReused,
  absent: promptNotFound,
  not_holder: notHolder,
  superseded: promptSuperseded,
  closed: promptClosed,
  recalled: promptRecalled,
  expired: promptExpired,
  status_missing: statusRequired,
};

/** A unit's report in a round, from wherever the tap comes: one call, saved or refused. The same event twice gives the same receipt. */
@Injectable()
export class ReportProgress {
  constructor(
    private readonly calls: ProgressCallsRepository,
    private readonly units: UnitOfWork,
  ) {}

  /**
   * @param path prefix of fields in errors
   * @throws DomainError PROGRESS_* naming the field, NOT_FOUND, NOT_HOLDER, PROMPT_SUPERSEDED, PROMPT_CLOSED (changed after the cut-off), PROMPT_RECALLED, PROMPT_EXPIRED, EVENT_INVALID, EVENT_REUSED
   */
  async execute(ctx: Ctx, asked: ProgressAsked, path = ''): Promise<ProgressReceipt> {
    if (asked.eventId.length < 8 || asked.eventId.length > 128) throw eventInvalid();
    // The unit's own people only: whom the rule names is what the statement is told.
    if (ctx.seat.unitId === null || !mayDoTo(ctx, 'report', 'ProgressReport', { unitId: ctx.seat.unitId })) throw forbidden();
    const value = readProgress(asked.value, path);
    const now = ctx.clock.now();
    const outcome = await this.calls.report(ctx, {
      promptId: asked.promptId,
      version: asked.version,
      channel: asked.channel,
      eventId: asked.eventId,
      judgedAt: asked.tappedAt === null ? now : judgedTap(asked.tappedAt, now, await this.#trustedDelay(ctx)),
      value,
      summary: `填报进度：${summaryOf(value)}`.slice(0, 200),
    });
    if (outcome.outcome !== 'saved' && outcome.outcome !== 'duplicate') throw REFUSALS[outcome.outcome]();
    const saved = outcome.value ?? {};
    const cutoffAt = outcome.cutoffAt ?? now;
    return {
      promptId: asked.promptId,
      version: outcome.promptVersion,
      receiptNo: outcome.receiptNo ?? '',
      late: outcome.late,
      status: String(saved['status'] ?? ''),
      percent: typeof saved['percent'] === 'number' ? saved['percent'] : null,
      text: `已收件：${summaryOf({ status: saved['status'], percent: saved['percent'] })}${outcome.late ? '（迟报）' : ''}，回执号 ${outcome.receiptNo ?? ''}。${cutoffAt > now ? `${clockText(cutoffAt)}前可修改。` : ''}`,
      cutoffAt,
      receivedAt: now,
    };
  }

  /** Only a channel that says when it was tapped costs this second look. */
  #trustedDelay(ctx: Ctx): Promise<number> {
    return this.units.read(ctx, async (tx) => policyOn(await tx.repo(DispatchPoliciesRepository).all(), localDateOf(tx.now)).trustedDelayMinutes);
  }
}
