import type { Tx } from '@wudan/kernel-server';
import type { ExchangeMapping } from '../domain/exchange-template.js';

const COLUMNS = `template_code AS "templateCode", version, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", aliases, leaves, saved_by AS "savedBy"`;

/** The headings and leaves that an office set over the shipped ones: versions are added and never changed. */
export class ExchangeMappingsRepository {
  constructor(private readonly tx: Tx) {}

  async all(): Promise<ExchangeMapping[]> {
    return (await this.tx.query<ExchangeMapping>(`SELECT ${COLUMNS} FROM wudan.exchange_mapping WHERE office_id = $1 ORDER BY template_code, version`, [this.tx.officeId])).rows;
  }

  async add(mapping: Omit<ExchangeMapping, 'savedBy'>): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      'INSERT INTO wudan.exchange_mapping (office_id, template_code, version, valid_from, aliases, leaves, saved_at, saved_by_seat_id, saved_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [this.tx.officeId, mapping.templateCode, mapping.version, mapping.validFrom, JSON.stringify(mapping.aliases), JSON.stringify(mapping.leaves), this.tx.now, seat.id, seat.personName],
    );
  }
}
