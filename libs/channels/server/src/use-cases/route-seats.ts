import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { findSeats } from '@wudan/access-server';
import { findUnits } from '@wudan/tenancy-server';
import { ChannelAccountsRepository } from '../data/channel-accounts.repository.js';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import type { ChannelName } from '../domain/card.rules.js';

/** The way to a seat. The web chat is open to every seat, so there always is one. */
export interface Route {
  readonly channel: ChannelName;
  readonly botId: string;
  readonly chat: string;
  readonly addressId: Id | null;
  /** Unit the seat stands for, for channels in which a person may hold several seats; null for staff and in the web chat. */
  readonly place: string | null;
}

const WEB: Route = { channel: 'web', botId: 'web', chat: '', addressId: null, place: null };

/**
 * Finds the channel of each seat: Telegram when the office has it on and the seat is bound, else the webhook when it is on
 * and the seat has a phone, else the web chat. A few statements for any number of seats.
 * @param only ask for this channel: seats it does not reach are left out
 */
export async function routeSeats(tx: Tx, seatIds: readonly Id[], only?: ChannelName): Promise<Map<Id, Route>> {
  const ids = [...new Set(seatIds)];
  const routes = new Map<Id, Route>();
  if (ids.length === 0) return routes;
  const on = (await tx.repo(ChannelAccountsRepository).all()).filter((account) => account.state === 'on');
  const telegram = on.find((account) => account.channel === 'telegram' && (only ?? 'telegram') === 'telegram');
  const webhook = on.find((account) => account.channel === 'webhook' && (only ?? 'webhook') === 'webhook');
  if (telegram?.botId) {
    const reached = await tx.repo(ChatAddressesRepository).reachable(ids, 'telegram', telegram.botId);
    for (const [seatId, { id, chat }] of reached) routes.set(seatId, { channel: 'telegram', botId: telegram.botId, chat, addressId: id, place: null });
  }
  const seats = routes.size === 0 && !webhook ? [] : await findSeats(tx, ids);
  if (webhook) {
    for (const seat of seats) {
      if (seat.phoneCipher !== null && !routes.has(seat.id)) routes.set(seat.id, { channel: 'webhook', botId: webhook.id, chat: seat.id, addressId: null, place: null });
    }
  }
  const unitIds = seats.flatMap((seat) => (seat.unitId !== null && routes.has(seat.id) ? [seat.unitId] : []));
  const names = new Map((unitIds.length === 0 ? [] : await findUnits(tx, [...new Set(unitIds)])).map((unit) => [unit.id, unit.shortName]));
  for (const seat of seats) {
    const route = routes.get(seat.id);
    if (route && seat.unitId !== null) routes.set(seat.id, { ...route, place: names.get(seat.unitId) ?? null });
  }
  if ((only ?? 'web') === 'web') for (const id of ids) if (!routes.has(id)) routes.set(id, WEB);
  return routes;
}
