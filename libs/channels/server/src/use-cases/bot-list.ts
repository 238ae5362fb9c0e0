import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, CRYPTO, UnitOfWork, type CryptoProvider } from '@wudan/kernel-server';
import { SYSTEM_SEAT_ID, systemCtx, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { BotDirectoryRepository, type DirectoryBot } from '../data/bot-directory.repository.js';
import { ChannelAccountsRepository } from '../data/channel-accounts.repository.js';
import type { Bot } from '../data/send-index.repository.js';
import type { TelegramPort } from '../domain/channel-ports.js';

/** A bot with the offices that use it; the oldest account decides how it receives. */
export interface SharedBot extends Bot {
  readonly mode: 'polling' | 'webhook';
  readonly accounts: readonly DirectoryBot[];
  /** Changes whenever one of its accounts does. */
  readonly revision: string;
}

/** A secret of an account, opened. */
export interface OpenAccount {
  readonly token: string;
  readonly hookSecret: string | null;
  readonly botName: string | null;
  readonly allowText: boolean;
}

export const ACCOUNT_SECRET = 'channel_account.secret';
export const HOOK_SECRET = 'channel_account.hook_secret';

/** The accounts that are on, across offices. */
@Injectable()
export class BotList {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** A context of no office, for what spans them: system tables in their own roles. */
  nowhere(): Ctx {
    return systemCtx(SYSTEM_SEAT_ID, this.clock, 'channels');
  }

  async all(): Promise<SharedBot[]> {
    const rows = await this.units.read(this.nowhere(), (tx) => tx.repo(BotDirectoryRepository).all());
    const bots = new Map<string, DirectoryBot[]>();
    for (const row of rows) bots.set(`${row.channel} ${row.botId}`, [...(bots.get(`${row.channel} ${row.botId}`) ?? []), row]);
    return [...bots.values()].flatMap((accounts) => {
      const [first] = accounts;
      return first ? [{ channel: first.channel, botId: first.botId, mode: first.mode, accounts, revision: accounts.map((row) => `${row.accountId}.${row.revision}`).join(' ') }] : [];
    });
  }

  byAccount(accountId: Id): Promise<DirectoryBot | null> {
    return this.units.read(this.nowhere(), (tx) => tx.repo(BotDirectoryRepository).byAccount(accountId));
  }

  /** The account's secrets, opened with its office's key; null when it is off or has none. */
  async open(account: Pick<DirectoryBot, 'officeId' | 'channel'>): Promise<OpenAccount | null> {
    const row = await this.units.read(systemCtx(account.officeId, this.clock, 'channels'), (tx) => tx.repo(ChannelAccountsRepository).of(account.channel));
    if (!row || row.state !== 'on' || row.secretCipher === null) return null;
    return {
      token: this.crypto.decryptField(account.officeId, ACCOUNT_SECRET, row.secretCipher),
      hookSecret: row.hookSecretCipher === null ? null : this.crypto.decryptField(account.officeId, HOOK_SECRET, row.hookSecretCipher),
      botName: row.botName,
      allowText: row.allowText,
    };
  }

  /** Asks for the bot's name when it could not be learned at set-up; links need it. */
  async learnName(account: Pick<DirectoryBot, 'officeId' | 'channel'>, open: OpenAccount, telegram: TelegramPort): Promise<void> {
    if (open.botName !== null) return;
    const known = await telegram.identify(open.token);
    if (!('botName' in known)) return;
    await this.units.run(systemCtx(account.officeId, this.clock, 'channels'), async (tx) => {
      await tx.repo(ChannelAccountsRepository).learnBotName(account.channel, known.botName);
    });
  }
}
