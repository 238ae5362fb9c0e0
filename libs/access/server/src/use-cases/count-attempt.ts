import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Visitor } from '@wudan/kernel-server';
import { DoorReadModel } from '../data/door.read-model.js';
import { signInLocked } from '../domain/access.errors.js';

/** Attempts before the lock: of one account, and of one address, behind which a whole office may sit. */
export const ATTEMPTS = { account: 5, address: 50 } as const;

const keyOf = (kind: string, value: string): string => `${kind}:${createHash('sha256').update(value).digest('base64url')}`;

/** Counts each try of a password, also many within one request, and locks account or address for 30 minutes. */
@Injectable()
export class CountAttempt {
  constructor(private readonly door: DoorReadModel) {}

  /** @throws DomainError SIGN_IN_LOCKED with the minutes left */
  async before(visitor: Visitor, account: string): Promise<void> {
    const now = visitor.clock.now();
    for (const [key, limit] of [
      [keyOf('account', account), ATTEMPTS.account],
      [keyOf('address', visitor.address), ATTEMPTS.address],
    ] as const) {
      const lockedUntil = await this.door.countAttempt(key, limit, now);
      if (lockedUntil) throw signInLocked(Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000)));
    }
  }

  /** Clears the account; of the address only this attempt is taken back, or one known account would allow endless tries on others. */
  async succeeded(visitor: Visitor, account: string): Promise<void> {
    await this.door.forgetAttempts(keyOf('account', account));
    await this.door.takeBackAttempt(keyOf('address', visitor.address));
  }
}
