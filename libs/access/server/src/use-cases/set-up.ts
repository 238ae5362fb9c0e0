import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, ENV, UnitOfWork, type CryptoProvider, type Env, type Visitor } from '@wudan/kernel-server';
import { newId, systemCtx, type Clock, type Ctx } from '@wudan/kernel-core';
import { foundRootOffice } from '@wudan/tenancy-server';
import { DoorReadModel } from '../data/door.read-model.js';
import { PeopleRepository } from '../data/people.repository.js';
import { accountMalformed, passwordTooWeak, personNameInvalid, setUpClosed, tokenInvalid } from '../domain/access.errors.js';
import { isAccount, normalAccount, normalPersonName } from '../domain/account.rules.js';
import { passwordFaults } from '../domain/password.rules.js';
import { OpenSession } from './open-session.js';
import { hashPassword } from './passwords.js';
import { TakeSeat } from './take-seat.js';

export interface SetUpInput {
  readonly token: string;
  readonly officeName: string;
  readonly shortName: string;
  readonly regionCode: string;
  readonly level: string;
  readonly personName: string;
  readonly account: string;
  readonly password: string;
}

const SET_UP_HOURS = 24;

/** The first office of an empty installation and its system administrator, by a single-use link that the start prints. */
@Injectable()
export class SetUp {
  constructor(
    private readonly units: UnitOfWork,
    private readonly door: DoorReadModel,
    private readonly seats: TakeSeat,
    private readonly sessions: OpenSession,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** True while no office exists. */
  async needed(): Promise<boolean> {
    return !(await this.door.officeExists());
  }

  /** A new set-up link; earlier ones die. */
  async link(clock: Clock): Promise<string> {
    const token = this.crypto.newToken(256);
    const now = clock.now();
    await this.door.addSetUpToken(this.crypto.hashToken(token), new Date(now.getTime() + SET_UP_HOURS * 3_600_000), now);
    const url = new URL('/setup', this.env.PUBLIC_URL);
    url.searchParams.set('token', token);
    return url.toString();
  }

  /** @throws DomainError SET_UP_CLOSED, TOKEN_INVALID, ACCOUNT_MALFORMED, PERSON_NAME_INVALID, PASSWORD_TOO_WEAK and those of founding an office */
  async execute(visitor: Visitor, input: SetUpInput): Promise<Ctx> {
    if (!(await this.needed())) throw setUpClosed();
    const hash = this.crypto.hashToken(input.token);
    if (!(await this.door.token(hash, 'set_up', visitor.clock.now()))) throw tokenInvalid();
    const account = normalAccount(input.account);
    if (!isAccount(account)) throw accountMalformed();
    const name = normalPersonName(input.personName);
    if (name === null) throw personNameInvalid();
    const faults = passwordFaults('djbh3', account, input.password);
    if (faults.length > 0) throw passwordTooWeak(faults);
    const passwordHash = await hashPassword(input.password);
    const officeId = newId(visitor.clock.now().getTime());
    const ctx: Ctx = { ...systemCtx(officeId, visitor.clock, visitor.requestId), origin: visitor.address };
    const person = await this.units.run(ctx, async (tx) => {
      const people = tx.repo(PeopleRepository);
      if (!(await people.spendToken(hash, 'set_up'))) throw tokenInvalid();
      await foundRootOffice(tx, { id: officeId, name: input.officeName, shortName: input.shortName, level: input.level, regionCode: input.regionCode });
      const made = { id: tx.id(), name, account, version: 1 };
      await people.add({ id: made.id, account, name, passwordHash });
      await this.seats.take(tx, made, { role: 'system_administrator', unitId: null, unitName: null, phoneCipher: null });
      return made;
    });
    const seat = (await this.door.seatsOf(person.id))[0];
    if (!seat) throw tokenInvalid();
    return this.sessions.open(visitor, person, seat, null);
  }
}
