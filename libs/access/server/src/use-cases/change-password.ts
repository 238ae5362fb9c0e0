import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider, type Visitor } from '@wudan/kernel-server';
import { unauthenticated } from '@wudan/kernel-core';
import { officeSettings } from '@wudan/tenancy-server';
import { PeopleRepository } from '../data/people.repository.js';
import { currentPasswordWrong, passwordTooWeak, passwordUsedBefore } from '../domain/access.errors.js';
import { PASSWORD_PROFILES, passwordFaults } from '../domain/password.rules.js';
import { CountAttempt } from './count-attempt.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { SESSIONS_CHANGED } from '../domain/sessions-changed.rules.js';

/** Changes one's own password; every other session of the person ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly units: UnitOfWork,
    private readonly attempts: CountAttempt,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError CURRENT_PASSWORD_WRONG, PASSWORD_TOO_WEAK, PASSWORD_USED_BEFORE, SIGN_IN_LOCKED */
  async execute(visitor: Visitor, input: { current: string; next: string }): Promise<void> {
    const { ctx, sessionToken } = visitor;
    if (!ctx || sessionToken === null) throw unauthenticated();
    await this.units.run(ctx, async (tx) => {
      const people = tx.repo(PeopleRepository);
      const person = await people.byId(ctx.seat.personId);
      if (!person) throw unauthenticated();
      await this.attempts.before(visitor, person.account);
      if (!(await passwordMatches(person.passwordHash, input.current))) throw currentPasswordWrong();
      await this.attempts.succeeded(visitor, person.account);
      const { passwordProfile } = await officeSettings(tx);
      const faults = passwordFaults(passwordProfile, person.account, input.next);
      if (faults.length > 0) throw passwordTooWeak(faults, 'input.next');
      const former = [person.passwordHash, ...person.passwordHistory].slice(0, Math.max(1, PASSWORD_PROFILES[passwordProfile].history));
      for (const stored of former) if (await passwordMatches(stored, input.next)) throw passwordUsedBefore();
      const version = await people.changePassword(person.id, await hashPassword(input.next), former);
      await people.renewSession(this.crypto.hashToken(sessionToken), version);
      tx.audit({ action: 'password.changed', subjectType: 'Person', subjectId: person.id, summary: `${person.name} 修改密码，其他会话已退出` });
      tx.wake(SESSIONS_CHANGED, {});
    });
  }
}
