import { MANY, type RowCondition, type Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import type { Category, ObjectKind, PersonDuty, Stage } from '../domain/pilot.js';

export interface PilotRow {
  readonly id: Id;
  readonly programmeId: Id;
  readonly programmeName: string;
  readonly unitId: Id;
  readonly objectKind: ObjectKind;
  readonly objectName: string;
  readonly category: Category | '';
  readonly flow: string;
  readonly flowVersion: number;
  readonly stage: Stage;
  readonly cutoffOn: LocalDate;
  readonly evidenceFrom: LocalDate;
  readonly selfDueOn: LocalDate | null;
  /** The issued set. */
  readonly setId: Id | null;
  readonly version: number;
  readonly stages: readonly StageSpan[];
  readonly people: readonly PersonRow[];
}

export interface StageSpan {
  readonly stage: Stage;
  readonly enteredAt: Date;
  readonly leftAt: Date | null;
}

export interface PersonRow {
  readonly name: string;
  readonly duty: PersonDuty;
  readonly phoneCipher: string | null;
}

export type NewPilot = Pick<PilotRow, 'id' | 'programmeId' | 'unitId' | 'objectKind' | 'objectName' | 'category' | 'flow' | 'flowVersion' | 'cutoffOn' | 'evidenceFrom'>;

type StoredRow = Omit<PilotRow, 'stages'> & { readonly stages: readonly { readonly stage: Stage; readonly enteredAt: string; readonly leftAt: string | null }[] };

const PILOT = `p.id, p.programme_id AS "programmeId", g.name AS "programmeName", p.unit_id AS "unitId", p.object_kind AS "objectKind", p.object_name AS "objectName", p.category, p.flow_key AS flow,
  p.flow_version AS "flowVersion", p.stage, to_char(p.cutoff_on, 'YYYY-MM-DD') AS "cutoffOn", to_char(p.evidence_from, 'YYYY-MM-DD') AS "evidenceFrom", to_char(p.self_due_on, 'YYYY-MM-DD') AS "selfDueOn", p.version,
  (SELECT s.id FROM wudan.indicator_set s WHERE s.office_id = $1 AND s.pilot_id = p.id AND s.state = 'issued') AS "setId",
  (SELECT coalesce(json_agg(json_build_object('stage', s.stage, 'enteredAt', s.entered_at, 'leftAt', s.left_at) ORDER BY s.seq), '[]'::json) FROM wudan.pilot_stage s WHERE s.office_id = $1 AND s.pilot_id = p.id) AS stages,
  (SELECT coalesce(json_agg(json_build_object('name', s.name, 'duty', s.duty, 'phoneCipher', s.phone_cipher) ORDER BY s.position), '[]'::json) FROM wudan.pilot_person s WHERE s.office_id = $1 AND s.pilot_id = p.id) AS people`;
const FROM = 'FROM wudan.pilot p JOIN wudan.programme g ON g.office_id = $1 AND g.id = p.programme_id WHERE p.office_id = $1';

const rowOf = (row: StoredRow): PilotRow => ({
  ...row,
  stages: row.stages.map(({ stage, enteredAt, leftAt }) => ({ stage, enteredAt: new Date(enteredAt), leftAt: leftAt === null ? null : new Date(leftAt) })),
});

/** What is assessed, with the stages it went through and the people the unit named. */
export class PilotsRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<PilotRow | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<StoredRow>(`SELECT ${PILOT} ${FROM} AND p.id = $2`, [this.tx.officeId, id]);
    return found.rows[0] ? rowOf(found.rows[0]) : null;
  }

  /** Keeps everybody else from changing the pilot and its sets until the transaction ends, then reads it. */
  async lock(id: Id): Promise<PilotRow | null> {
    if (!isId(id)) return null;
    await this.tx.query('SELECT id FROM wudan.pilot WHERE office_id = $1 AND id = $2 FOR UPDATE', [this.tx.officeId, id]);
    return this.find(id);
  }

  /** @param scope what the caller may see: null nothing; of one unit only what was issued to it */
  async list(filter: { programmeId?: Id; unitId?: Id }, scope: readonly RowCondition[] | null = [{}]): Promise<PilotRow[]> {
    if (scope === null || (filter.programmeId !== undefined && !isId(filter.programmeId))) return [];
    const all = scope.some((condition) => Object.keys(condition).length === 0);
    const unitIds = all ? null : scope.flatMap((condition) => (typeof condition['unitId'] === 'string' ? [condition['unitId']] : []));
    const found = await this.tx.query<StoredRow>(
      `SELECT ${PILOT} ${FROM} AND ($2::uuid IS NULL OR p.programme_id = $2) AND ($3::uuid IS NULL OR p.unit_id = $3)
         AND ($4::uuid[] IS NULL OR (p.unit_id = ANY ($4) AND EXISTS (SELECT 1 FROM wudan.indicator_set s WHERE s.office_id = $1 AND s.pilot_id = p.id AND s.state = 'issued'))) ORDER BY p.id`,
      [this.tx.officeId, filter.programmeId ?? null, filter.unitId ?? null, unitIds],
    );
    const rows = found.rows.map(rowOf);
    return filter.unitId === undefined ? rows : rows.reverse();
  }

  async insert(pilots: readonly NewPilot[], reason: string): Promise<void> {
    if (pilots.length > MANY) await this.tx.expectMany();
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.pilot (office_id, id, programme_id, unit_id, object_kind, object_name, category, flow_key, flow_version, stage, cutoff_on, evidence_from, version, created_at, updated_at)
       SELECT $1, r.id, r.programme_id, r.unit_id, r.object_kind, r.object_name, r.category, r.flow_key, r.flow_version, 'define', r.cutoff_on, r.evidence_from, 1, $3, $3
         FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, programme_id uuid, unit_id uuid, object_kind text, object_name text, category text, flow_key text, flow_version integer, cutoff_on date, evidence_from date)`,
      [
        this.tx.officeId,
        JSON.stringify(
          pilots.map((pilot) => ({
            id: pilot.id, programme_id: pilot.programmeId, unit_id: pilot.unitId, object_kind: pilot.objectKind, object_name: pilot.objectName, category: pilot.category,
            flow_key: pilot.flow, flow_version: pilot.flowVersion, cutoff_on: pilot.cutoffOn, evidence_from: pilot.evidenceFrom,
          })),
        ),
        this.tx.now,
      ],
    );
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.pilot_stage (office_id, id, pilot_id, seq, stage, entered_at, reason, by_seat_id, by_name)
       SELECT $1, r.id, r.pilot_id, 1, 'define', $3, $4, $5, $6 FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, pilot_id uuid)`,
      [this.tx.officeId, JSON.stringify(pilots.map(({ id }) => ({ id: this.tx.id(), pilot_id: id }))), this.tx.now, reason, seat.id, seat.personName],
    );
  }

  /** Ends the stage under way and begins another. */
  async enterStage(id: Id, stage: Stage, reason: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('UPDATE wudan.pilot_stage SET left_at = $3 WHERE office_id = $1 AND pilot_id = $2 AND left_at IS NULL', [this.tx.officeId, id, this.tx.now]);
    await this.tx.query(
      `INSERT INTO wudan.pilot_stage (office_id, id, pilot_id, seq, stage, entered_at, reason, by_seat_id, by_name)
       SELECT $1, $3, $2, count(*)::int + 1, $4, $5, $6, $7, $8 FROM wudan.pilot_stage WHERE office_id = $1 AND pilot_id = $2`,
      [this.tx.officeId, id, this.tx.id(), stage, this.tx.now, reason, seat.id, seat.personName],
    );
    await this.tx.query('UPDATE wudan.pilot SET stage = $3, version = version + 1, updated_at = $4 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, stage, this.tx.now]);
  }

  async setSelfDue(id: Id, selfDueOn: LocalDate): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.pilot SET self_due_on = $3, version = version + 1, updated_at = $4 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, selfDueOn, this.tx.now]);
  }

  /** A change of what belongs to the pilot: whoever read it before must read again. */
  async touch(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.pilot SET version = version + 1, updated_at = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, this.tx.now]);
  }

  async replacePeople(id: Id, people: readonly PersonRow[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.pilot_person WHERE office_id = $1 AND pilot_id = $2', [this.tx.officeId, id]);
    await this.tx.query(
      `INSERT INTO wudan.pilot_person (office_id, pilot_id, id, name, duty, phone_cipher, position)
       SELECT $1, $2, r.id, r.name, r.duty, r.phone_cipher, r.position FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, name text, duty text, phone_cipher text, position integer)`,
      [this.tx.officeId, id, JSON.stringify(people.map(({ name, duty, phoneCipher }, position) => ({ id: this.tx.id(), name, duty, phone_cipher: phoneCipher, position })))],
    );
  }

  /** The earliest stage among the unit's pilots that are not closed; `closed` when all are, null when there is none. */
  async boardStage(unitId: Id): Promise<Stage | null> {
    const found = await this.tx.query<{ stage: Stage }>(
      `SELECT stage FROM wudan.pilot WHERE office_id = $1 AND unit_id = $2 ORDER BY array_position(ARRAY['define', 'accept', 'assess', 'rectify', 'apply', 'closed'], stage) LIMIT 1`,
      [this.tx.officeId, unitId],
    );
    return found.rows[0]?.stage ?? null;
  }
}
