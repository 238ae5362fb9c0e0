import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider, type Visitor } from '@wudan/kernel-server';
import { unauthenticated } from '@wudan/kernel-core';
import { PeopleRepository } from '../data/people.repository.js';
import { SESSIONS_CHANGED } from '../domain/sessions-changed.rules.js';

/** Ends the session of the request. */
@Injectable()
export class SignOut {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  async execute(visitor: Visitor): Promise<void> {
    const { ctx, sessionToken } = visitor;
    if (!ctx || sessionToken === null) throw unauthenticated();
    await this.units.run(ctx, async (tx) => {
      await tx.repo(PeopleRepository).endSession(this.crypto.hashToken(sessionToken));
      tx.audit({ action: 'session.closed', subjectType: 'Seat', subjectId: ctx.seat.id, summary: `${ctx.seat.personName} 退出` });
      tx.wake(SESSIONS_CHANGED, {});
    });
    visitor.setSessionToken(null);
    visitor.ctx = null;
  }
}
