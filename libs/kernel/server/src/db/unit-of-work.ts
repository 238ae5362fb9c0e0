import { Inject, Injectable } from '@nestjs/common';
import { DomainError, isId, type Ctx } from '@wudan/kernel-core';
import { CRYPTO } from '../boot/tokens.js';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import { Wakes } from '../events/wakes.js';
import { explained } from './constraint-errors.js';
import { Database } from './database.js';
import { Tx } from './tx.js';

/** Topic on which the relay sleeps. */
export const RELAY_WAKE = 'relay.due';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,128}$/;
const RESULT_FIELD = 'idempotency.result';

interface HotPool {
  query(config: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

interface Scope {
  read: Promise<Tx> | undefined;
  finishRead: (() => Promise<void>) | undefined;
}

/**
 * The only door to the database. A write unit is one transaction that sets the office once, and commits business
 * rows, audit entries, events and the idempotency note together or not at all.
 */
@Injectable()
export class UnitOfWork {
  readonly #writing = new WeakMap<Ctx, Tx>();
  readonly #scopes = new WeakMap<Ctx, Scope>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Wakes) private readonly wakes: Wakes,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** Runs `work` in a write transaction inside the caller's office. Joins the context's open unit when there is one. */
  async run<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const joined = this.#writing.get(ctx);
    if (joined) return work(joined);
    await this.finish(ctx);
    const { tx, commit, rollback } = await this.#open(ctx, false);
    this.#writing.set(ctx, tx);
    try {
      const result = await work(tx);
      await tx.flush();
      await commit();
      for (const wake of tx.pendingWakes) this.wakes.publish(wake.topic, wake.data);
      if (tx.needsRelay) this.wakes.publish(RELAY_WAKE, {});
      return result;
    } catch (error) {
      await rollback();
      throw explained(error);
    } finally {
      this.#writing.delete(ctx);
    }
  }

  /** Runs `work` read-only inside the caller's office; within one GraphQL operation all reads share one transaction. */
  async read<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const writing = this.#writing.get(ctx);
    if (writing) return work(writing);
    const scope = this.#scopes.get(ctx);
    if (scope) {
      scope.read ??= this.#open(ctx, true).then(({ tx, commit }) => {
        scope.finishRead = commit;
        return tx;
      });
      return work(await scope.read);
    }
    const { tx, commit, rollback } = await this.#open(ctx, true);
    try {
      const result = await work(tx);
      await commit();
      return result;
    } catch (error) {
      await rollback();
      throw explained(error);
    }
  }

  /**
   * Runs a mutation once per idempotency key: a repetition gives the stored result, in the same transaction as the effect.
   * @throws DomainError IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED when the key was used for another request
   */
  async once<T>(ctx: Ctx, operation: string, requestHash: string, work: () => Promise<T>): Promise<T> {
    const key = ctx.idempotencyKey;
    if (key === undefined) return this.run(ctx, work);
    if (!IDEMPOTENCY_KEY.test(key)) {
      throw new DomainError({ code: 'IDEMPOTENCY_KEY_INVALID', kind: 'invalid', field: 'Idempotency-Key', message: '请求编号须为 8 至 128 个字母、数字或符号，请刷新页面后重新提交。' });
    }
    return this.run(ctx, async (tx) => {
      const mine = await tx.query(
        `INSERT INTO wudan.idempotency (office_id, seat_id, key, operation, request_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING key`,
        [tx.officeId, ctx.seat.id, key, operation, requestHash, tx.now],
      );
      if (mine.rows.length > 0) {
        const result = await work();
        await tx.query('UPDATE wudan.idempotency SET result = $4 WHERE office_id = $1 AND seat_id = $2 AND key = $3', [
          tx.officeId,
          ctx.seat.id,
          key,
          // Encrypted: a result may hold a link that is shown once.
          JSON.stringify(this.crypto.encryptField(ctx.officeId, RESULT_FIELD, JSON.stringify(result ?? null))),
        ]);
        return result;
      }
      const stored = await tx.query<{ operation: string; request_hash: string; result: string }>(
        'SELECT operation, request_hash, result FROM wudan.idempotency WHERE office_id = $1 AND seat_id = $2 AND key = $3',
        [tx.officeId, ctx.seat.id, key],
      );
      const found = stored.rows[0];
      if (found && found.operation === operation && found.request_hash === requestHash) return JSON.parse(this.crypto.decryptField(ctx.officeId, RESULT_FIELD, found.result)) as T;
      throw new DomainError({
        code: 'IDEMPOTENCY_KEY_REUSED',
        kind: 'conflict',
        field: 'Idempotency-Key',
        message: '该请求编号已用于另一项操作，请刷新页面后重新提交。',
      });
    });
  }

  /**
   * The hot path: one prepared call of a SQL function that takes the office as its first argument, sets it for its own
   * statement and returns the rows. One round trip; nothing is left behind in the pool.
   * @param name function name in schema `app`, lower snake case
   */
  async call<T>(ctx: Ctx, name: string, args: readonly unknown[]): Promise<T[]> {
    if (!/^[a-z][a-z_0-9]*$/.test(name)) throw new Error(`${name} is not a function name`);
    const places = ['$1', ...args.map((_, index) => `$${index + 2}`)].join(', ');
    const pool = this.#pool();
    const result = await pool.query({ name: `app.${name}`, text: `SELECT * FROM app.${name}(${places})`, values: [ctx.officeId, ...args] });
    return result.rows as T[];
  }

  /** Publishes wake-ups after a one-call write, whose outcome decides whether there is news. */
  announce(wakes: readonly { readonly topic: string; readonly data: Readonly<Record<string, string>> }[]): void {
    for (const wake of wakes) this.wakes.publish(wake.topic, wake.data);
  }

  /** Opens the read scope of one GraphQL operation; nothing touches the database before the first read. */
  beginScope(ctx: Ctx): void {
    this.#scopes.set(ctx, { read: undefined, finishRead: undefined });
  }

  /** Ends the operation's read transaction, if one was opened. The scope may be used again. */
  async finish(ctx: Ctx): Promise<void> {
    const scope = this.#scopes.get(ctx);
    if (!scope?.read) return;
    const opened = scope.read;
    scope.read = undefined;
    await opened.catch(() => undefined);
    await scope.finishRead?.();
    scope.finishRead = undefined;
  }

  #pool(): HotPool {
    return (this.database.source.driver as unknown as { master: HotPool }).master;
  }

  async #open(ctx: Ctx, readOnly: boolean): Promise<{ tx: Tx; commit: () => Promise<void>; rollback: () => Promise<void> }> {
    if (!isId(ctx.officeId)) throw new Error('A unit of work needs an office.');
    const runner = this.database.source.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`SELECT app.set_office($1)${readOnly ? ", set_config('transaction_read_only', 'on', true)" : ''}`, [ctx.officeId]);
    } catch (error) {
      await runner.release().catch(() => undefined);
      throw error;
    }
    const tx = new Tx(ctx, runner, readOnly);
    const end = async (how: 'commit' | 'rollback'): Promise<void> => {
      tx.close();
      try {
        if (how === 'commit') await runner.commitTransaction();
        else await runner.rollbackTransaction();
      } catch (error) {
        if (how === 'commit') throw error;
      } finally {
        await runner.release().catch(() => undefined);
      }
    };
    return { tx, commit: () => end('commit'), rollback: () => end('rollback') };
  }
}
