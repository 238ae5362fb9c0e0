import { Injectable } from '@nestjs/common';
import { AuthDoor } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';
import type { PersonRow, TokenKind } from './people.repository.js';

export interface DirectorySeat {
  readonly id: Id;
  readonly officeId: Id;
  readonly officeName: string;
  readonly role: Role;
  readonly unitId: Id | null;
  readonly unitName: string | null;
}

export interface SessionRow extends DirectorySeat {
  readonly personId: Id;
  readonly personName: string;
  readonly account: string;
  readonly mustChangePassword: boolean;
  readonly passwordChangedAt: Date;
  readonly idleMinutes: number;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

const LOCK_MINUTES = 30;

/** What the sign-in page and the session check ask before an office is known; every question is by an exact key. */
@Injectable()
export class DoorReadModel {
  constructor(private readonly door: AuthDoor) {}

  async person(account: string): Promise<PersonRow | null> {
    const rows = await this.door.query<PersonRow>(
      `SELECT id, account, name, password_hash AS "passwordHash", password_history AS "passwordHistory", password_changed_at AS "passwordChangedAt",
              must_change_password AS "mustChangePassword", version FROM wudan.person WHERE account = $1`,
      [account],
    );
    return rows[0] ?? null;
  }

  /** Current seats of a person, oldest first. */
  seatsOf(personId: Id): Promise<DirectorySeat[]> {
    return this.door.query<DirectorySeat>(
      `SELECT d.seat_id AS id, d.office_id AS "officeId", o.name AS "officeName", d.role, d.unit_id AS "unitId", d.unit_name AS "unitName"
         FROM wudan.seat_directory d JOIN wudan.office o ON o.id = d.office_id
        WHERE d.person_id = $1 AND d.ended_at IS NULL ORDER BY d.seat_id`,
      [personId],
    );
  }

  /** The session behind a token hash while it, its seat and the person's version all stand. */
  async session(tokenHash: string, now: Date): Promise<SessionRow | null> {
    const rows = await this.door.query<SessionRow>(
      `SELECT d.seat_id AS id, d.office_id AS "officeId", o.name AS "officeName", d.role, d.unit_id AS "unitId", d.unit_name AS "unitName",
              p.id AS "personId", p.name AS "personName", p.account, p.must_change_password AS "mustChangePassword", p.password_changed_at AS "passwordChangedAt",
              s.idle_minutes AS "idleMinutes", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
         FROM wudan.session s
         JOIN wudan.person p ON p.id = s.person_id AND p.version = s.person_version
         JOIN wudan.seat_directory d ON d.seat_id = s.seat_id AND d.person_id = s.person_id AND d.ended_at IS NULL
         JOIN wudan.office o ON o.id = d.office_id
        WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at + make_interval(mins => s.idle_minutes) > $2`,
      [tokenHash, now],
    );
    return rows[0] ?? null;
  }

  async touch(tokenHash: string, now: Date): Promise<void> {
    await this.door.query('UPDATE wudan.session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2', [tokenHash, now]);
  }

  async token(hash: string, kind: TokenKind, now: Date): Promise<{ officeId: Id | null; subjectId: Id | null; expiresAt: Date } | null> {
    const rows = await this.door.query<{ officeId: Id | null; subjectId: Id | null; expiresAt: Date }>(
      `SELECT office_id AS "officeId", subject_id AS "subjectId", expires_at AS "expiresAt" FROM wudan.access_token
        WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3`,
      [hash, kind, now],
    );
    return rows[0] ?? null;
  }

  async addSetUpToken(hash: string, expiresAt: Date, now: Date): Promise<void> {
    await this.door.query("UPDATE wudan.access_token SET used_at = $1 WHERE kind = 'set_up' AND used_at IS NULL", [now]);
    await this.door.query("INSERT INTO wudan.access_token (token_hash, kind, expires_at, created_at) VALUES ($1, 'set_up', $2, $3)", [hash, expiresAt, now]);
  }

  async officeExists(): Promise<boolean> {
    const rows = await this.door.query<{ some: boolean }>('SELECT EXISTS (SELECT 1 FROM wudan.office) AS some', []);
    return rows[0]?.some ?? false;
  }

  /**
   * Counts an attempt before the password is looked at, so that many at once cannot outrun the count. A lock that has
   * passed, or a quiet half hour, starts anew.
   * @returns the end of the lock when there is one
   */
  async countAttempt(key: string, limit: number, now: Date): Promise<Date | null> {
    const rows = await this.door.query<{ lockedUntil: Date | null }>(
      `INSERT INTO wudan.login_attempt AS a (key, failures, last_at) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN a.locked_until <= $2 OR (a.locked_until IS NULL AND a.last_at < $2 - make_interval(mins => $4)) THEN 1 ELSE a.failures + 1 END,
         locked_until = CASE
           WHEN a.locked_until > $2 THEN a.locked_until
           WHEN a.locked_until IS NULL AND a.last_at >= $2 - make_interval(mins => $4) AND a.failures + 1 > $3 THEN $2 + make_interval(mins => $4)
           ELSE NULL END,
         last_at = $2
       RETURNING locked_until AS "lockedUntil"`,
      [key, now, limit, LOCK_MINUTES],
    );
    return rows[0]?.lockedUntil ?? null;
  }

  async forgetAttempts(key: string): Promise<void> {
    await this.door.query('DELETE FROM wudan.login_attempt WHERE key = $1', [key]);
  }

  async takeBackAttempt(key: string): Promise<void> {
    await this.door.query('UPDATE wudan.login_attempt SET failures = greatest(failures - 1, 0) WHERE key = $1', [key]);
  }
}
