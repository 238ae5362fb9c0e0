import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { PublishedState } from '../domain/published-state.js';

export interface PublishedOfficeRow {
  readonly officeId: Id;
  readonly officeName: string;
  readonly level: string;
  readonly units: number;
  readonly seats: number;
  readonly normal: number;
  readonly due: number;
  readonly overdue: number;
  readonly onPlan: number;
  readonly lagging: number;
  readonly blocked: number;
  readonly difficulties: number;
  readonly percent: number;
  readonly asOf: Date;
}

/** What offices below have published to this one; rows of this office, delivered by letter. */
export class PublishedOfficesRepository {
  constructor(private readonly tx: Tx) {}

  async list(): Promise<PublishedOfficeRow[]> {
    const found = await this.tx.query<PublishedOfficeRow>(
      `SELECT p.source_office_id AS "officeId", o.name AS "officeName", o.level, p.units, p.seats, p.normal, p.due, p.overdue, p.on_plan AS "onPlan", p.lagging, p.blocked, p.difficulties, p.percent, p.as_of AS "asOf"
         FROM wudan.published_office p JOIN wudan.office o ON o.id = p.source_office_id WHERE p.office_id = $1 ORDER BY o.region_code, o.id`,
      [this.tx.officeId],
    );
    return found.rows;
  }

  /** Keeps the newest state; a letter that arrives late changes nothing. */
  async put(source: Id, state: PublishedState): Promise<void> {
    await this.tx.query(
      `INSERT INTO wudan.published_office AS p (office_id, source_office_id, units, seats, normal, due, overdue, on_plan, lagging, blocked, difficulties, percent, as_of)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (office_id, source_office_id) DO UPDATE SET units = excluded.units, seats = excluded.seats, normal = excluded.normal, due = excluded.due, overdue = excluded.overdue,
         on_plan = excluded.on_plan, lagging = excluded.lagging, blocked = excluded.blocked, difficulties = excluded.difficulties, percent = excluded.percent, as_of = excluded.as_of WHERE p.as_of <= excluded.as_of`,
      [this.tx.officeId, source, state.units, state.seats, state.normal, state.due, state.overdue, state.onPlan, state.lagging, state.blocked, state.difficulties, state.percent, state.asOf],
    );
  }
}
