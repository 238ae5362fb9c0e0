import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { systemCtx, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { AuditSealer } from '../audit/sealer.js';
import { CLOCK } from '../boot/tokens.js';
import { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';
import { RELAY_WAKE, UnitOfWork } from '../db/unit-of-work.js';
import { DueWorkQueue } from '../jobs/due-work-queue.js';
import { Sweep } from '../jobs/sweep.js';
import { failedAttempt, wordsOf } from './failed-attempt.js';
import { HandlerRegistry } from './handlers.js';
import { Wakes } from './wakes.js';

interface OutboxRow {
  id: Id;
  kind: 'event' | 'mail' | 'job';
  topic: string;
  payload: unknown;
  to_office: Id | null;
  attempts: number;
}

const SWEEP_MS = 1_000;
const PARALLEL_OFFICES = 4;
/** A queued job whose worker never reported is offered again after this long. */
const REOFFER_MS = 60_000;

/**
 * Delivers what units of work posted: events to their handlers, letters to other offices, due jobs to the queue, open
 * audit entries to the sealer. Rows are marked after delivery, so everything happens at least once; each effect shares
 * a transaction with its mark, so it counts once.
 */
@Injectable()
export class OutboxRelay implements BeforeApplicationShutdown {
  readonly #log = new Logger(OutboxRelay.name);
  readonly #sweep = new Sweep(OutboxRelay.name, SWEEP_MS, () => this.drain());

  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly units: UnitOfWork,
    private readonly handlers: HandlerRegistry,
    private readonly sealer: AuditSealer,
    private readonly queue: DueWorkQueue,
    private readonly wakes: Wakes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Starts the loop: it sleeps until a wake-up, and sweeps every second in case one was lost. */
  async start(): Promise<void> {
    await this.wakes.listen(RELAY_WAKE, () => this.#sweep.nudge());
    this.#sweep.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sweep.stop();
  }

  /** Handles everything due now. Returns how many index rows were cleared. */
  async drain(): Promise<number> {
    let cleared = 0;
    for (;;) {
      const due = await this.#due();
      if (due.length === 0) return cleared;
      const offices = [...new Set(due.map((row) => row.office_id))];
      let progressed = 0;
      const next = async (): Promise<void> => {
        for (let office = offices.shift(); office !== undefined; office = offices.shift()) {
          const ids = due.filter((row) => row.office_id === office).map((row) => row.id);
          progressed += await this.#serve(office, ids);
        }
      };
      await Promise.all(Array.from({ length: PARALLEL_OFFICES }, next));
      cleared += progressed;
      if (progressed === 0) return cleared;
    }
  }

  async #due(): Promise<{ id: Id; office_id: Id }[]> {
    return this.database.inRole('wudan_relay', (query) =>
      query<{ id: Id; office_id: Id }>('SELECT id, office_id FROM wudan.outbox_index WHERE due_at <= $1 ORDER BY due_at, id LIMIT 1000', [this.clock.now()]),
    );
  }

  async #serve(officeId: Id, indexIds: readonly Id[]): Promise<number> {
    const ctx = systemCtx(officeId, this.clock, 'relay');
    try {
      const waiting = await this.units.read(ctx, (tx) =>
        tx.query<OutboxRow>(
          `SELECT id, kind, topic, payload, to_office, attempts FROM wudan.outbox
            WHERE office_id = $1 AND state IN ('waiting', 'queued') AND due_at <= $2 ORDER BY id LIMIT 1000`,
          [officeId, this.clock.now()],
        ),
      );
      let held = 0;
      for (const row of waiting.rows) if (!(await this.#deliver(systemCtx(officeId, this.clock, row.id), row))) held += 1;
      await this.sealer.seal(officeId);
      // Another relay holds a row and may die before it commits: the index goes on pointing here until somebody has marked it.
      if (held > 0) return 0;
      if (waiting.rows.length === 1000) return 1;
      await this.database.inRole('wudan_relay', (query) => query('DELETE FROM wudan.outbox_index WHERE id = ANY($1::uuid[])', [indexIds]));
      return indexIds.length;
    } catch (error) {
      this.#log.error(`office ${officeId}: ${error instanceof Error ? error.message : String(error)}`);
      return 0;
    }
  }

  /** Whether this relay dealt with the row, well or badly; false when another one is at it. */
  async #deliver(ctx: Ctx, row: OutboxRow): Promise<boolean> {
    try {
      if (row.kind === 'job') await this.#offer(ctx, row);
      else if (row.kind === 'mail') await this.#carry(ctx, row);
      else return await this.units.run(ctx, (tx) => this.#handle(ctx, tx, row));
    } catch (error) {
      await this.#failed(ctx, row, error);
    }
    return true;
  }

  async #handle(ctx: Ctx, tx: Tx, row: OutboxRow): Promise<boolean> {
    if (!(await this.#lock(tx, row.id))) return !(await this.#open(tx, row.id));
    await this.#runHandlers(ctx, row);
    await this.#mark(tx, row.id, 'done');
    return true;
  }

  async #runHandlers(ctx: Ctx, row: OutboxRow): Promise<void> {
    for (const { handler } of this.handlers.of('event', row.topic)) {
      await handler.handle(ctx, row.payload, { id: row.id, fromOffice: ctx.officeId });
    }
  }

  /**
   * A letter becomes a row of the receiver in the receiver's own unit, then the sender marks it in one of its own: never
   * two connections at once. A second delivery finds the row and does nothing.
   */
  async #carry(ctx: Ctx, row: OutboxRow): Promise<void> {
    if (row.to_office === null) throw new Error(`letter ${row.id} has no receiver`);
    const there = systemCtx(row.to_office, this.clock, row.id);
    await this.units.run(there, async (tx) => {
      const fresh = await tx.query(
        `INSERT INTO wudan.mail (office_id, id, from_office, topic, payload, received_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
        [tx.officeId, row.id, ctx.officeId, row.topic, JSON.stringify(row.payload), tx.now],
      );
      if (fresh.rows.length === 0) return;
      for (const { handler } of this.handlers.of('mail', row.topic)) {
        await handler.handle(there, row.payload, { id: row.id, fromOffice: ctx.officeId });
      }
    });
    await this.units.run(ctx, (tx) => this.#mark(tx, row.id, 'done'));
  }

  /** Marked before it is offered: a quick worker would find the row locked by the mark, or the mark would undo what it wrote. */
  async #offer(ctx: Ctx, row: OutboxRow): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const again = new Date(tx.now.getTime() + REOFFER_MS);
      await this.#mark(tx, row.id, 'queued', again);
      await this.#again(ctx, again);
    });
    await this.queue.offer({ officeId: ctx.officeId, ref: row.id, attempt: row.attempts });
  }

  async #failed(ctx: Ctx, row: OutboxRow, error: unknown): Promise<void> {
    this.#log.warn(`${row.kind} ${row.topic} ${row.id} failed (attempt ${row.attempts + 1}): ${wordsOf(error)}`);
    await failedAttempt(this.units, ctx, row.id, row.attempts, error);
  }

  #again(ctx: Ctx, dueAt: Date): Promise<unknown> {
    return this.units.run(ctx, (tx) =>
      tx.inRole('wudan_relay', (query) => query('INSERT INTO wudan.outbox_index (id, office_id, due_at) VALUES ($1, $2, $3)', [tx.id(), ctx.officeId, dueAt])),
    );
  }

  async #lock(tx: Tx, id: Id): Promise<boolean> {
    const locked = await tx.inRole('wudan_relay', (query) =>
      query<{ id: Id }>("SELECT id FROM wudan.outbox WHERE office_id = $1 AND id = $2 AND state IN ('waiting', 'queued') FOR UPDATE SKIP LOCKED", [tx.officeId, id]),
    );
    return locked.rows.length === 1;
  }

  async #open(tx: Tx, id: Id): Promise<boolean> {
    const open = await tx.query("SELECT id FROM wudan.outbox WHERE office_id = $1 AND id = $2 AND state IN ('waiting', 'queued')", [tx.officeId, id]);
    return open.rows.length === 1;
  }

  #mark(tx: Tx, id: Id, state: 'done' | 'queued', dueAt?: Date): Promise<unknown> {
    return tx.inRole('wudan_relay', (query) =>
      query("UPDATE wudan.outbox SET state = $3, done_at = CASE WHEN $3 = 'done' THEN $4::timestamptz END, due_at = coalesce($5, due_at) WHERE office_id = $1 AND id = $2 AND state <> 'done'", [
        tx.officeId,
        id,
        state,
        tx.now,
        dueAt ?? null,
      ]),
    );
  }
}
