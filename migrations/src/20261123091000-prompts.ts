import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_EDITS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };

/** What a person is asked, what they answered, and when they may be asked. */
export class Prompts20261123091000 implements MigrationInterface {
  name = 'Prompts20261123091000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'prompt',
      `id uuid NOT NULL, seat_id uuid NOT NULL, unit_id uuid, version integer NOT NULL, kind text NOT NULL, title text NOT NULL, body text NOT NULL, facts jsonb NOT NULL, options jsonb NOT NULL,
       subject_type text NOT NULL, subject_id uuid NOT NULL, secrecy text NOT NULL, critical boolean NOT NULL, state text NOT NULL, due_at timestamptz, answer_id uuid, acknowledged_by text,
       acknowledged_until timestamptz, held_until timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT prompt_pk PRIMARY KEY (office_id, id),
       CONSTRAINT prompt_kind CHECK (kind IN ('choice', 'multi', 'number', 'date', 'text', 'file', 'confirm', 'notice')),
       CONSTRAINT prompt_secrecy CHECK (secrecy IN ('ok_for_chat', 'link_only')),
       CONSTRAINT prompt_state CHECK (state IN ('planned', 'held', 'sent', 'delivered', 'seen', 'answered', 'superseded', 'expired', 'recalled', 'failed', 'unknown')),
       CONSTRAINT prompt_seat FOREIGN KEY (office_id, seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT prompt_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await runner.query('CREATE INDEX prompt_by_subject ON wudan.prompt (office_id, subject_type, subject_id)');
    await runner.query('CREATE INDEX prompt_by_seat ON wudan.prompt (office_id, seat_id, created_at)');
    await runner.query('CREATE INDEX prompt_by_unit ON wudan.prompt (office_id, unit_id, created_at)');
    await tenantTable(
      runner,
      'prompt_answer',
      `id uuid NOT NULL, prompt_id uuid NOT NULL, prompt_version integer NOT NULL, seat_id uuid NOT NULL, person_name text NOT NULL, channel text NOT NULL, event_id text NOT NULL, value jsonb,
       receipt_no text NOT NULL, late boolean NOT NULL, tapped_at timestamptz NOT NULL, received_at timestamptz NOT NULL, replaces_id uuid,
       CONSTRAINT prompt_answer_pk PRIMARY KEY (office_id, id), CONSTRAINT prompt_answer_event_once UNIQUE (office_id, channel, event_id),
       CONSTRAINT prompt_answer_prompt FOREIGN KEY (office_id, prompt_id) REFERENCES wudan.prompt (office_id, id) ON DELETE RESTRICT`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT'] }],
    );
    await runner.query('CREATE INDEX prompt_answer_by_prompt ON wudan.prompt_answer (office_id, prompt_id)');
    await runner.query('CREATE INDEX prompt_answer_by_seat ON wudan.prompt_answer (office_id, seat_id, received_at)');
    await tenantTable(
      runner,
      'absence',
      `id uuid NOT NULL, seat_id uuid NOT NULL, cover_seat_id uuid NOT NULL, kind text NOT NULL, from_on date NOT NULL, to_on date NOT NULL, reason text NOT NULL, ended_at timestamptz, created_at timestamptz NOT NULL,
       CONSTRAINT absence_pk PRIMARY KEY (office_id, id), CONSTRAINT absence_kind CHECK (kind IN ('leave', 'delegation')), CONSTRAINT absence_period CHECK (to_on >= from_on),
       CONSTRAINT absence_other CHECK (seat_id <> cover_seat_id),
       CONSTRAINT absence_seat FOREIGN KEY (office_id, seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT absence_cover FOREIGN KEY (office_id, cover_seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await runner.query('CREATE INDEX absence_by_seat ON wudan.absence (office_id, seat_id)');
    await tenantTable(
      runner,
      'chat_preference',
      `seat_id uuid NOT NULL, quiet_from text NOT NULL, quiet_to text NOT NULL, lunch_from text, lunch_to text, updated_at timestamptz NOT NULL,
       CONSTRAINT chat_preference_pk PRIMARY KEY (office_id, seat_id),
       CONSTRAINT chat_preference_seat FOREIGN KEY (office_id, seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await tenantTable(
      runner,
      'contact_order',
      `unit_id uuid NOT NULL, seat_id uuid NOT NULL, position integer NOT NULL,
       CONSTRAINT contact_order_pk PRIMARY KEY (office_id, unit_id, seat_id),
       CONSTRAINT contact_order_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT contact_order_seat FOREIGN KEY (office_id, seat_id) REFERENCES wudan.seat (office_id, id) ON DELETE RESTRICT`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'DELETE'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contact_order', 'chat_preference', 'absence', 'prompt_answer', 'prompt']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
  }
}
