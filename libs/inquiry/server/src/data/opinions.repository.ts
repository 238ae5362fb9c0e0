import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { OpinionAnswer, OpinionRow } from '../domain/opinion.js';

const OPINION = `o.id, o.pilot_id AS "pilotId", o.unit_id AS "unitId", o.kind, o.way, o.from_unit_id AS "fromUnitId", o.from_name AS "fromName", o.question, to_char(o.due_on, 'YYYY-MM-DD') AS "dueOn",
  o.asked_by AS "askedBy", o.asked_at AS "askedAt", o.expires_at AS "expiresAt", o.wrong_tries AS "wrongTries", o.revoked_at AS "revokedAt", o.revoke_reason AS "revokeReason", o.rating, o.problems, o.suggestions,
  o.signer_name AS "signerName", o.signer_post AS "signerPost", o.answered_at AS "answeredAt", o.answered_by AS "answeredBy"`;

type NewOpinion = Pick<OpinionRow, 'id' | 'pilotId' | 'unitId' | 'kind' | 'way' | 'fromUnitId' | 'fromName' | 'question' | 'dueOn'>;

export interface OpinionToken {
  readonly hash: string;
  readonly expiresAt: Date;
}

export class OpinionsRepository {
  constructor(private readonly tx: Tx) {}

  /** In the order in which they were asked. */
  async ofPilot(pilotId: Id): Promise<OpinionRow[]> {
    return (await this.tx.query<OpinionRow>(`SELECT ${OPINION} FROM wudan.inquiry_opinion o WHERE o.office_id = $1 AND o.pilot_id = $2 ORDER BY o.id`, [this.tx.officeId, pilotId])).rows;
  }

  /** Questions to a unit's seats, newest first. */
  async askedOf(unitId: Id): Promise<OpinionRow[]> {
    const found = await this.tx.query<OpinionRow>(
      `SELECT ${OPINION} FROM wudan.inquiry_opinion o WHERE o.office_id = $1 AND o.from_unit_id = $2 AND o.way = 'seat' AND o.revoked_at IS NULL ORDER BY o.id DESC LIMIT 200`,
      [this.tx.officeId, unitId],
    );
    return found.rows;
  }

  /** Locked until the end of the unit of work. */
  async find(id: Id): Promise<OpinionRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<OpinionRow>(`SELECT ${OPINION} FROM wudan.inquiry_opinion o WHERE o.office_id = $1 AND o.id = $2 FOR UPDATE`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** @param lock of two who send at once, the second sees what the first did */
  async byToken(hash: string, lock: boolean): Promise<OpinionRow | null> {
    const sql = `SELECT ${OPINION} FROM wudan.inquiry_opinion o WHERE o.office_id = $1 AND o.token_hash = $2${lock ? ' FOR UPDATE' : ''}`;
    return (await this.tx.query<OpinionRow>(sql, [this.tx.officeId, hash])).rows[0] ?? null;
  }

  /** @returns false when the same was asked before and stands */
  async insert(row: NewOpinion, token: OpinionToken | null): Promise<boolean> {
    const added = await this.tx.query<{ id: Id }>(
      `INSERT INTO wudan.inquiry_opinion (office_id, id, pilot_id, unit_id, kind, way, from_unit_id, from_name, question, due_on, asked_by, asked_at, token_hash, expires_at, wrong_tries)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0) ON CONFLICT (office_id, pilot_id, kind, from_name) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
      [this.tx.officeId, row.id, row.pilotId, row.unitId, row.kind, row.way, row.fromUnitId, row.fromName, row.question, row.dueOn, this.tx.ctx.seat.personName, this.tx.now, token?.hash ?? null, token?.expiresAt ?? null],
    );
    if (added.rows.length === 0) return false;
    this.tx.wrote();
    return true;
  }

  /** The link before dies with its hash. */
  async renew(id: Id, token: OpinionToken, dueOn: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.inquiry_opinion SET token_hash = $3, expires_at = $4, due_on = $5, wrong_tries = 0 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, token.hash, token.expiresAt, dueOn]);
  }

  async countWrong(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.inquiry_opinion SET wrong_tries = wrong_tries + 1 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id]);
  }

  async revoke(id: Id, reason: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.inquiry_opinion SET revoked_at = $3, revoke_reason = $4 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, this.tx.now, reason]);
  }

  /** An answer of null takes the last one back. */
  async answer(id: Id, answer: OpinionAnswer | null, by: { readonly name: string; readonly channel: string }): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.inquiry_opinion SET rating = $3, problems = $4, suggestions = $5, signer_name = $6, signer_post = $7, answered_at = $8, answered_by = $9, answered_channel = $10 WHERE office_id = $1 AND id = $2`,
      [
        this.tx.officeId, id, answer?.rating ?? null, answer?.problems ?? null, answer?.suggestions ?? null, answer?.signerName ?? null, answer?.signerPost ?? null,
        answer ? this.tx.now : null, answer ? by.name : null, answer ? by.channel : null,
      ],
    );
  }
}
