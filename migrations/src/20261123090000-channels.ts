import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemTable, tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_EDITS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };

/** Channels of an office, the addresses of its seats, every message that went out, and what is looked up before an office is known. */
export class Channels20261123090000 implements MigrationInterface {
  name = 'Channels20261123090000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'channel_account',
      `id uuid NOT NULL, channel text NOT NULL, state text NOT NULL, bot_id text, bot_name text, secret_cipher text, hook_secret_cipher text, mode text NOT NULL, url text, allow_text boolean NOT NULL,
       acknowledged_by text, acknowledged_at timestamptz, updated_at timestamptz NOT NULL,
       CONSTRAINT channel_account_pk PRIMARY KEY (office_id, id), CONSTRAINT channel_account_once UNIQUE (office_id, channel),
       CONSTRAINT channel_account_channel CHECK (channel IN ('telegram', 'webhook')), CONSTRAINT channel_account_state CHECK (state IN ('off', 'on')),
       CONSTRAINT channel_account_mode CHECK (mode IN ('polling', 'webhook'))`,
      [APP_EDITS],
    );
    await tenantTable(
      runner,
      'chat_address',
      `id uuid NOT NULL, seat_id uuid NOT NULL, channel text NOT NULL, bot_id text NOT NULL, chat text NOT NULL, label text NOT NULL, state text NOT NULL, bound_at timestamptz NOT NULL,
       ended_at timestamptz, end_reason text,
       CONSTRAINT chat_address_pk PRIMARY KEY (office_id, id), CONSTRAINT chat_address_state CHECK (state IN ('active', 'blocked', 'ended')),
       CONSTRAINT chat_address_seat FOREIGN KEY (office_id, seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await runner.query("CREATE UNIQUE INDEX chat_address_in_use ON wudan.chat_address (office_id, seat_id, channel, bot_id, chat) WHERE state <> 'ended'");
    await tenantTable(
      runner,
      'channel_message',
      `id uuid NOT NULL, seat_id uuid NOT NULL, address_id uuid, channel text NOT NULL, bot_id text NOT NULL, chat text NOT NULL, prompt_id uuid, kind text NOT NULL, action text NOT NULL,
       edits_id uuid, card jsonb NOT NULL, state text NOT NULL, run_at timestamptz NOT NULL, attempts integer NOT NULL, external_id text, last_error text, created_at timestamptz NOT NULL,
       sent_at timestamptz, seen_at timestamptz,
       CONSTRAINT channel_message_pk PRIMARY KEY (office_id, id), CONSTRAINT channel_message_action CHECK (action IN ('send', 'edit')),
       CONSTRAINT channel_message_kind CHECK (kind IN ('card', 'reminder', 'escalation', 'receipt', 'notice', 'reply')),
       CONSTRAINT channel_message_state CHECK (state IN ('queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'unknown', 'blocked', 'cancelled')),
       CONSTRAINT channel_message_seat FOREIGN KEY (office_id, seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT channel_message_address FOREIGN KEY (office_id, address_id) REFERENCES wudan.chat_address (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT channel_message_edits FOREIGN KEY (office_id, edits_id) REFERENCES wudan.channel_message (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await runner.query('CREATE INDEX channel_message_by_prompt ON wudan.channel_message (office_id, prompt_id)');
    await runner.query('CREATE INDEX channel_message_by_seat ON wudan.channel_message (office_id, seat_id, created_at)');
    await this.#system(runner);
  }

  async #system(runner: QueryRunner): Promise<void> {
    await systemTable(
      runner,
      'chat_directory',
      `channel text NOT NULL, bot_id text NOT NULL, chat text NOT NULL, seat_id uuid NOT NULL, office_id uuid NOT NULL, address_id uuid NOT NULL, bound_at timestamptz NOT NULL,
       CONSTRAINT chat_directory_pk PRIMARY KEY (channel, bot_id, chat, seat_id)`,
      [{ role: 'wudan_auth', commands: ['SELECT', 'INSERT', 'DELETE'] }],
    );
    await runner.query('CREATE INDEX chat_directory_by_seat ON wudan.chat_directory (seat_id)');
    await systemTable(
      runner,
      'chat_handle',
      `handle_hash text CONSTRAINT chat_handle_pk PRIMARY KEY, office_id uuid NOT NULL, seat_id uuid NOT NULL, message_id uuid NOT NULL, prompt_id uuid NOT NULL, prompt_version integer NOT NULL,
       created_at timestamptz NOT NULL`,
      [{ role: 'wudan_auth', commands: ['SELECT', 'INSERT', 'DELETE'] }],
    );
    await systemTable(
      runner,
      'send_index',
      `message_id uuid CONSTRAINT send_index_pk PRIMARY KEY, office_id uuid NOT NULL, channel text NOT NULL, bot_id text NOT NULL, chat text NOT NULL, run_at timestamptz NOT NULL`,
      [
        { role: 'wudan_app', commands: ['INSERT'] },
        { role: 'wudan_relay', commands: ['SELECT', 'UPDATE', 'DELETE'], columns: { UPDATE: ['run_at'] } },
      ],
    );
    await runner.query('CREATE INDEX send_index_due ON wudan.send_index (channel, bot_id, run_at, message_id)');
    await systemTable(
      runner,
      'bot_directory',
      `account_id uuid CONSTRAINT bot_directory_pk PRIMARY KEY, office_id uuid NOT NULL, channel text NOT NULL, bot_id text NOT NULL, mode text NOT NULL, hook_hash text, revision integer NOT NULL`,
      [{ role: 'wudan_relay', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], columns: { UPDATE: ['bot_id', 'mode', 'hook_hash', 'revision'] } }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bot_directory', 'send_index', 'chat_handle', 'chat_directory', 'channel_message', 'chat_address', 'channel_account']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
  }
}
