import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemTable, tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_EDITS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const ADMINISTRATORS = "('system_administrator', 'security_administrator', 'audit_administrator')";

/** People, sessions and tokens (before an office is known), seats and invitations (inside one). */
export class Access20261122092000 implements MigrationInterface {
  name = 'Access20261122092000';

  async up(runner: QueryRunner): Promise<void> {
    await this.#system(runner);
    await tenantTable(
      runner,
      'seat',
      `id uuid NOT NULL, person_id uuid NOT NULL, person_name text NOT NULL, account text NOT NULL, role text NOT NULL, audience text NOT NULL, unit_id uuid, phone_cipher text,
       started_on date NOT NULL, ended_on date, end_reason text, created_at timestamptz NOT NULL,
       CONSTRAINT seat_pk PRIMARY KEY (office_id, id),
       CONSTRAINT seat_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT seat_unit_when_of_unit CHECK ((role IN ('unit_head', 'unit_contact')) = (unit_id IS NOT NULL))`,
      [APP_EDITS],
    );
    await runner.query(`CREATE UNIQUE INDEX seat_one_administrator_role ON wudan.seat (office_id, person_id) WHERE role IN ${ADMINISTRATORS} AND ended_on IS NULL`);
    await runner.query("CREATE UNIQUE INDEX seat_once ON wudan.seat (office_id, person_id, role, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE ended_on IS NULL");
    await runner.query('CREATE INDEX seat_by_unit ON wudan.seat (office_id, unit_id)');
    await tenantTable(
      runner,
      'invitation',
      `id uuid NOT NULL, role text NOT NULL, audience text NOT NULL, person_name text NOT NULL, phone_cipher text, unit_id uuid, state text NOT NULL, expires_at timestamptz NOT NULL,
       invited_by_seat_id uuid NOT NULL, created_at timestamptz NOT NULL, accepted_at timestamptz, accepted_seat_id uuid,
       CONSTRAINT invitation_pk PRIMARY KEY (office_id, id), CONSTRAINT invitation_state CHECK (state IN ('open', 'accepted', 'revoked', 'expired')),
       CONSTRAINT invitation_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT invitation_unit_when_of_unit CHECK ((role IN ('unit_head', 'unit_contact')) = (unit_id IS NOT NULL))`,
      [APP_EDITS],
    );
  }

  async #system(runner: QueryRunner): Promise<void> {
    const auth = (update: readonly string[], ...more: RoleGrant['commands'][number][]): RoleGrant[] => [
      { role: 'wudan_auth', commands: ['SELECT', 'INSERT', 'UPDATE', ...more], columns: { UPDATE: update } },
    ];
    await systemTable(
      runner,
      'person',
      `id uuid CONSTRAINT person_pk PRIMARY KEY, account text NOT NULL CONSTRAINT person_account_once UNIQUE, name text NOT NULL, password_hash text NOT NULL,
       password_history jsonb NOT NULL, password_changed_at timestamptz NOT NULL, must_change_password boolean NOT NULL, version integer NOT NULL, created_at timestamptz NOT NULL,
       CONSTRAINT person_account_form CHECK (account = lower(account))`,
      auth(['password_hash', 'password_history', 'password_changed_at', 'must_change_password', 'version']),
    );
    await systemTable(
      runner,
      'seat_directory',
      `seat_id uuid CONSTRAINT seat_directory_pk PRIMARY KEY, person_id uuid NOT NULL, office_id uuid NOT NULL, role text NOT NULL, unit_id uuid, unit_name text, ended_at timestamptz`,
      auth(['ended_at']),
    );
    await runner.query('CREATE INDEX seat_directory_by_person ON wudan.seat_directory (person_id)');
    await systemTable(
      runner,
      'session',
      `id uuid CONSTRAINT session_pk PRIMARY KEY, token_hash text NOT NULL CONSTRAINT session_token_once UNIQUE, person_id uuid NOT NULL, person_version integer NOT NULL,
       seat_id uuid NOT NULL, office_id uuid NOT NULL, idle_minutes integer NOT NULL, origin text NOT NULL, created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL,
       expires_at timestamptz NOT NULL, ended_at timestamptz`,
      auth(['last_seen_at', 'ended_at', 'person_version']),
    );
    await runner.query('CREATE INDEX session_by_person ON wudan.session (person_id)');
    await systemTable(
      runner,
      'access_token',
      `token_hash text CONSTRAINT access_token_pk PRIMARY KEY, kind text NOT NULL, office_id uuid, subject_id uuid, expires_at timestamptz NOT NULL, used_at timestamptz, created_at timestamptz NOT NULL`,
      auth(['used_at']),
    );
    await runner.query('CREATE INDEX access_token_by_subject ON wudan.access_token (subject_id)');
    await systemTable(
      runner,
      'login_attempt',
      'key text CONSTRAINT login_attempt_pk PRIMARY KEY, failures integer NOT NULL, last_at timestamptz NOT NULL, locked_until timestamptz',
      auth(['failures', 'last_at', 'locked_until'], 'DELETE'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invitation', 'seat', 'login_attempt', 'access_token', 'session', 'seat_directory', 'person']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
  }
}
