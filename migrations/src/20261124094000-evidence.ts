import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

const STATES = "('held', 'substituted', 'sighted', 'lost', 'not_applicable', 'open')";
const GRADES = "('A', 'B', 'C', 'D')";

/** What is asked of a unit and of others to prove its assessment, the grid of years, the pieces that fill it, and every step of it. */
export class Evidence20261124094000 implements MigrationInterface {
  name = 'Evidence20261124094000';

  async up(runner: QueryRunner): Promise<void> {
    const refers = (table: string, name: string, columns: string, parent: string): string =>
      `CONSTRAINT ${table}_${name} FOREIGN KEY (office_id, ${columns}) REFERENCES wudan.${parent} (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'evidence_request',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, set_id uuid, leaf_code text NOT NULL, leaf_name text NOT NULL, position integer NOT NULL, material text NOT NULL, period_code text NOT NULL,
       holder text NOT NULL, required boolean NOT NULL, sensitive boolean NOT NULL, prefill_from text, ad_hoc boolean NOT NULL, note text NOT NULL, due_on date, asked_by text NOT NULL, created_at timestamptz NOT NULL,
       retired_at timestamptz,
       CONSTRAINT evidence_request_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_request_once UNIQUE (office_id, pilot_id, leaf_code, material),
       CONSTRAINT evidence_request_holder CHECK (holder IN ('unit', 'office', 'third', 'assessor')),
       CONSTRAINT evidence_request_period CHECK (period_code IN ('assessment_period', 'last_3_years', 'latest_full_year', 'cutoff_date', 'named_years')),
       ${refers('evidence_request', 'pilot', 'pilot_id', 'pilot')}, ${refers('evidence_request', 'unit', 'unit_id', 'unit')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'evidence_cell',
      `id uuid NOT NULL, request_id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, year text NOT NULL, state text NOT NULL, review text NOT NULL, return_reason text, note text, grade text,
       loss_state text, loss_substitute text, loss_witnesses jsonb NOT NULL, loss_by_person uuid, loss_by_name text, ceiling_pct text, updated_at timestamptz NOT NULL, retired_at timestamptz,
       CONSTRAINT evidence_cell_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_cell_once UNIQUE (office_id, request_id, year), CONSTRAINT evidence_cell_year CHECK (year = '基准日' OR year ~ '^[12][0-9]{3}$'),
       CONSTRAINT evidence_cell_state CHECK (state IN ${STATES}), CONSTRAINT evidence_cell_review CHECK (review IN ('none', 'accepted', 'returned')), CONSTRAINT evidence_cell_grade CHECK (grade IN ${GRADES}),
       CONSTRAINT evidence_cell_loss CHECK (loss_state IN ('declared', 'countersigned', 'refused')),
       CONSTRAINT evidence_cell_lost CHECK (state NOT IN ('lost', 'substituted') OR loss_state IN ('declared', 'countersigned')),
       CONSTRAINT evidence_cell_ceiling CHECK ((ceiling_pct IS NOT NULL) = (state IN ('lost', 'substituted') AND loss_state = 'countersigned')),
       CONSTRAINT evidence_cell_why CHECK (state <> 'not_applicable' OR note IS NOT NULL),
       ${refers('evidence_cell', 'request', 'request_id', 'evidence_request')}, ${refers('evidence_cell', 'pilot', 'pilot_id', 'pilot')}, ${refers('evidence_cell', 'unit', 'unit_id', 'unit')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX evidence_cell_by_pilot ON wudan.evidence_cell (office_id, pilot_id)');
    // When a piece arrived is written once: nobody may change it, nor what it is or where it came from.
    await tenantTable(
      runner,
      'evidence_item',
      `id uuid NOT NULL, unit_id uuid NOT NULL, lineage_id uuid NOT NULL, version integer NOT NULL, title text NOT NULL, doc_number text, formed_on date, period_from date NOT NULL, period_to date NOT NULL, pages integer,
       classification text NOT NULL, source text NOT NULL, file_id uuid, sight_place text, sight_first text, sight_second text, sight_on date, received_at timestamptz NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL,
       grade text NOT NULL, verdicts jsonb NOT NULL, state text NOT NULL, end_reason text,
       CONSTRAINT evidence_item_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_item_version UNIQUE (office_id, lineage_id, version), CONSTRAINT evidence_item_period CHECK (period_to >= period_from),
       CONSTRAINT evidence_item_classification CHECK (classification IN ('public', 'internal')), CONSTRAINT evidence_item_source CHECK (source IN ('unit', 'office', 'third', 'assessor', 'chat')),
       CONSTRAINT evidence_item_grade CHECK (grade IN ${GRADES}), CONSTRAINT evidence_item_state CHECK (state IN ('current', 'replaced', 'withdrawn')),
       CONSTRAINT evidence_item_kind CHECK ((file_id IS NULL) = (sight_place IS NOT NULL)),
       CONSTRAINT evidence_item_sighting CHECK (sight_place IS NULL OR (doc_number IS NOT NULL AND pages > 0 AND sight_first IS NOT NULL AND sight_second IS NOT NULL AND sight_first <> sight_second AND sight_on IS NOT NULL)),
       ${refers('evidence_item', 'unit', 'unit_id', 'unit')}, ${refers('evidence_item', 'file', 'file_id', 'evidence_file')}`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['state', 'end_reason', 'grade', 'verdicts'] } }],
    );
    await runner.query('CREATE INDEX evidence_item_by_unit ON wudan.evidence_item (office_id, unit_id)');
    await runner.query('CREATE INDEX evidence_item_by_file ON wudan.evidence_item (office_id, file_id)');
    await tenantTable(
      runner,
      'evidence_link',
      `id uuid NOT NULL, cell_id uuid NOT NULL, item_id uuid NOT NULL, role text NOT NULL, reused boolean NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL, ended_at timestamptz, end_reason text,
       CONSTRAINT evidence_link_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_link_role CHECK (role IN ('original', 'substitute', 'sighting')),
       ${refers('evidence_link', 'cell', 'cell_id', 'evidence_cell')}, ${refers('evidence_link', 'item', 'item_id', 'evidence_item')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE UNIQUE INDEX evidence_link_once ON wudan.evidence_link (office_id, cell_id, item_id) WHERE ended_at IS NULL');
    await runner.query('CREATE INDEX evidence_link_by_item ON wudan.evidence_link (office_id, item_id)');
    await tenantTable(
      runner,
      'evidence_step',
      `id uuid NOT NULL, cell_id uuid NOT NULL, action text NOT NULL, from_state text NOT NULL, to_state text NOT NULL, reason text NOT NULL, item_id uuid, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT evidence_step_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_step_from CHECK (from_state IN ${STATES}), CONSTRAINT evidence_step_to CHECK (to_state IN ${STATES}),
       ${refers('evidence_step', 'cell', 'cell_id', 'evidence_cell')}`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX evidence_step_by_cell ON wudan.evidence_step (office_id, cell_id)');
    await tenantTable(
      runner,
      'evidence_draft',
      `id uuid NOT NULL, prompt_id uuid NOT NULL, cell_id uuid NOT NULL, unit_id uuid NOT NULL, seat_id uuid NOT NULL, file_id uuid NOT NULL, caption text NOT NULL,
       channel text NOT NULL, event_id text NOT NULL, state text NOT NULL, created_at timestamptz NOT NULL,
       CONSTRAINT evidence_draft_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_draft_event UNIQUE (office_id, channel, event_id), CONSTRAINT evidence_draft_state CHECK (state IN ('waiting', 'confirmed', 'dropped')),
       ${refers('evidence_draft', 'cell', 'cell_id', 'evidence_cell')}, ${refers('evidence_draft', 'unit', 'unit_id', 'unit')}, ${refers('evidence_draft', 'file', 'file_id', 'evidence_file')}, ${refers('evidence_draft', 'prompt', 'prompt_id', 'prompt')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'evidence_figure',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, name text NOT NULL, label text NOT NULL, measure text NOT NULL, dimension text NOT NULL, period text NOT NULL, due_on date NOT NULL,
       value text, asked_by text NOT NULL, asked_at timestamptz NOT NULL, answered_by text, answered_at timestamptz,
       CONSTRAINT evidence_figure_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_figure_once UNIQUE (office_id, pilot_id, name, dimension, period),
       CONSTRAINT evidence_figure_answer CHECK ((value IS NULL) = (answered_at IS NULL)), ${refers('evidence_figure', 'pilot', 'pilot_id', 'pilot')}, ${refers('evidence_figure', 'unit', 'unit_id', 'unit')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX evidence_draft_by_prompt ON wudan.evidence_draft (office_id, prompt_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['evidence_figure', 'evidence_draft', 'evidence_step', 'evidence_link', 'evidence_item', 'evidence_cell', 'evidence_request']) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
