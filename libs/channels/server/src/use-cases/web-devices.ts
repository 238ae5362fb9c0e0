import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, CRYPTO, type CryptoProvider } from '@wudan/kernel-server';
import { newId, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { ChatDoorReadModel, type BoundSeat } from '../data/chat-door.read-model.js';
import { chatNotBound, chatSeatNotYours } from '../domain/channels.errors.js';
import { ChatSeats } from './chat-seats.js';

/** How long a device stays bound without a new link. */
export const DEVICE_DAYS = 180;

const DAY_MS = 86_400_000;

/** A device of the web chat: known by the hash of its cookie's token, good for the seats that were bound to it. */
@Injectable()
export class WebDevices {
  constructor(
    private readonly door: ChatDoorReadModel,
    private readonly seats: ChatSeats,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** The chat under which a device's token is kept. */
  chatOf(token: string): string {
    return this.crypto.hashToken(token);
  }

  newToken(): string {
    return this.crypto.newToken(256);
  }

  /** What the device is bound to; empty for an unknown, unbound or old one. */
  async bound(token: string | null): Promise<BoundSeat[]> {
    if (token === null || token.length > 100) return [];
    const oldest = this.clock.now().getTime() - DEVICE_DAYS * DAY_MS;
    return (await this.door.seatsOf('web', 'web', this.chatOf(token))).filter((row) => row.boundAt.getTime() > oldest);
  }

  /** Contexts of the device's current seats. @throws DomainError CHAT_NOT_BOUND when none is left */
  async all(token: string | null): Promise<{ ctx: Ctx; bound: BoundSeat }[]> {
    const held: { ctx: Ctx; bound: BoundSeat }[] = [];
    for (const bound of await this.bound(token)) {
      const seat = await this.seats.find(bound.officeId, bound.seatId, 'web', newId(this.clock.now().getTime()));
      if (seat) held.push({ ctx: seat.ctx, bound });
    }
    if (held.length === 0) throw chatNotBound();
    return held;
  }

  /** One seat of the device. @throws DomainError CHAT_NOT_BOUND, CHAT_SEAT_NOT_YOURS */
  async one(token: string | null, seatId: Id): Promise<{ ctx: Ctx; bound: BoundSeat }> {
    const rows = await this.bound(token);
    if (rows.length === 0) throw chatNotBound();
    const bound = rows.find((row) => row.seatId === seatId);
    const seat = bound ? await this.seats.find(bound.officeId, bound.seatId, 'web', newId(this.clock.now().getTime())) : null;
    if (!bound || !seat) throw chatSeatNotYours();
    return { ctx: seat.ctx, bound };
  }
}
