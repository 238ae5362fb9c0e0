import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

/** What the certificate of a public institution says. */
export interface RegistrationRow {
  readonly unitId: Id;
  readonly name: string;
  readonly socialCreditCode: string;
  readonly purpose: string | null;
  readonly domicile: string | null;
  readonly legalRepresentative: string;
  readonly funding: string | null;
  readonly organiser: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly reportYear: number | null;
  readonly source: string;
  readonly recordedAt: Date;
}

/** A Chinese name registered for the net. */
export interface OnlineNameRow {
  readonly unitId: Id;
  readonly name: string;
  readonly registeredOn: LocalDate;
  readonly expiresOn: LocalDate;
}

/** Registrations as legal persons and of names on the net, one of each unit and name. */
export class RegistrationsRepository {
  constructor(private readonly tx: Tx) {}

  async ofUnits(unitIds: readonly Id[]): Promise<RegistrationRow[]> {
    const found = await this.tx.query<RegistrationRow>(
      `SELECT r.unit_id AS "unitId", r.name, r.social_credit_code AS "socialCreditCode", r.purpose, r.domicile, r.legal_representative AS "legalRepresentative", r.funding, r.organiser,
         to_char(r.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(r.valid_to, 'YYYY-MM-DD') AS "validTo", r.report_year AS "reportYear", r.source, r.recorded_at AS "recordedAt"
         FROM wudan.unit_registration r WHERE r.office_id = $1 AND r.unit_id = ANY ($2::uuid[])`,
      [this.tx.officeId, unitIds],
    );
    return found.rows;
  }

  async onlineNames(unitIds: readonly Id[]): Promise<OnlineNameRow[]> {
    const found = await this.tx.query<OnlineNameRow>(
      `SELECT o.unit_id AS "unitId", o.name, to_char(o.registered_on, 'YYYY-MM-DD') AS "registeredOn", to_char(o.expires_on, 'YYYY-MM-DD') AS "expiresOn" FROM wudan.online_name o
        WHERE o.office_id = $1 AND o.unit_id = ANY ($2::uuid[]) ORDER BY o.unit_id, o.name`,
      [this.tx.officeId, unitIds],
    );
    return found.rows;
  }

  async put(rows: readonly Omit<RegistrationRow, 'recordedAt'>[]): Promise<void> {
    if (rows.length === 0) return;
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.unit_registration (office_id, unit_id, name, social_credit_code, purpose, domicile, legal_representative, funding, organiser, valid_from, valid_to, report_year, source, recorded_at)
       SELECT $1, r."unitId", r.name, r."socialCreditCode", r.purpose, r.domicile, r."legalRepresentative", r.funding, r.organiser, r."validFrom", r."validTo", r."reportYear", r.source, $2
         FROM jsonb_to_recordset($3::jsonb) AS r("unitId" uuid, name text, "socialCreditCode" text, purpose text, domicile text, "legalRepresentative" text, funding text, organiser text, "validFrom" date,
           "validTo" date, "reportYear" integer, source text)
       ON CONFLICT (office_id, unit_id) DO UPDATE SET name = excluded.name, social_credit_code = excluded.social_credit_code, purpose = excluded.purpose, domicile = excluded.domicile,
         legal_representative = excluded.legal_representative, funding = excluded.funding, organiser = excluded.organiser, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
         report_year = excluded.report_year, source = excluded.source, recorded_at = excluded.recorded_at`,
      [this.tx.officeId, this.tx.now, JSON.stringify(rows)],
    );
  }

  async putOnlineNames(rows: readonly OnlineNameRow[]): Promise<void> {
    if (rows.length === 0) return;
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.online_name (office_id, unit_id, name, registered_on, expires_on, recorded_at)
       SELECT $1, r."unitId", r.name, r."registeredOn", r."expiresOn", $2 FROM jsonb_to_recordset($3::jsonb) AS r("unitId" uuid, name text, "registeredOn" date, "expiresOn" date)
       ON CONFLICT (office_id, unit_id, name) DO UPDATE SET registered_on = excluded.registered_on, expires_on = excluded.expires_on, recorded_at = excluded.recorded_at`,
      [this.tx.officeId, this.tx.now, JSON.stringify(rows)],
    );
  }
}
