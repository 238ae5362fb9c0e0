import { Injectable } from '@nestjs/common';
import type { Visitor } from '@wudan/kernel-server';
import { unauthenticated, type Ctx, type Id } from '@wudan/kernel-core';
import { DoorReadModel } from '../data/door.read-model.js';
import { seatNotYours } from '../domain/access.errors.js';
import { OpenSession } from './open-session.js';
import { ResolveSession } from './resolve-session.js';

/** Takes another of one's own seats: a new session replaces the old one. */
@Injectable()
export class SwitchSeat {
  constructor(
    private readonly door: DoorReadModel,
    private readonly sessions: OpenSession,
    private readonly resolver: ResolveSession,
  ) {}

  /** @throws DomainError SEAT_NOT_YOURS */
  async execute(visitor: Visitor, seatId: Id): Promise<Ctx> {
    const row = visitor.sessionToken === null ? null : await this.resolver.row(visitor.sessionToken);
    if (!row) throw unauthenticated();
    const seat = (await this.door.seatsOf(row.personId)).find((each) => each.id === seatId);
    const person = await this.door.person(row.account);
    if (!seat || !person) throw seatNotYours();
    return this.sessions.open(visitor, person, seat, visitor.sessionToken);
  }
}
