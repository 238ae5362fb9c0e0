import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { DEFAULT_QUIET_HOURS, type QuietHours } from '../domain/quiet-hours.rules.js';

/** In which order contacts are asked, and when each is left alone. */
export class ContactsRepository {
  constructor(private readonly tx: Tx) {}

  /** Position by seat, for these units. */
  async positions(unitIds: readonly Id[]): Promise<Map<Id, number>> {
    const found = await this.tx.query<{ seatId: Id; position: number }>('SELECT seat_id AS "seatId", position FROM wudan.contact_order WHERE office_id = $1 AND unit_id = ANY($2::uuid[])', [
      this.tx.officeId,
      unitIds,
    ]);
    return new Map(found.rows.map((row) => [row.seatId, row.position]));
  }

  async setOrder(unitId: Id, seatIds: readonly Id[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.contact_order WHERE office_id = $1 AND unit_id = $2', [this.tx.officeId, unitId]);
    await this.tx.query('INSERT INTO wudan.contact_order (office_id, unit_id, seat_id, position) SELECT $1, $2, s.id, s.nth FROM unnest($3::uuid[]) WITH ORDINALITY AS s(id, nth)', [
      this.tx.officeId,
      unitId,
      seatIds,
    ]);
  }

  /** Quiet hours of these seats; a seat that set none has the default. */
  async quietHours(seatIds: readonly Id[]): Promise<Map<Id, QuietHours>> {
    const found = await this.tx.query<QuietHours & { seatId: Id }>(
      'SELECT seat_id AS "seatId", quiet_from AS "quietFrom", quiet_to AS "quietTo", lunch_from AS "lunchFrom", lunch_to AS "lunchTo" FROM wudan.chat_preference WHERE office_id = $1 AND seat_id = ANY($2::uuid[])',
      [this.tx.officeId, seatIds],
    );
    const set = new Map(found.rows.map((row) => [row.seatId, row]));
    return new Map(seatIds.map((id) => [id, set.get(id) ?? DEFAULT_QUIET_HOURS]));
  }

  async setQuietHours(seatId: Id, hours: QuietHours): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.chat_preference (office_id, seat_id, quiet_from, quiet_to, lunch_from, lunch_to, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (office_id, seat_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, lunch_from = excluded.lunch_from, lunch_to = excluded.lunch_to, updated_at = excluded.updated_at`,
      [this.tx.officeId, seatId, hours.quietFrom, hours.quietTo, hours.lunchFrom, hours.lunchTo, this.tx.now],
    );
  }
}
