import { Injectable } from '@nestjs/common';
import { ctxOf, UnitOfWork, type Visitor } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { DoorReadModel, type DirectorySeat } from '../data/door.read-model.js';
import type { PersonRow } from '../data/people.repository.js';
import { noSeat, seatNotYours, signInRefused } from '../domain/access.errors.js';
import { normalAccount } from '../domain/account.rules.js';
import { CountAttempt } from './count-attempt.js';
import { OpenSession } from './open-session.js';
import { checkAgainstNobody, passwordMatches } from './passwords.js';

/** Signs a person in with account and password, in the asked seat or the first one. */
@Injectable()
export class SignIn {
  constructor(
    private readonly door: DoorReadModel,
    private readonly attempts: CountAttempt,
    private readonly sessions: OpenSession,
    private readonly units: UnitOfWork,
  ) {}

  /** @throws DomainError SIGN_IN_REFUSED, SIGN_IN_LOCKED, NO_SEAT, SEAT_NOT_YOURS */
  async execute(visitor: Visitor, input: { account: string; password: string; seatId?: Id | null }): Promise<Ctx> {
    const account = normalAccount(input.account);
    await this.attempts.before(visitor, account);
    const person = await this.door.person(account);
    const seats = person ? await this.door.seatsOf(person.id) : [];
    const matches = person ? await passwordMatches(person.passwordHash, input.password) : await checkAgainstNobody(input.password);
    if (!person || !matches) {
      if (person && seats[0]) await this.#noteRefusal(visitor, person, seats[0]);
      throw signInRefused();
    }
    await this.attempts.succeeded(visitor, account);
    if (!seats[0]) throw noSeat();
    const seat = input.seatId ? seats.find((each) => each.id === input.seatId) : seats[0];
    if (!seat) throw seatNotYours();
    return this.sessions.open(visitor, person, seat, visitor.sessionToken);
  }

  async #noteRefusal(visitor: Visitor, person: PersonRow, seat: DirectorySeat): Promise<void> {
    const ctx = ctxOf(
      { officeId: seat.officeId, locale: 'zh-CN', seat: { id: seat.id, personId: person.id, personName: person.name, role: seat.role, unitId: seat.unitId } },
      visitor.clock,
      visitor.requestId,
      visitor.address,
    );
    await this.units.run(ctx, (tx) => {
      tx.audit({ action: 'session.refused', subjectType: 'Seat', subjectId: seat.id, outcome: 'refused', summary: `以 ${person.name} 的账号登录失败` });
      return Promise.resolve();
    });
  }
}
