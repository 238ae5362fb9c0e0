import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { VisitContent, VisitRow } from '../domain/visit.js';

const VISIT = `v.id, v.pilot_id AS "pilotId", v.unit_id AS "unitId", v.kind, to_char(v.on_date, 'YYYY-MM-DD') AS "onDate", v.place, v.topic, v.confidentiality, v.participants, v.minutes, v.materials, v.leaves,
  v.state, v.void_reason AS "voidReason", to_json(v.writers) AS writers, v.recorded_by AS "recordedBy", v.recorded_at AS "recordedAt", v.confirmed_by AS "confirmedBy", v.confirmed_at AS "confirmedAt", v.version`;

export class VisitsRepository {
  constructor(private readonly tx: Tx) {}

  /** Newest day first. */
  async ofPilot(pilotId: Id): Promise<VisitRow[]> {
    return (await this.tx.query<VisitRow>(`SELECT ${VISIT} FROM wudan.inquiry_visit v WHERE v.office_id = $1 AND v.pilot_id = $2 ORDER BY v.on_date DESC, v.id DESC`, [this.tx.officeId, pilotId])).rows;
  }

  /** Locked until the end of the unit of work. */
  async find(id: Id): Promise<VisitRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<VisitRow>(`SELECT ${VISIT} FROM wudan.inquiry_visit v WHERE v.office_id = $1 AND v.id = $2 FOR UPDATE`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async insert(row: { readonly id: Id; readonly pilotId: Id; readonly unitId: Id }, content: VisitContent): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.inquiry_visit (office_id, id, pilot_id, unit_id, kind, on_date, place, topic, confidentiality, participants, minutes, materials, leaves, state, writers, recorded_by, recorded_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'recorded', ARRAY[$14::uuid], $15, $16, 1)`,
      [this.tx.officeId, row.id, row.pilotId, row.unitId, ...values(content), seat.personId, seat.personName, this.tx.now],
    );
  }

  /** Whoever changes a record becomes one of its writers. */
  async change(id: Id, content: VisitContent): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.inquiry_visit SET kind = $3, on_date = $4, place = $5, topic = $6, confidentiality = $7, participants = $8, minutes = $9, materials = $10, leaves = $11,
         writers = CASE WHEN $12::uuid = ANY (writers) THEN writers ELSE array_append(writers, $12::uuid) END, version = version + 1 WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, ...values(content), this.tx.ctx.seat.personId],
    );
  }

  async confirm(id: Id): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `UPDATE wudan.inquiry_visit SET state = 'confirmed', confirmed_person_id = $3, confirmed_by = $4, confirmed_at = $5, version = version + 1 WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, seat.personId, seat.personName, this.tx.now],
    );
  }

  async void(id: Id, reason: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query(`UPDATE wudan.inquiry_visit SET state = 'voided', void_reason = $3, version = version + 1 WHERE office_id = $1 AND id = $2`, [this.tx.officeId, id, reason]);
  }
}

const values = (content: VisitContent): readonly unknown[] => [
  content.kind, content.onDate, content.place, content.topic, content.confidentiality, JSON.stringify(content.participants), content.minutes, JSON.stringify(content.materials), JSON.stringify(content.leaves),
];
