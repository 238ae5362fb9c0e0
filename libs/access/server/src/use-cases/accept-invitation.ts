import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider, type Tx, type Visitor } from '@wudan/kernel-server';
import { systemCtx, type Ctx } from '@wudan/kernel-core';
import { findUnit, officeSettings } from '@wudan/tenancy-server';
import { DoorReadModel } from '../data/door.read-model.js';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { PeopleRepository, type PersonRow } from '../data/people.repository.js';
import { accountMalformed, accountTaken, passwordTooWeak, tokenInvalid } from '../domain/access.errors.js';
import { isAccount, normalAccount } from '../domain/account.rules.js';
import { passwordFaults } from '../domain/password.rules.js';
import { CountAttempt } from './count-attempt.js';
import { OpenSession } from './open-session.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { TakeSeat } from './take-seat.js';

/** The invitee confirms: a new account, or an existing one proved by its password, takes the seat and is signed in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly units: UnitOfWork,
    private readonly door: DoorReadModel,
    private readonly attempts: CountAttempt,
    private readonly seats: TakeSeat,
    private readonly sessions: OpenSession,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError TOKEN_INVALID, ACCOUNT_MALFORMED, ACCOUNT_TAKEN, PASSWORD_TOO_WEAK, SECOND_ADMINISTRATOR_ROLE, ADMINISTRATOR_AND_OTHER_ROLE, SEAT_EXISTS */
  async execute(visitor: Visitor, input: { token: string; account: string; password: string }): Promise<Ctx> {
    const account = normalAccount(input.account);
    if (!isAccount(account)) throw accountMalformed();
    const hash = this.crypto.hashToken(input.token);
    const token = await this.door.token(hash, 'invitation', visitor.clock.now());
    const officeId = token?.officeId;
    const invitationId = token?.subjectId;
    if (!officeId || !invitationId) throw tokenInvalid();
    const ctx: Ctx = { ...systemCtx(officeId, visitor.clock, visitor.requestId), origin: visitor.address };
    const { person, seat } = await this.units.run(ctx, async (tx) => {
      const invitations = tx.repo(InvitationsRepository);
      const invitation = await invitations.find(invitationId);
      if (!invitation || invitation.state !== 'open' || invitation.expiresAt <= tx.now) throw tokenInvalid();
      const bound = await this.#person(tx, visitor, account, input.password, invitation.personName);
      const unit = invitation.unitId === null ? null : await findUnit(tx, invitation.unitId);
      const phone = invitation.phoneCipher === null ? null : this.crypto.decryptField(officeId, 'invitation.phone', invitation.phoneCipher);
      const taken = await this.seats.take(tx, bound, {
        role: invitation.role,
        unitId: invitation.unitId,
        unitName: unit?.name ?? null,
        phoneCipher: phone === null ? null : this.crypto.encryptField(officeId, 'seat.phone', phone),
      });
      if (!(await tx.repo(PeopleRepository).spendToken(hash, 'invitation'))) throw tokenInvalid();
      if (!(await invitations.leaveOpen(invitationId, { state: 'accepted', acceptedAt: tx.now, acceptedSeatId: taken.id }))) throw tokenInvalid();
      tx.audit({ action: 'invitation.accepted', subjectType: 'Invitation', subjectId: invitationId, summary: `${bound.name} 接受邀请，绑定账号 ${account}` });
      return { person: bound, seat: taken };
    });
    const listed = (await this.door.seatsOf(person.id)).find((each) => each.id === seat.id);
    if (!listed) throw tokenInvalid();
    return this.sessions.open(visitor, person, listed, null);
  }

  async #person(tx: Tx, visitor: Visitor, account: string, password: string, name: string): Promise<Pick<PersonRow, 'id' | 'name' | 'version' | 'account'>> {
    const people = tx.repo(PeopleRepository);
    const known = await people.byAccount(account);
    if (known) {
      await this.attempts.before(visitor, account);
      if (!(await passwordMatches(known.passwordHash, password))) throw accountTaken();
      await this.attempts.succeeded(visitor, account);
      return known;
    }
    const faults = passwordFaults((await officeSettings(tx)).passwordProfile, account, password);
    if (faults.length > 0) throw passwordTooWeak(faults);
    const id = tx.id();
    await people.add({ id, account, name, passwordHash: await hashPassword(password) });
    return { id, account, name, version: 1 };
  }
}
