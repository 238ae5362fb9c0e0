import { TenantRepository } from '@wudan/kernel-server';
import { ChannelAccountEntity } from './channel-account.entity.js';

/** The office's own accounts: at most one a channel. */
export class ChannelAccountsRepository extends TenantRepository<ChannelAccountEntity> {
  protected readonly entity = ChannelAccountEntity;

  all(): Promise<ChannelAccountEntity[]> {
    return this.rows().orderBy('t.channel').getMany();
  }

  of(channel: 'telegram' | 'webhook'): Promise<ChannelAccountEntity | null> {
    return this.rows().andWhere('t.channel = :channel', { channel }).getOne();
  }

  /** What Telegram calls the bot: told by the provider, no change of the office's. */
  async learnBotName(channel: 'telegram' | 'webhook', botName: string): Promise<void> {
    await this.tx.query('UPDATE wudan.channel_account SET bot_name = $3 WHERE office_id = $1 AND channel = $2 AND bot_name IS NULL', [this.tx.officeId, channel, botName]);
  }
}
