import type { Tx } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';

/** What a token opens. */
export type TokenKind = 'invitation' | 'set_up' | 'chat_link';

export interface PersonRow {
  readonly id: Id;
  readonly account: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly passwordHistory: readonly string[];
  readonly passwordChangedAt: Date;
  readonly mustChangePassword: boolean;
  readonly version: number;
}

const PERSON = `id, account, name, password_hash AS "passwordHash", password_history AS "passwordHistory", password_changed_at AS "passwordChangedAt",
  must_change_password AS "mustChangePassword", version`;

/** What of a person, a session or a token changes together with rows of an office: the `wudan_auth` role inside the unit of work. */
export class PeopleRepository {
  constructor(private readonly tx: Tx) {}

  async byAccount(account: string): Promise<PersonRow | null> {
    const found = await this.tx.inRole('wudan_auth', (query) => query<PersonRow>(`SELECT ${PERSON} FROM wudan.person WHERE account = $1`, [account]));
    return found.rows[0] ?? null;
  }

  async byId(id: Id): Promise<PersonRow | null> {
    const found = await this.tx.inRole('wudan_auth', (query) => query<PersonRow>(`SELECT ${PERSON} FROM wudan.person WHERE id = $1`, [id]));
    return found.rows[0] ?? null;
  }

  async add(person: { id: Id; account: string; name: string; passwordHash: string }): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query(
        `INSERT INTO wudan.person (id, account, name, password_hash, password_history, password_changed_at, must_change_password, version, created_at)
         VALUES ($1, $2, $3, $4, '[]', $5, false, 1, $5)`,
        [person.id, person.account, person.name, person.passwordHash, this.tx.now],
      ),
    );
  }

  /** Sets a new password; every other session of the person dies by the new version. Returns that version. */
  async changePassword(id: Id, passwordHash: string, history: readonly string[]): Promise<number> {
    const changed = await this.tx.inRole('wudan_auth', (query) =>
      query<{ version: number }>(
        `UPDATE wudan.person SET password_hash = $2, password_history = $3, password_changed_at = $4, must_change_password = false, version = version + 1 WHERE id = $1 RETURNING version`,
        [id, passwordHash, JSON.stringify(history), this.tx.now],
      ),
    );
    return changed.rows[0]?.version ?? 0;
  }

  async listSeat(seat: { id: Id; personId: Id; role: Role; unitId: Id | null; unitName: string | null }): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query('INSERT INTO wudan.seat_directory (seat_id, person_id, office_id, role, unit_id, unit_name) VALUES ($1, $2, $3, $4, $5, $6)', [
        seat.id,
        seat.personId,
        this.tx.officeId,
        seat.role,
        seat.unitId,
        seat.unitName,
      ]),
    );
  }

  /** Takes the seat out of the directory and ends its sessions, in the transaction that ends the seat. */
  async unlistSeat(seatId: Id): Promise<void> {
    await this.tx.inRole('wudan_auth', async (query) => {
      await query('UPDATE wudan.seat_directory SET ended_at = $3 WHERE seat_id = $1 AND office_id = $2', [seatId, this.tx.officeId, this.tx.now]);
      await query('UPDATE wudan.session SET ended_at = $3 WHERE seat_id = $1 AND office_id = $2 AND ended_at IS NULL', [seatId, this.tx.officeId, this.tx.now]);
    });
  }

  async addSession(session: {
    id: Id;
    tokenHash: string;
    personId: Id;
    personVersion: number;
    seatId: Id;
    idleMinutes: number;
    origin: string;
    expiresAt: Date;
  }): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query(
        `INSERT INTO wudan.session (id, token_hash, person_id, person_version, seat_id, office_id, idle_minutes, origin, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
        [
          session.id,
          session.tokenHash,
          session.personId,
          session.personVersion,
          session.seatId,
          this.tx.officeId,
          session.idleMinutes,
          session.origin,
          this.tx.now,
          session.expiresAt,
        ],
      ),
    );
  }

  async endSession(tokenHash: string): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query('UPDATE wudan.session SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL', [tokenHash, this.tx.now]),
    );
  }

  /** Keeps the session that changed the password alive under the person's new version. */
  async renewSession(tokenHash: string, personVersion: number): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) => query('UPDATE wudan.session SET person_version = $2 WHERE token_hash = $1', [tokenHash, personVersion]));
  }

  async addToken(token: { hash: string; kind: TokenKind; officeId: Id | null; subjectId: Id | null; expiresAt: Date }): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query('INSERT INTO wudan.access_token (token_hash, kind, office_id, subject_id, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [
        token.hash,
        token.kind,
        token.officeId,
        token.subjectId,
        token.expiresAt,
        this.tx.now,
      ]),
    );
  }

  /** Uses a token up. False when it is unknown, used or expired: of two at once, one wins. */
  async spendToken(hash: string, kind: TokenKind): Promise<boolean> {
    const spent = await this.tx.inRole('wudan_auth', (query) =>
      query(`UPDATE wudan.access_token SET used_at = $3 WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3 RETURNING token_hash`, [
        hash,
        kind,
        this.tx.now,
      ]),
    );
    return spent.rows.length === 1;
  }

  /** Kills all open tokens of an invitation. */
  async killTokens(subjectId: Id): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query('UPDATE wudan.access_token SET used_at = $2 WHERE subject_id = $1 AND used_at IS NULL', [subjectId, this.tx.now]),
    );
  }
}
