import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appFunction, systemTable, tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_READS_AND_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

/** What every context stands on: the office setting, audit trail, outbox, mailbox, inbox, idempotency. */
export class Foundation20261122090000 implements MigrationInterface {
  name = 'Foundation20261122090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT USAGE ON SCHEMA wudan, app TO wudan_app, wudan_auth, wudan_relay, wudan_planner, wudan_reference');
    await runner.query("COMMENT ON TABLE wudan.migration IS 'class: system'");
    await runner.query("COMMENT ON SEQUENCE wudan.migration_id_seq IS 'class: system'");
    await this.#functions(runner);
    await this.#audit(runner);
    await this.#delivery(runner);
    await tenantTable(
      runner,
      'idempotency',
      `seat_id uuid NOT NULL, key text NOT NULL, operation text NOT NULL, request_hash text NOT NULL, result jsonb, created_at timestamptz NOT NULL,
       CONSTRAINT idempotency_pk PRIMARY KEY (office_id, seat_id, key), CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 8 AND 128)`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['result'] } }],
    );
    await appFunction(
      runner,
      'flush_unit(p_office uuid, p_audit jsonb, p_outbox jsonb, p_index uuid, p_at timestamptz)',
      `RETURNS void LANGUAGE sql VOLATILE SET search_path = '' AS $$
        WITH entries AS (
          INSERT INTO wudan.audit_entry (office_id, id, at, actor_seat_id, actor_name, actor_role, action, subject_type, subject_id, outcome, origin, request_id, summary, detail)
          SELECT p_office, e.id, e.at, e.actor_seat_id, e.actor_name, e.actor_role, e.action, e.subject_type, e.subject_id, e.outcome, e.origin, e.request_id, e.summary, e.detail
            FROM jsonb_to_recordset(p_audit) AS e(id uuid, at timestamptz, actor_seat_id uuid, actor_name text, actor_role text, action text, subject_type text,
                 subject_id uuid, outcome text, origin text, request_id text, summary text, detail jsonb)
          RETURNING id
        ), unsealed AS (
          INSERT INTO wudan.audit_unsealed (office_id, entry_id) SELECT p_office, id FROM entries
        ), posted AS (
          INSERT INTO wudan.outbox (office_id, id, kind, topic, payload, to_office, key, due_at, created_at)
          SELECT p_office, o.id, o.kind, o.topic, o.payload, o.to_office, o.key, o.due_at, p_at
            FROM jsonb_to_recordset(p_outbox) AS o(id uuid, kind text, topic text, payload jsonb, to_office uuid, key text, due_at timestamptz)
          ON CONFLICT DO NOTHING
          RETURNING id, due_at
        )
        INSERT INTO wudan.outbox_index (id, office_id, due_at)
        SELECT p_index, p_office, p_at
        UNION ALL
        SELECT id, p_office, due_at FROM posted WHERE due_at > p_at
      $$`,
      ['wudan_app'],
    );
  }

  async #functions(runner: QueryRunner): Promise<void> {
    const all = ['wudan_app', 'wudan_auth', 'wudan_relay', 'wudan_planner', 'wudan_reference'];
    await appFunction(
      runner,
      'office_id()',
      `RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.office_id', true), '')::uuid $$`,
      all,
    );
    await appFunction(
      runner,
      'set_office(p_office uuid)',
      `RETURNS void LANGUAGE plpgsql VOLATILE AS $$ BEGIN EXECUTE format('SET LOCAL app.office_id = %L', p_office); END $$`,
      all,
    );
  }

  async #audit(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'audit_entry',
      `id uuid NOT NULL, at timestamptz NOT NULL, actor_seat_id uuid NOT NULL, actor_name text NOT NULL, actor_role text NOT NULL, action text NOT NULL,
       subject_type text NOT NULL, subject_id uuid, outcome text NOT NULL, origin text NOT NULL, request_id text NOT NULL, summary text NOT NULL, detail jsonb NOT NULL,
       CONSTRAINT audit_entry_pk PRIMARY KEY (office_id, id), CONSTRAINT audit_entry_outcome CHECK (outcome IN ('ok', 'refused'))`,
      [APP_READS_AND_ADDS, { role: 'wudan_relay', commands: ['SELECT'] }],
    );
    await tenantTable(
      runner,
      'audit_unsealed',
      `entry_id uuid NOT NULL, CONSTRAINT audit_unsealed_pk PRIMARY KEY (office_id, entry_id),
       CONSTRAINT audit_unsealed_entry FOREIGN KEY (office_id, entry_id) REFERENCES wudan.audit_entry (office_id, id) ON DELETE RESTRICT`,
      [APP_READS_AND_ADDS, { role: 'wudan_relay', commands: ['SELECT', 'DELETE'] }],
    );
    await tenantTable(
      runner,
      'audit_seal',
      `seq bigint NOT NULL, entry_id uuid NOT NULL, hash bytea NOT NULL, prev_hash bytea NOT NULL, sealed_at timestamptz NOT NULL,
       CONSTRAINT audit_seal_pk PRIMARY KEY (office_id, seq), CONSTRAINT audit_seal_entry_once UNIQUE (office_id, entry_id),
       CONSTRAINT audit_seal_entry FOREIGN KEY (office_id, entry_id) REFERENCES wudan.audit_entry (office_id, id) ON DELETE RESTRICT`,
      [{ role: 'wudan_app', commands: ['SELECT'] }, { role: 'wudan_relay', commands: ['SELECT', 'INSERT'] }],
    );
    await tenantTable(
      runner,
      'audit_anchor',
      `source_office_id uuid NOT NULL, seq bigint NOT NULL, hash bytea NOT NULL, sealed_at timestamptz NOT NULL,
       CONSTRAINT audit_anchor_pk PRIMARY KEY (office_id, source_office_id, seq)`,
      [APP_READS_AND_ADDS],
    );
  }

  async #delivery(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'outbox',
      `id uuid NOT NULL, kind text NOT NULL, topic text NOT NULL, payload jsonb NOT NULL, to_office uuid, key text, due_at timestamptz NOT NULL, created_at timestamptz NOT NULL,
       state text NOT NULL DEFAULT 'waiting', attempts integer NOT NULL DEFAULT 0, done_at timestamptz, last_error text,
       CONSTRAINT outbox_pk PRIMARY KEY (office_id, id), CONSTRAINT outbox_key_once UNIQUE (office_id, topic, key),
       CONSTRAINT outbox_kind CHECK (kind IN ('event', 'mail', 'job')), CONSTRAINT outbox_state CHECK (state IN ('waiting', 'queued', 'done', 'failed'))`,
      [
        APP_READS_AND_ADDS,
        { role: 'wudan_relay', commands: ['SELECT', 'UPDATE'], columns: { UPDATE: ['state', 'attempts', 'done_at', 'last_error', 'due_at'] } },
      ],
    );
    await runner.query("CREATE INDEX outbox_open ON wudan.outbox (office_id, due_at, id) WHERE state IN ('waiting', 'queued')");
    await tenantTable(
      runner,
      'mail',
      `id uuid NOT NULL, from_office uuid NOT NULL, topic text NOT NULL, payload jsonb NOT NULL, received_at timestamptz NOT NULL, CONSTRAINT mail_pk PRIMARY KEY (office_id, id)`,
      [APP_READS_AND_ADDS],
    );
    await systemTable(runner, 'outbox_index', 'id uuid CONSTRAINT outbox_index_pk PRIMARY KEY, office_id uuid NOT NULL, due_at timestamptz NOT NULL', [
      { role: 'wudan_app', commands: ['INSERT'] },
      { role: 'wudan_relay', commands: ['SELECT', 'INSERT', 'DELETE'] },
    ]);
    await runner.query('CREATE INDEX outbox_index_due ON wudan.outbox_index (due_at, id)');
    await systemTable(
      runner,
      'inbox',
      `channel text NOT NULL, update_id text NOT NULL, payload jsonb NOT NULL, received_at timestamptz NOT NULL, handled_at timestamptz, CONSTRAINT inbox_pk PRIMARY KEY (channel, update_id)`,
      [{ role: 'wudan_relay', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['handled_at'] } }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION app.flush_unit(uuid, jsonb, jsonb, uuid, timestamptz)');
    for (const table of ['inbox', 'outbox_index', 'mail', 'outbox', 'audit_anchor', 'audit_seal', 'audit_unsealed', 'audit_entry', 'idempotency']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
    await runner.query('DROP FUNCTION app.set_office(uuid)');
    await runner.query('DROP FUNCTION app.office_id()');
  }
}
