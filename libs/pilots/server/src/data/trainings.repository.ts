import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { Attendance, TrainingFacts } from '../domain/training.rules.js';

export interface TrainingRow extends TrainingFacts {
  readonly id: Id;
  readonly programmeId: Id;
  readonly attendance: readonly Attendance[];
}

const TRAINING = `t.id, t.programme_id AS "programmeId", t.title, to_char(t.on_date, 'YYYY-MM-DD') AS "onDate", t.place, t.content,
  (SELECT coalesce(json_agg(json_build_object('unitId', a.unit_id, 'people', a.people, 'names', a.names, 'state', a.state) ORDER BY a.unit_id), '[]'::json)
     FROM wudan.training_attendance a WHERE a.office_id = $1 AND a.training_id = t.id) AS attendance
  FROM wudan.training t WHERE t.office_id = $1`;

/** Trainings of a programme with who came. */
export class TrainingsRepository {
  constructor(private readonly tx: Tx) {}

  async list(programmeId: Id): Promise<TrainingRow[]> {
    if (!isId(programmeId)) return [];
    return (await this.tx.query<TrainingRow>(`SELECT ${TRAINING} AND t.programme_id = $2 ORDER BY t.on_date DESC, t.id DESC`, [this.tx.officeId, programmeId])).rows;
  }

  async find(id: Id): Promise<TrainingRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<TrainingRow>(`SELECT ${TRAINING} AND t.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async lock(id: Id): Promise<TrainingRow | null> {
    if (!isId(id)) return null;
    await this.tx.query('SELECT id FROM wudan.training WHERE office_id = $1 AND id = $2 FOR UPDATE', [this.tx.officeId, id]);
    return this.find(id);
  }

  /** Adds a training, or renews what is stored of it; the attendance is replaced. */
  async put(id: Id, programmeId: Id, facts: TrainingFacts, attendance: readonly Attendance[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.training (office_id, id, programme_id, title, on_date, place, content, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       ON CONFLICT (office_id, id) DO UPDATE SET title = excluded.title, on_date = excluded.on_date, place = excluded.place, content = excluded.content, updated_at = excluded.updated_at`,
      [this.tx.officeId, id, programmeId, facts.title, facts.onDate, facts.place, facts.content, this.tx.now],
    );
    await this.tx.query('DELETE FROM wudan.training_attendance WHERE office_id = $1 AND training_id = $2', [this.tx.officeId, id]);
    await this.tx.query(
      `INSERT INTO wudan.training_attendance (office_id, training_id, unit_id, people, names, state)
       SELECT $1, $2, r.unit_id, r.people, r.names, r.state FROM jsonb_to_recordset($3::jsonb) AS r(unit_id uuid, people integer, names text, state text)`,
      [this.tx.officeId, id, JSON.stringify(attendance.map(({ unitId, people, names, state }) => ({ unit_id: unitId, people, names, state })))],
    );
  }
}
