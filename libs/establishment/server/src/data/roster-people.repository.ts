import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

/** A person of a unit's roster: what the assessment counts is one ciphertext, the hashes say who it is and whether the row changed. */
export interface RosterPersonRow {
  readonly unitId: Id;
  readonly personHash: string;
  readonly rowHash: string;
  readonly onDate: LocalDate;
}

export interface RosterPersonDraft extends RosterPersonRow {
  readonly personCipher: string;
}

/** Rosters of the units of one office. No operation shows a row of them. */
export class RosterPeopleRepository {
  constructor(private readonly tx: Tx) {}

  /** Those who have not left. */
  async present(unitIds: readonly Id[]): Promise<RosterPersonRow[]> {
    const found = await this.tx.query<RosterPersonRow>(
      `SELECT p.unit_id AS "unitId", p.person_hash AS "personHash", p.row_hash AS "rowHash", to_char(p.on_date, 'YYYY-MM-DD') AS "onDate" FROM wudan.roster_person p
        WHERE p.office_id = $1 AND p.unit_id = ANY ($2::uuid[]) AND p.left_on IS NULL`,
      [this.tx.officeId, unitIds],
    );
    return found.rows;
  }

  /** Adds people and renews those who are there; one statement, so a thousand or so at once. */
  async put(drafts: readonly RosterPersonDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    this.tx.wrote();
    await this.tx.expectMany();
    await this.tx.query(
      `INSERT INTO wudan.roster_person (office_id, id, unit_id, person_hash, person_cipher, row_hash, on_date, recorded_at)
       SELECT $1, r.id, r.unit_id, r.person_hash, r.person_cipher, r.row_hash, r.on_date, $2
         FROM json_to_recordset($3::json) AS r(id uuid, unit_id uuid, person_hash text, person_cipher text, row_hash text, on_date date)
       ON CONFLICT (office_id, unit_id, person_hash) DO UPDATE SET person_cipher = excluded.person_cipher, row_hash = excluded.row_hash,
         on_date = excluded.on_date, left_on = NULL, recorded_at = excluded.recorded_at`,
      [
        this.tx.officeId,
        this.tx.now,
        JSON.stringify(
          drafts.map((draft) => ({
            id: this.tx.id(), unit_id: draft.unitId, person_hash: draft.personHash, person_cipher: draft.personCipher, row_hash: draft.rowHash, on_date: draft.onDate,
          })),
        ),
      ],
    );
  }

  /** Whoever was present has left on this day; those whom the new roster holds are taken back by `put`. */
  async leave(unitIds: readonly Id[], on: LocalDate): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.roster_person SET left_on = $3 WHERE office_id = $1 AND unit_id = ANY ($2::uuid[]) AND left_on IS NULL', [this.tx.officeId, unitIds, on]);
  }
}
