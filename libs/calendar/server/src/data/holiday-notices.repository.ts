import type { Tx } from '@wudan/kernel-server';
import type { HolidayNotice } from '../domain/holiday-notice.rules.js';

/** Published holiday notices. Read by everybody; a notice is added, never changed. */
export class HolidayNoticesRepository {
  constructor(private readonly tx: Tx) {}

  /** Notices of the years, of every region; the calendar picks those in force. */
  async ofYears(first: number, last: number): Promise<HolidayNotice[]> {
    const found = await this.tx.query<HolidayNotice>(
      `SELECT id, region_code AS "regionCode", year, title, to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", days
         FROM wudan.holiday_notice WHERE year BETWEEN $1 AND $2 ORDER BY published_on, id`,
      [first, last],
    );
    return found.rows;
  }

  async add(notice: HolidayNotice): Promise<void> {
    this.tx.wrote();
    await this.tx.inRole('wudan_reference', (query) =>
      query(
        `INSERT INTO wudan.holiday_notice (id, region_code, year, title, published_on, days, recorded_by_office_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [notice.id, notice.regionCode, notice.year, notice.title, notice.publishedOn, JSON.stringify(notice.days), this.tx.officeId, this.tx.now],
      ),
    );
  }
}
