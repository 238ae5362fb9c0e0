import { newId, type Ctx, type Id } from '@wudan/kernel-core';
import type { EntityManager, QueryRunner } from 'typeorm';
import { canonicalEntry, type JsonObject } from '../audit/audit-chain.js';
import type { AuditDraft } from '../audit/audit-draft.js';
import { auditEntryOf, type AuditEntryRow } from '../audit/audit-row.js';
import type { EventType } from '../events/event.js';
import type { JobType } from '../jobs/job.js';
import type { MailType } from '../events/mail.js';
import type { DatabaseRole } from './database.js';

/** What `query` gives back: the rows, and for a write how many it touched. */
export interface SqlResult<T> {
  readonly rows: T[];
  readonly affected: number;
}

/** Runs one statement in the role it was handed out for. */
export type Query = <R>(sql: string, parameters?: readonly unknown[]) => Promise<SqlResult<R>>;

interface OutboxDraft {
  readonly id: Id;
  readonly kind: 'event' | 'mail' | 'job';
  readonly topic: string;
  readonly payload: unknown;
  readonly toOffice: Id | null;
  readonly key: string | null;
  readonly dueAt: string;
}

/** Rows of one unit above which checks are planned anew. */
export const MANY = 500;

/**
 * One open transaction inside one office. Repositories are made from it and die with it.
 *
 * Statements run one after another on the transaction's connection, also when callers do not wait for each other.
 */
export class Tx {
  readonly manager: EntityManager;
  readonly #repositories = new Map<abstract new (tx: Tx) => object, object>();
  readonly #audit: (AuditDraft & { id: Id; at: string })[] = [];
  readonly #outbox: OutboxDraft[] = [];
  readonly #wakes: { topic: string; data: unknown }[] = [];
  readonly #direct: (...args: unknown[]) => Promise<unknown>;
  #queue: Promise<unknown> = Promise.resolve();
  #writes = 0;
  #many = false;
  #closed = false;

  constructor(
    readonly ctx: Ctx,
    private readonly runner: QueryRunner,
    readonly readOnly: boolean,
  ) {
    this.manager = runner.manager;
    this.#direct = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    runner.query = ((...args: unknown[]) => this.#serial(() => this.#direct(...args))) as typeof runner.query;
  }

  get officeId(): Id {
    return this.ctx.officeId;
  }

  get now(): Date {
    return this.ctx.clock.now();
  }

  /** A new time-ordered identifier by this transaction's clock. */
  id(): Id {
    return newId(this.now.getTime());
  }

  /** The repository of this transaction; one instance each. */
  repo<R extends object>(repository: new (tx: Tx) => R): R {
    this.#assertOpen();
    const known = this.#repositories.get(repository);
    if (known) return known as R;
    const made = new repository(this);
    this.#repositories.set(repository, made);
    return made;
  }

  /** Runs one SQL statement. Only for code under `data/` and the kernel. */
  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<SqlResult<T>> {
    this.#assertOpen();
    const result = await this.runner.query(sql, [...parameters], true);
    return { rows: (result.records ?? []) as T[], affected: result.affected ?? 0 };
  }

  /**
   * Runs `work` in another role of the same transaction, then returns to the tenant role. Other statements of the
   * transaction wait meanwhile. Only for repositories of system and reference tables.
   */
  inRole<T>(role: DatabaseRole, work: (query: Query) => Promise<T>): Promise<T> {
    this.#assertOpen();
    return this.#serial(async () => {
      const query: Query = async <R>(sql: string, parameters: readonly unknown[] = []) => {
        const result = (await this.#direct(sql, [...parameters], true)) as { records?: R[]; affected?: number };
        return { rows: result.records ?? [], affected: result.affected ?? 0 };
      };
      await query(`SET LOCAL ROLE ${role}`);
      const back = (): Promise<unknown> => query('SET LOCAL ROLE wudan_app');
      try {
        const result = await work(query);
        await back();
        return result;
      } catch (error) {
        // Whoever catches this goes on in the tenant role; a transaction that is lost refuses the change and everything after.
        await back().catch(() => undefined);
        throw error;
      }
    });
  }

  /**
   * Called before many rows are written in one unit. Connections keep the plans of foreign-key checks from a time when
   * the tables were small and were read whole; from here on they are planned by what the tables hold.
   */
  async expectMany(): Promise<void> {
    if (this.#many) return;
    this.#many = true;
    await this.query("SET LOCAL plan_cache_mode = 'force_custom_plan'");
  }

  /** Called by repositories for each change: a unit that wrote must also have said so in the audit trail. */
  wrote(): void {
    this.#writes += 1;
  }

  /** Adds an entry to the audit trail; committed with the change or not at all. */
  audit(draft: AuditDraft): void {
    const entry = { ...draft, id: this.id(), at: this.now.toISOString() };
    // An entry that cannot be hashed would stop the sealer for good, so it stops its own transaction instead.
    canonicalEntry(auditEntryOf(this.officeId, this.#auditRow(entry)));
    this.#audit.push(entry);
  }

  /** Announces that something happened here; handlers run after the commit, at least once. */
  emit<P>(event: EventType<P>, payload: P): void {
    this.#enqueue('event', event.topic, payload, null, null, this.now);
  }

  /** Sends a letter to another office; it becomes a row of that office. */
  send<P>(toOffice: Id, mail: MailType<P>, payload: P): void {
    this.#enqueue('mail', mail.topic, payload, toOffice, null, this.now);
  }

  /** Plans work for later. A second job with the same key is ignored. */
  schedule<P>(job: JobType<P>, payload: P, options: { dueAt?: Date; key: string }): void {
    this.#enqueue('job', job.name, payload, null, options.key, options.dueAt ?? this.now);
  }

  /** After the commit, tells every process that `topic` has news. The news itself is read again through the door. */
  wake(topic: string, data: Record<string, string>): void {
    this.#wakes.push({ topic, data });
  }

  /** @internal Writes audit entries and outbox rows in one statement, as the last act before the commit. */
  async flush(): Promise<void> {
    if (this.readOnly) return;
    if (this.#writes > 0 && this.#audit.length === 0) {
      throw new Error('A unit of work changed data without an audit entry; it was rolled back.');
    }
    if (this.#audit.length === 0 && this.#outbox.length === 0) return;
    if (this.#audit.length > MANY) await this.expectMany();
    await this.query('SELECT app.flush_unit($1, $2, $3, $4, $5)', [
      this.officeId,
      JSON.stringify(this.#audit.map((entry) => this.#auditRow(entry))),
      JSON.stringify(
        this.#outbox.map((row) => ({
          id: row.id,
          kind: row.kind,
          topic: row.topic,
          payload: row.payload,
          to_office: row.toOffice,
          key: row.key,
          due_at: row.dueAt,
        })),
      ),
      this.id(),
      this.now.toISOString(),
    ]);
  }

  /** @internal */
  get pendingWakes(): readonly { topic: string; data: unknown }[] {
    return this.#wakes;
  }

  /** @internal True when the relay has something to do after the commit. */
  get needsRelay(): boolean {
    return this.#audit.length > 0 || this.#outbox.length > 0;
  }

  /** @internal */
  close(): void {
    this.#closed = true;
  }

  #auditRow(entry: AuditDraft & { id: Id; at: string }): AuditEntryRow {
    const { seat } = this.ctx;
    return {
      id: entry.id,
      at: new Date(entry.at),
      actor_seat_id: seat.id,
      actor_name: seat.personName,
      actor_role: seat.role,
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId ?? null,
      outcome: entry.outcome ?? 'ok',
      origin: this.ctx.origin,
      request_id: this.ctx.requestId,
      summary: entry.summary,
      detail: (entry.detail ?? {}) as JsonObject,
    };
  }

  #enqueue(kind: OutboxDraft['kind'], topic: string, payload: unknown, toOffice: Id | null, key: string | null, dueAt: Date): void {
    this.#outbox.push({ id: this.id(), kind, topic, payload, toOffice, key, dueAt: dueAt.toISOString() });
  }

  #serial<T>(run: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(run, run);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  #assertOpen(): void {
    if (this.#closed) throw new Error('The unit of work is closed; a repository was used after its transaction ended.');
  }
}
