import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, ctxOf, UnitOfWork, type CryptoProvider, type Visitor } from '@wudan/kernel-server';
import { newId, type Ctx, type Id } from '@wudan/kernel-core';
import { officeSettings } from '@wudan/tenancy-server';
import type { DirectorySeat } from '../data/door.read-model.js';
import { PeopleRepository } from '../data/people.repository.js';
import { SESSIONS_CHANGED } from '../domain/sessions-changed.rules.js';
import { audienceOf } from '../domain/invitation.rules.js';

const ABSOLUTE_HOURS = 12;
/** Administrators are signed out sooner, whatever the office allows others (等保2.0 practice). */
const ADMINISTRATOR_IDLE_MINUTES = 15;

export interface SessionPerson {
  readonly id: Id;
  readonly name: string;
  readonly version: number;
}

/** Opens a session of a person in one of their seats: an opaque token for the cookie, its hash for the table. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** Sets the cookie and makes the visitor's context. `replaces` ends the session of that token. */
  async open(visitor: Visitor, person: SessionPerson, seat: DirectorySeat, replaces: string | null): Promise<Ctx> {
    const ctx = ctxOf(
      { officeId: seat.officeId, locale: 'zh-CN', seat: { id: seat.id, personId: person.id, personName: person.name, role: seat.role, unitId: seat.unitId } },
      visitor.clock,
      visitor.requestId,
      visitor.address,
    );
    const token = this.crypto.newToken(256);
    await this.units.run(ctx, async (tx) => {
      const settings = await officeSettings(tx);
      const people = tx.repo(PeopleRepository);
      if (replaces !== null) {
        await people.endSession(this.crypto.hashToken(replaces));
        tx.wake(SESSIONS_CHANGED, {});
      }
      await people.addSession({
        id: newId(tx.now.getTime()),
        tokenHash: this.crypto.hashToken(token),
        personId: person.id,
        personVersion: person.version,
        seatId: seat.id,
        idleMinutes: audienceOf(seat.role) === 'administrator' ? Math.min(ADMINISTRATOR_IDLE_MINUTES, settings.idleMinutes) : settings.idleMinutes,
        origin: visitor.address,
        expiresAt: new Date(tx.now.getTime() + ABSOLUTE_HOURS * 3_600_000),
      });
      tx.audit({ action: 'session.opened', subjectType: 'Seat', subjectId: seat.id, summary: `${person.name} 登录` });
    });
    if (visitor.ctx) await this.units.finish(visitor.ctx);
    visitor.setSessionToken(token);
    visitor.ctx = ctx;
    visitor.sessionToken = token;
    this.units.beginScope(ctx);
    return ctx;
  }
}
