import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { authorize, ENV, UnitOfWork, type Env, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { audienceOf, EnterByChat } from '@wudan/access-server';
import { ChannelAccountsRepository } from '../data/channel-accounts.repository.js';
import { tooManySeats } from '../domain/channels.errors.js';
import { nameSeats } from './name-seats.js';

const MOST_LINKS = 200;

export interface ChatLinkView {
  readonly seatId: Id;
  readonly personName: string;
  readonly unitName: string | null;
  readonly url: string;
  readonly telegramUrl: string | null;
  readonly expiresAt: Date;
}

/** Links and codes by which people bind a chat to their seat: one each, single use, 72 hours, shown once. */
@Injectable()
export class IssueChatLinks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly enter: EnterByChat,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws DomainError TOO_MANY_SEATS, NOT_FOUND, FORBIDDEN */
  execute(ctx: Ctx, seatIds: readonly Id[]): Promise<(ChatLinkView & { qrSvg: string })[]> {
    if (seatIds.length > MOST_LINKS) throw tooManySeats();
    return this.units.run(ctx, async (tx) => {
      const names = await nameSeats(tx, seatIds);
      for (const id of seatIds) {
        const seat = names.get(id);
        if (!seat || seat.ended) throw notFound('席位', 'seatIds');
        authorize(ctx, 'invite', 'ChatBinding', { seatId: id, unitId: seat.unitId, audience: audienceOf(seat.role) }, '席位', 'seatIds');
      }
      const links = await this.issue(tx, seatIds);
      return Promise.all(links.map(async (link) => ({ ...link, qrSvg: await QRCode.toString(link.url, { type: 'svg', errorCorrectionLevel: 'M', margin: 1 }) })));
    });
  }

  /** Links for current seats inside the caller's unit of work, which has checked the right to them. Callable. */
  async issue(tx: Tx, seatIds: readonly Id[]): Promise<ChatLinkView[]> {
    const names = await nameSeats(tx, seatIds);
    const telegram = await tx.repo(ChannelAccountsRepository).of('telegram');
    const bot = telegram?.state === 'on' ? telegram.botName : null;
    const links: ChatLinkView[] = [];
    for (const seatId of seatIds) {
      const seat = names.get(seatId);
      if (!seat || seat.ended) continue;
      const { token, expiresAt } = await this.enter.issue(tx, seatId);
      const url = new URL('/c/', this.env.PUBLIC_URL);
      url.searchParams.set('t', token);
      const telegramUrl = bot === null ? null : `https://t.me/${bot}?start=${token}`;
      links.push({ seatId, personName: seat.personName, unitName: seat.unitName, url: url.toString(), telegramUrl, expiresAt });
    }
    if (links.length > 0) {
      tx.wrote();
      tx.audit({ action: 'chat_link.issued', subjectType: 'Seat', subjectId: links.length === 1 ? (links[0]?.seatId ?? null) : null, summary: `生成聊天绑定链接 ${links.length} 个`, detail: { seatIds: links.map((link) => link.seatId) } });
    }
    return links;
  }
}
