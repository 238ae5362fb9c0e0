import { explainConstraint, MANY, type Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import type { Direction } from '../domain/establishment-codes.js';
import { secondmentTwice } from '../domain/establishment.errors.js';

explainConstraint('secondment_once', secondmentTwice);

/** A person lent to or by a unit. The name is kept encrypted and shown masked. */
export interface SecondmentRow {
  readonly id: Id;
  readonly unitId: Id;
  readonly personHash: string;
  readonly personMasked: string;
  readonly direction: Direction;
  readonly counterpart: string;
  readonly fromOn: LocalDate;
  readonly plannedEnd: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly approvalNumber: string | null;
  readonly reason: string;
  readonly version: number;
}

export type SecondmentDraft = Omit<SecondmentRow, 'version'> & { readonly personCipher: string };

const COLUMNS = `s.id, s.unit_id AS "unitId", s.person_hash AS "personHash", s.person_masked AS "personMasked", s.direction, s.counterpart, to_char(s.from_on, 'YYYY-MM-DD') AS "fromOn",
  to_char(s.planned_end, 'YYYY-MM-DD') AS "plannedEnd", to_char(s.ended_on, 'YYYY-MM-DD') AS "endedOn", s.approval_number AS "approvalNumber", s.reason, s.version`;

/** Secondments of the units of one office. */
export class SecondmentsRepository {
  constructor(private readonly tx: Tx) {}

  /** Newest first. */
  async ofUnits(unitIds: readonly Id[]): Promise<SecondmentRow[]> {
    const found = await this.tx.query<SecondmentRow>(
      `SELECT ${COLUMNS} FROM wudan.secondment s WHERE s.office_id = $1 AND s.unit_id = ANY ($2::uuid[]) ORDER BY s.from_on DESC, s.id DESC`,
      [this.tx.officeId, unitIds],
    );
    return found.rows;
  }

  async lock(id: Id): Promise<(SecondmentRow & { readonly personCipher: string }) | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<SecondmentRow & { personCipher: string }>(
      `SELECT ${COLUMNS}, s.person_cipher AS "personCipher" FROM wudan.secondment s WHERE s.office_id = $1 AND s.id = $2 FOR UPDATE`,
      [this.tx.officeId, id],
    );
    return found.rows[0] ?? null;
  }

  /** Adds records and changes those with the same identifier. */
  async put(drafts: readonly SecondmentDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    this.tx.wrote();
    if (drafts.length > MANY) await this.tx.expectMany();
    await this.tx.query(
      `INSERT INTO wudan.secondment (office_id, id, unit_id, person_hash, person_cipher, person_masked, direction, counterpart, from_on, planned_end, ended_on, approval_number, reason, version, recorded_at, recorded_by)
       SELECT $1, r.id, r.unit_id, r.person_hash, r.person_cipher, r.person_masked, r.direction, r.counterpart, r.from_on, r.planned_end, r.ended_on, r.approval_number, r.reason, 1, $2, $3
         FROM jsonb_to_recordset($4::jsonb) AS r(id uuid, unit_id uuid, person_hash text, person_cipher text, person_masked text, direction text, counterpart text, from_on date, planned_end date, ended_on date,
           approval_number text, reason text)
       ON CONFLICT (office_id, id) DO UPDATE SET person_hash = excluded.person_hash, person_cipher = excluded.person_cipher, person_masked = excluded.person_masked, direction = excluded.direction,
         counterpart = excluded.counterpart, from_on = excluded.from_on, planned_end = excluded.planned_end, ended_on = excluded.ended_on, approval_number = excluded.approval_number, reason = excluded.reason,
         version = wudan.secondment.version + 1, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
      [
        this.tx.officeId,
        this.tx.now,
        this.tx.ctx.seat.personName,
        JSON.stringify(
          drafts.map((draft) => ({
            id: draft.id, unit_id: draft.unitId, person_hash: draft.personHash, person_cipher: draft.personCipher, person_masked: draft.personMasked, direction: draft.direction, counterpart: draft.counterpart,
            from_on: draft.fromOn, planned_end: draft.plannedEnd, ended_on: draft.endedOn, approval_number: draft.approvalNumber, reason: draft.reason,
          })),
        ),
      ],
    );
  }
}
