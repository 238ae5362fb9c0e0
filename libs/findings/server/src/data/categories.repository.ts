import { readFileSync } from 'node:fs';
import type { Tx } from '@wudan/kernel-server';
import type { FindingCategory } from '../domain/finding-category.js';

/** Bijie's twelve and those of other places (DOMAIN §4.7), as shipped. */
const SHIPPED: readonly FindingCategory[] = (JSON.parse(readFileSync(new URL('../../data/categories.json', import.meta.url), 'utf8')) as { code: string; name: string }[]).map(({ code, name }) => ({
  code,
  name,
  validFrom: '2019-01-01',
  retiredOn: null,
  own: false,
}));

/** Shipped categories with what the office says of them, and its own. */
export class CategoriesRepository {
  constructor(private readonly tx: Tx) {}

  /** Shipped ones first, each by code. */
  async all(): Promise<FindingCategory[]> {
    const found = await this.tx.query<FindingCategory>(
      `SELECT code, name, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(retired_on, 'YYYY-MM-DD') AS "retiredOn", own FROM wudan.finding_category WHERE office_id = $1 ORDER BY code`,
      [this.tx.officeId],
    );
    const said = new Map(found.rows.map((row) => [row.code, row]));
    return [...SHIPPED.map((shipped) => ({ ...shipped, retiredOn: said.get(shipped.code)?.retiredOn ?? null })), ...found.rows.filter(({ own }) => own)];
  }

  async put({ code, name, validFrom, retiredOn, own }: FindingCategory): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.finding_category (office_id, code, name, valid_from, retired_on, own, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (office_id, code) DO UPDATE SET name = excluded.name, valid_from = excluded.valid_from, retired_on = excluded.retired_on, by_seat_id = excluded.by_seat_id, by_name = excluded.by_name, at = excluded.at`,
      [this.tx.officeId, code, name, validFrom, retiredOn, own, seat.id, seat.personName, this.tx.now],
    );
  }
}
