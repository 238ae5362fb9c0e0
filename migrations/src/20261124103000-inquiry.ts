import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

/** What the office learns on the spot and from others: visits, opinions of partner units and of peers, questionnaires. */
export class Inquiry20261124103000 implements MigrationInterface {
  name = 'Inquiry20261124103000';

  async up(runner: QueryRunner): Promise<void> {
    const refers = (table: string, name: string, columns: string, parent: string): string =>
      `CONSTRAINT ${table}_${name} FOREIGN KEY (office_id, ${columns}) REFERENCES wudan.${parent} (office_id, id) ON DELETE RESTRICT`;
    const ofPilot = (table: string): string => `${refers(table, 'pilot', 'pilot_id', 'pilot')}, ${refers(table, 'unit', 'unit_id', 'unit')}`;
    // Whoever wrote a line of the minutes does not confirm them: by person, with whatever seat.
    await tenantTable(
      runner,
      'inquiry_visit',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, kind text NOT NULL, on_date date NOT NULL, place text NOT NULL, topic text NOT NULL, confidentiality text NOT NULL,
       participants jsonb NOT NULL, minutes text NOT NULL, materials jsonb NOT NULL, leaves jsonb NOT NULL, state text NOT NULL, void_reason text, writers uuid[] NOT NULL,
       recorded_by text NOT NULL, recorded_at timestamptz NOT NULL, confirmed_person_id uuid, confirmed_by text, confirmed_at timestamptz, version integer NOT NULL,
       CONSTRAINT inquiry_visit_pk PRIMARY KEY (office_id, id), CONSTRAINT inquiry_visit_kind CHECK (kind IN ('forum', 'talk', 'files')),
       CONSTRAINT inquiry_visit_confidentiality CHECK (confidentiality IN ('open', 'internal', 'restricted')), CONSTRAINT inquiry_visit_state CHECK (state IN ('recorded', 'confirmed', 'voided')),
       CONSTRAINT inquiry_visit_confirmed CHECK ((confirmed_at IS NULL) = (confirmed_person_id IS NULL) AND (state <> 'confirmed' OR confirmed_at IS NOT NULL)),
       CONSTRAINT inquiry_visit_four_eyes CHECK (confirmed_person_id IS NULL OR confirmed_person_id <> ALL (writers)),
       CONSTRAINT inquiry_visit_void CHECK ((state = 'voided') = (void_reason IS NOT NULL)), ${ofPilot('inquiry_visit')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX inquiry_visit_by_pilot ON wudan.inquiry_visit (office_id, pilot_id)');
    // An opinion carries its own link: the unit that the link was made for is the unit of the row, and nobody changes it.
    await tenantTable(
      runner,
      'inquiry_opinion',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, kind text NOT NULL, way text NOT NULL, from_unit_id uuid, from_name text NOT NULL, question text NOT NULL, due_on date NOT NULL,
       asked_by text NOT NULL, asked_at timestamptz NOT NULL, token_hash text, expires_at timestamptz, wrong_tries integer NOT NULL, revoked_at timestamptz, revoke_reason text,
       rating integer, problems text, suggestions text, signer_name text, signer_post text, answered_at timestamptz, answered_by text, answered_channel text,
       CONSTRAINT inquiry_opinion_pk PRIMARY KEY (office_id, id), CONSTRAINT inquiry_opinion_token UNIQUE (office_id, token_hash), CONSTRAINT inquiry_opinion_kind CHECK (kind IN ('partner', 'peer')),
       CONSTRAINT inquiry_opinion_way CHECK (way IN ('link', 'seat')), CONSTRAINT inquiry_opinion_link CHECK ((token_hash IS NULL) = (expires_at IS NULL) AND (way = 'link' OR token_hash IS NULL)),
       CONSTRAINT inquiry_opinion_not_itself CHECK (from_unit_id <> unit_id), CONSTRAINT inquiry_opinion_rating CHECK (rating BETWEEN 1 AND 5),
       CONSTRAINT inquiry_opinion_answer CHECK ((rating IS NULL) = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
       CONSTRAINT inquiry_opinion_revoked CHECK ((revoked_at IS NULL) = (revoke_reason IS NULL)),
       CONSTRAINT inquiry_opinion_tries CHECK (wrong_tries >= 0), CONSTRAINT inquiry_opinion_seat CHECK (way = 'link' OR from_unit_id IS NOT NULL),
       ${ofPilot('inquiry_opinion')}, ${refers('inquiry_opinion', 'from_unit', 'from_unit_id', 'unit')}`,
      [
        {
          role: 'wudan_app',
          commands: ['SELECT', 'INSERT', 'UPDATE'],
          columns: {
            UPDATE: ['due_on', 'token_hash', 'expires_at', 'wrong_tries', 'revoked_at', 'revoke_reason', 'rating', 'problems', 'suggestions', 'signer_name', 'signer_post', 'answered_at', 'answered_by', 'answered_channel'],
          },
        },
      ],
    );
    await runner.query('CREATE UNIQUE INDEX inquiry_opinion_once ON wudan.inquiry_opinion (office_id, pilot_id, kind, from_name) WHERE revoked_at IS NULL');
    await runner.query('CREATE INDEX inquiry_opinion_by_from ON wudan.inquiry_opinion (office_id, from_unit_id)');
    await tenantTable(
      runner,
      'inquiry_template',
      `version integer NOT NULL, valid_from date NOT NULL, content jsonb NOT NULL, saved_by text NOT NULL, saved_at timestamptz NOT NULL, CONSTRAINT inquiry_template_pk PRIMARY KEY (office_id, version)`,
      [APP_ADDS],
    );
    await this.#surveys(runner, ofPilot);
  }

  /** A questionnaire; its links and its answers share nothing but the questionnaire and the group: no column and no instant leads from one to the other. */
  async #surveys(runner: QueryRunner, ofPilot: (table: string) => string): Promise<void> {
    const ofSurvey = (table: string): string => `CONSTRAINT ${table}_survey FOREIGN KEY (office_id, survey_id) REFERENCES wudan.inquiry_survey (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'inquiry_survey',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, title text NOT NULL, rank text NOT NULL, period text NOT NULL, leaf_code text, conductor text NOT NULL, conductor_name text, closes_on date NOT NULL,
       state text NOT NULL, groups jsonb NOT NULL, questions jsonb NOT NULL, small_sample integer NOT NULL, hidden_below integer NOT NULL, template_version integer NOT NULL,
       created_by text NOT NULL, created_at timestamptz NOT NULL, result jsonb, ended_by text, ended_at timestamptz, cancel_reason text, version integer NOT NULL,
       CONSTRAINT inquiry_survey_pk PRIMARY KEY (office_id, id), CONSTRAINT inquiry_survey_state CHECK (state IN ('draft', 'open', 'closed', 'cancelled')),
       CONSTRAINT inquiry_survey_conductor CHECK (conductor IN ('office', 'third_party') AND (conductor_name IS NOT NULL) = (conductor = 'third_party')),
       CONSTRAINT inquiry_survey_period CHECK (period ~ '^[12][0-9]{3}$'), CONSTRAINT inquiry_survey_result CHECK ((state = 'closed') = (result IS NOT NULL)),
       CONSTRAINT inquiry_survey_ended CHECK ((state IN ('closed', 'cancelled')) = (ended_at IS NOT NULL)), CONSTRAINT inquiry_survey_cancelled CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
       CONSTRAINT inquiry_survey_sizes CHECK (small_sample BETWEEN 1 AND 10000 AND hidden_below BETWEEN 2 AND 100), ${ofPilot('inquiry_survey')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX inquiry_survey_by_pilot ON wudan.inquiry_survey (office_id, pilot_id)');
    await tenantTable(
      runner,
      'inquiry_survey_link',
      `token_hash text NOT NULL, survey_id uuid NOT NULL, group_key text NOT NULL, spent boolean NOT NULL, CONSTRAINT inquiry_survey_link_pk PRIMARY KEY (office_id, token_hash), ${ofSurvey('inquiry_survey_link')}`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['spent'] } }],
    );
    await runner.query('CREATE INDEX inquiry_survey_link_by_survey ON wudan.inquiry_survey_link (office_id, survey_id, group_key)');
    await tenantTable(
      runner,
      'inquiry_survey_answer',
      `id uuid NOT NULL, survey_id uuid NOT NULL, group_key text NOT NULL, overall integer, answers jsonb NOT NULL, remark text,
       CONSTRAINT inquiry_survey_answer_pk PRIMARY KEY (office_id, id), CONSTRAINT inquiry_survey_answer_overall CHECK (overall BETWEEN 1 AND 5), ${ofSurvey('inquiry_survey_answer')}`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX inquiry_survey_answer_by_survey ON wudan.inquiry_survey_answer (office_id, survey_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['inquiry_survey_answer', 'inquiry_survey_link', 'inquiry_survey', 'inquiry_template', 'inquiry_opinion', 'inquiry_visit']) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
