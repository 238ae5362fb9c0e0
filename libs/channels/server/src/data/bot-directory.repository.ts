import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** An account that is switched on, as it is found before its office is known. */
export interface DirectoryBot {
  readonly accountId: Id;
  readonly officeId: Id;
  readonly channel: 'telegram' | 'webhook';
  readonly botId: string;
  readonly mode: 'polling' | 'webhook';
  readonly hookHash: string | null;
  readonly revision: number;
}

const ROW = 'account_id AS "accountId", office_id AS "officeId", channel, bot_id AS "botId", mode, hook_hash AS "hookHash", revision';

/** Accounts that are on, across offices. */
export class BotDirectoryRepository {
  constructor(private readonly tx: Tx) {}

  all(): Promise<DirectoryBot[]> {
    return this.tx.inRole('wudan_relay', async (query) => (await query<DirectoryBot>(`SELECT ${ROW} FROM wudan.bot_directory ORDER BY account_id`)).rows);
  }

  byAccount(accountId: Id): Promise<DirectoryBot | null> {
    return this.tx.inRole('wudan_relay', async (query) => (await query<DirectoryBot>(`SELECT ${ROW} FROM wudan.bot_directory WHERE account_id = $1`, [accountId])).rows[0] ?? null);
  }

  /** Lists the account, or notes that it changed. */
  async put(bot: Omit<DirectoryBot, 'officeId' | 'revision'>): Promise<void> {
    await this.tx.inRole('wudan_relay', (query) =>
      query(
        `INSERT INTO wudan.bot_directory (account_id, office_id, channel, bot_id, mode, hook_hash, revision) VALUES ($1, $2, $3, $4, $5, $6, 1)
         ON CONFLICT (account_id) DO UPDATE SET bot_id = excluded.bot_id, mode = excluded.mode, hook_hash = excluded.hook_hash, revision = bot_directory.revision + 1`,
        [bot.accountId, this.tx.officeId, bot.channel, bot.botId, bot.mode, bot.hookHash],
      ),
    );
  }

  async remove(accountId: Id): Promise<void> {
    await this.tx.inRole('wudan_relay', (query) => query('DELETE FROM wudan.bot_directory WHERE account_id = $1 AND office_id = $2', [accountId, this.tx.officeId]));
  }
}
