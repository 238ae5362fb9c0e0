import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, CRYPTO, Wakes, type CryptoProvider, type Sessions, type SessionView } from '@wudan/kernel-server';
import type { Clock } from '@wudan/kernel-core';
import { DoorReadModel, type SessionRow } from '../data/door.read-model.js';
import { SESSIONS_CHANGED } from '../domain/sessions-changed.rules.js';

/** How long a process may trust what it looked up; together with the wake-up well under the promised 5 s. */
const REMEMBER_MS = 2_000;
const TOUCH_EVERY_MS = 30_000;
const MOST_REMEMBERED = 10_000;

/** Turns a session token into a seat. Remembers for two seconds; a change anywhere clears every process's memory at once. */
@Injectable()
export class ResolveSession implements Sessions, OnModuleInit {
  readonly #remembered = new Map<string, { row: SessionRow | null; until: number }>();

  constructor(
    private readonly door: DoorReadModel,
    private readonly wakes: Wakes,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.wakes.listen(SESSIONS_CHANGED, () => this.#remembered.clear());
  }

  async resolve(token: string, use: 'act' | 'watch' = 'act'): Promise<SessionView | null> {
    const row = await this.row(token, use);
    if (!row) return null;
    return {
      officeId: row.officeId,
      locale: 'zh-CN',
      seat: { id: row.id, personId: row.personId, personName: row.personName, role: row.role, unitId: row.unitId },
    };
  }

  /** The session with what the account page shows. */
  async row(token: string, use: 'act' | 'watch' = 'act'): Promise<SessionRow | null> {
    if (token.length > 100) return null;
    const hash = this.crypto.hashToken(token);
    const monotonic = performance.now();
    const known = this.#remembered.get(hash);
    if (known && known.until > monotonic) return known.row;
    const now = this.clock.now();
    const row = await this.door.session(hash, now);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(hash, { row, until: monotonic + REMEMBER_MS });
    if (row && use === 'act' && now.getTime() - row.lastSeenAt.getTime() > TOUCH_EVERY_MS) await this.door.touch(hash, now);
    return row;
  }
}
