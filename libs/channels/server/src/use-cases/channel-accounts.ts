import { Inject, Injectable } from '@nestjs/common';
import { authorize, CRYPTO, ENV, UnitOfWork, type CryptoProvider, type Env, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { BotDirectoryRepository } from '../data/bot-directory.repository.js';
import { ChannelAccountsRepository } from '../data/channel-accounts.repository.js';
import type { ChannelAccountEntity } from '../data/channel-account.entity.js';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { SendIndexRepository } from '../data/send-index.repository.js';
import {
  acknowledgementRequired, channelNotSetUp, channelUnknown, telegramModeInvalid, telegramTokenInvalid, webhookHostNotAllowed, webhookSecretInvalid, webhookUrlInvalid,
} from '../domain/channels.errors.js';
import { TELEGRAM, type TelegramPort } from '../domain/channel-ports.js';
import { isAllowedHost } from '../domain/webhook-host.rules.js';
import { BOTS_WAKE } from '../events/channel-events.js';
import { ACCOUNT_SECRET, HOOK_SECRET } from './bot-list.js';

export type AccountChannel = 'telegram' | 'webhook';

/** An account as the office sees it: never a secret. */
export interface AccountView {
  readonly channel: AccountChannel;
  readonly state: 'off' | 'on';
  readonly botName: string | null;
  readonly mode: 'polling' | 'webhook';
  readonly url: string | null;
  readonly allowText: boolean;
  readonly hasSecret: boolean;
  readonly hookUrl: string | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly updatedAt: Date;
}

const TELEGRAM_TOKEN = /^\d{3,20}:[A-Za-z0-9_-]{3,100}$/;
const VISIBLE = /^[\x21-\x7e]{16,200}$/;

type Patch = Partial<Omit<ChannelAccountEntity, 'officeId' | 'id' | 'channel'>>;

/** Sets up, switches and shows the office's accounts with foreign channels. */
@Injectable()
export class ChannelAccounts {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(ENV) private readonly env: Env,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
  ) {}

  /** Both channels, also where nothing is set up yet. */
  list(ctx: Ctx): Promise<AccountView[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'ChannelAccount', {}, '渠道');
      const rows = await tx.repo(ChannelAccountsRepository).all();
      return (['telegram', 'webhook'] as const).map((channel) => this.#view(tx, rows.find((row) => row.channel === channel) ?? blank(tx, channel)));
    });
  }

  /**
   * The office's own bot. Several offices may enter the same one. Its name is asked from Telegram where that can be reached.
   * @param input.token null leaves the present one
   * @throws DomainError FORBIDDEN, TELEGRAM_MODE_INVALID, TELEGRAM_TOKEN_INVALID, CHANNEL_NOT_SET_UP
   */
  async setUpTelegram(ctx: Ctx, input: { token?: string | null; mode: string; allowText: boolean }): Promise<AccountView> {
    const { mode, allowText } = input;
    if (mode !== 'polling' && mode !== 'webhook') throw telegramModeInvalid();
    const token = input.token?.trim() ?? null;
    if (token !== null && !TELEGRAM_TOKEN.test(token)) throw telegramTokenInvalid();
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'configure', 'ChannelAccount', {}, '渠道');
      const row = await tx.repo(ChannelAccountsRepository).of('telegram');
      if (token === null) {
        if (!row?.secretCipher) throw channelNotSetUp();
        return this.#save(tx, 'telegram', { mode, allowText }, '修改 Telegram 渠道的接收方式');
      }
      const known = await this.telegram.identify(token);
      if ('fault' in known && known.fault === 'refused') throw telegramTokenInvalid();
      const botId = token.slice(0, token.indexOf(':'));
      if (row && row.botId !== botId) await this.#takeBack(tx, 'telegram', '机器人已更换');
      const secretCipher = this.crypto.encryptField(tx.officeId, ACCOUNT_SECRET, token);
      const hookSecretCipher = this.crypto.encryptField(tx.officeId, HOOK_SECRET, this.crypto.newToken(256));
      const botName = 'botName' in known ? known.botName : null;
      return this.#save(tx, 'telegram', { mode, allowText, secretCipher, hookSecretCipher, botId, botName }, '配置 Telegram 机器人令牌');
    });
  }

  /**
   * The other end of the signed webhook.
   * @param input.secret signing key of both directions; null leaves the present one
   * @throws DomainError FORBIDDEN, WEBHOOK_URL_INVALID, WEBHOOK_HOST_NOT_ALLOWED, WEBHOOK_SECRET_INVALID
   */
  async setUpWebhook(ctx: Ctx, input: { url: string; secret?: string | null }): Promise<AccountView> {
    const url = input.url.trim();
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || url.length > 500 || new URL(url).username !== '' || new URL(url).password !== '') throw webhookUrlInvalid();
    if (!isAllowedHost(url, this.env.WEBHOOK_HOSTS)) throw webhookHostNotAllowed(new URL(url).host);
    const secret = input.secret ?? null;
    if (secret !== null && !VISIBLE.test(secret)) throw webhookSecretInvalid();
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'configure', 'ChannelAccount', {}, '渠道');
      const row = await tx.repo(ChannelAccountsRepository).of('webhook');
      if (secret === null && !row?.secretCipher) throw webhookSecretInvalid();
      const cipher = secret === null ? {} : { secretCipher: this.crypto.encryptField(tx.officeId, ACCOUNT_SECRET, secret) };
      return this.#save(tx, 'webhook', { url, mode: 'webhook', ...cipher }, '配置签名接口');
    });
  }

  /**
   * On or off. Telegram leaves the country's networks, so switching it on takes a typed word of who answers for that.
   * @throws DomainError FORBIDDEN, CHANNEL_UNKNOWN, CHANNEL_NOT_SET_UP, ACKNOWLEDGEMENT_REQUIRED
   */
  async switch(ctx: Ctx, channel: string, on: boolean, acknowledgement: string | null): Promise<AccountView> {
    if (channel !== 'telegram' && channel !== 'webhook') throw channelUnknown();
    const word = acknowledgement?.trim() ?? '';
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'switch', 'ChannelAccount', {}, '渠道');
      const row = await tx.repo(ChannelAccountsRepository).of(channel);
      if (!row?.secretCipher) throw channelNotSetUp();
      if (!on) {
        await this.#takeBack(tx, channel, '渠道已停用');
        return this.#save(tx, channel, { state: 'off' }, `停用${LABELS[channel]}渠道`);
      }
      const length = [...word].length;
      if (channel === 'telegram' && (length < 6 || length > 200)) throw acknowledgementRequired();
      const said = channel === 'telegram' ? { acknowledgedBy: ctx.seat.personName, acknowledgedAt: tx.now } : {};
      return this.#save(tx, channel, { state: 'on', ...said }, `启用${LABELS[channel]}渠道`, channel === 'telegram' ? { acknowledgement: word } : {});
    });
  }

  async #save(tx: Tx, channel: AccountChannel, patch: Patch, summary: string, detail: Record<string, unknown> = {}): Promise<AccountView> {
    const accounts = tx.repo(ChannelAccountsRepository);
    const before = await accounts.of(channel);
    const row: ChannelAccountEntity = { ...(before ?? blank(tx, channel)), ...patch, updatedAt: tx.now };
    const { officeId: _office, id, ...columns } = row;
    if (before) await accounts.update(id, columns);
    else await accounts.insert({ id, ...columns });
    tx.audit({ action: 'channel_account.changed', subjectType: 'ChannelAccount', subjectId: id, summary, detail: { channel, state: row.state, mode: row.mode, allowText: row.allowText, ...detail } });
    await this.#list(tx, row);
    tx.wake(BOTS_WAKE, {});
    return this.#view(tx, row);
  }

  /** The row by which the bot process and the hooks find the account. */
  async #list(tx: Tx, row: ChannelAccountEntity): Promise<void> {
    const directory = tx.repo(BotDirectoryRepository);
    if (row.state === 'off') return directory.remove(row.id);
    const hook = row.hookSecretCipher === null ? null : this.crypto.hashToken(this.crypto.decryptField(row.officeId, HOOK_SECRET, row.hookSecretCipher));
    await directory.put({ accountId: row.id, channel: row.channel, botId: row.channel === 'telegram' ? (row.botId ?? '') : row.id, mode: row.mode, hookHash: hook });
  }

  async #takeBack(tx: Tx, channel: AccountChannel, reason: string): Promise<void> {
    const cancelled = await tx.repo(ChannelMessagesRepository).cancelOfChannel(channel, reason);
    await tx.repo(SendIndexRepository).remove(cancelled.map((row) => row.id));
  }

  #view(_tx: Tx, row: ChannelAccountEntity): AccountView {
    const { channel, state, botName, mode, url, allowText, acknowledgedBy, acknowledgedAt, updatedAt } = row;
    const hooked = row.secretCipher !== null && (channel === 'webhook' || mode === 'webhook');
    const hookUrl = hooked ? hookUrlOf(this.env, channel, row.id) : null;
    return { channel, state, botName, mode, url, allowText, hasSecret: row.secretCipher !== null, hookUrl, acknowledgedBy, acknowledgedAt, updatedAt };
  }
}

const LABELS: Readonly<Record<AccountChannel, string>> = { telegram: ' Telegram ', webhook: '签名接口' };

/** Where the provider of an account posts to. */
export const hookUrlOf = (env: Pick<Env, 'PUBLIC_URL'>, channel: AccountChannel, accountId: Id): string =>
  new URL(`/hooks/${channel === 'telegram' ? 'telegram' : 'signed'}/${accountId}`, env.PUBLIC_URL).toString();

const blank = (tx: Tx, channel: AccountChannel): ChannelAccountEntity => ({
  officeId: tx.officeId,
  id: tx.id(),
  channel,
  state: 'off',
  botId: null,
  botName: null,
  secretCipher: null,
  hookSecretCipher: null,
  mode: channel === 'telegram' ? 'polling' : 'webhook',
  url: null,
  allowText: false,
  acknowledgedBy: null,
  acknowledgedAt: null,
  updatedAt: tx.now,
});
