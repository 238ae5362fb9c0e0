import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { EditedSection } from '../domain/self-report.js';

export interface StoredReport {
  readonly version: number;
  readonly sections: readonly EditedSection[];
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

/** What people wrote into the reports of their pilots. */
export class SelfReportsRepository {
  constructor(private readonly tx: Tx) {}

  async find(pilotId: Id): Promise<StoredReport | null> {
    const found = await this.tx.query<StoredReport>(
      'SELECT version, sections, by_name AS "updatedBy", updated_at AS "updatedAt" FROM wudan.self_report WHERE office_id = $1 AND pilot_id = $2',
      [this.tx.officeId, pilotId],
    );
    return found.rows[0] ?? null;
  }

  /** Stores the report on top of the version it was made on; false when somebody else was faster. */
  async put(pilotId: Id, before: number, sections: readonly EditedSection[]): Promise<boolean> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const stored = await this.tx.query(
      `INSERT INTO wudan.self_report AS r (office_id, pilot_id, version, sections, by_seat_id, by_name, updated_at) VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7)
       ON CONFLICT (office_id, pilot_id) DO UPDATE SET version = excluded.version, sections = excluded.sections, by_seat_id = excluded.by_seat_id, by_name = excluded.by_name, updated_at = excluded.updated_at
         WHERE r.version = excluded.version - 1 RETURNING r.version`,
      [this.tx.officeId, pilotId, before + 1, JSON.stringify(sections), seat.id, seat.personName, this.tx.now],
    );
    return stored.rows.length > 0;
  }
}
