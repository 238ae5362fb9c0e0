import { Injectable } from '@nestjs/common';
import { authorize, Cursors, rowScope, UnitOfWork, type Connection, type PageArgs, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { seatsOfUnits } from '@wudan/access-server';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import type { ChatAddressEntity } from '../data/chat-address.entity.js';
import { bindingEnded, reasonRequired } from '../domain/channels.errors.js';
import { nameSeats, type SeatName } from './name-seats.js';
import { endAddresses } from './unlink-seat.js';

export type BindingView = Pick<ChatAddressEntity, 'id' | 'seatId' | 'channel' | 'label' | 'state' | 'boundAt' | 'endedAt' | 'endReason'> & Omit<SeatName, 'ended'>;

/** Chats and devices of the office's seats, as far as the caller may see them. */
@Injectable()
export class ChatBindings {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  list(ctx: Ctx, args: PageArgs & { state?: string | null }): Promise<Connection<BindingView>> {
    return this.units.read(ctx, async (tx) => {
      const page = await tx.repo(ChatAddressesRepository).list(await this.#seats(tx), args.state, this.cursors.request(ctx, 'chatBindings', args));
      const names = await nameSeats(tx, page.rows.map((row) => row.seatId));
      return this.cursors.connection(ctx, 'chatBindings', page, (row) => row.id, (row) => viewOf(row, names.get(row.seatId)));
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, BINDING_ENDED, REASON_REQUIRED */
  end(ctx: Ctx, id: Id, reason: string): Promise<BindingView> {
    return this.units.run(ctx, async (tx) => {
      const addresses = tx.repo(ChatAddressesRepository);
      const row = await addresses.find(id);
      const name = row ? (await nameSeats(tx, [row.seatId])).get(row.seatId) : undefined;
      if (!row || !name) throw notFound('绑定', 'id');
      authorize(ctx, 'end', 'ChatBinding', { seatId: row.seatId, unitId: name.unitId }, '绑定', 'id');
      const why = reason.trim();
      if ([...why].length < 2 || [...why].length > 200) throw reasonRequired();
      if ((await endAddresses(tx, row.seatId, [id], why)) === 0) throw bindingEnded();
      return viewOf({ ...row, state: 'ended', endedAt: tx.now, endReason: why }, name);
    });
  }

  /** Seats whose bindings the caller sees; null for all. */
  async #seats(tx: Tx): Promise<Id[] | null> {
    const scope = rowScope(tx.ctx, 'read', 'ChatBinding') ?? [];
    if (scope.some((condition) => Object.keys(condition).length === 0)) return null;
    const named = (field: string): Id[] => scope.flatMap((condition) => (typeof condition[field] === 'string' ? [condition[field]] : []));
    return [...named('seatId'), ...(await seatsOfUnits(tx, named('unitId'))).map((seat) => seat.id)];
  }
}

const viewOf = ({ id, seatId, channel, label, state, boundAt, endedAt, endReason }: ChatAddressEntity, name: SeatName | undefined): BindingView => ({
  id,
  seatId,
  channel,
  label,
  state,
  boundAt,
  endedAt,
  endReason,
  personName: name?.personName ?? '',
  role: name?.role ?? 'unit_contact',
  unitId: name?.unitId ?? null,
  unitName: name?.unitName ?? null,
});
