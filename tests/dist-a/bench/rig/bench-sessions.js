import { createHash } from 'node:crypto';
import process from 'node:process';
import pg from 'pg';
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const door = new pg.Pool({
    connectionString: databaseUrl,
    options: '-c role=wudan_auth',
    max: 4
});
const REMEMBER_MS = 2_000;
const TOUCH_EVERY_MS = 30_000;
const remembered = new Map();
const SESSION = {
    name: 'session',
    text: `SELECT d.seat_id AS id, d.office_id AS "officeId", o.name AS "officeName", d.role, d.unit_id AS "unitId", d.unit_name AS "unitName",
                p.id AS "personId", p.name AS "personName", p.account, p.must_change_password AS "mustChangePassword", p.password_changed_at AS "passwordChangedAt",
                s.idle_minutes AS "idleMinutes", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
           FROM wudan.session s
           JOIN wudan.person p ON p.id = s.person_id AND p.version = s.person_version
           JOIN wudan.seat_directory d ON d.seat_id = s.seat_id AND d.person_id = s.person_id AND d.ended_at IS NULL
           JOIN wudan.office o ON o.id = d.office_id
          WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at + make_interval(mins => s.idle_minutes) > $2`
};
const TOUCH = {
    name: 'touch',
    text: 'UPDATE wudan.session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2'
};
/** The session behind a request's cookie; null when there is none. */ export async function sessionOf(request) {
    const token = /(?:^|; )wudan_session=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const hash = createHash('sha256').update(token, 'utf8').digest('base64url');
    const known = remembered.get(hash);
    if (known && known.until > performance.now()) return known.session;
    const now = new Date();
    const { rows } = await door.query({
        ...SESSION,
        values: [
            hash,
            now
        ]
    });
    const [session] = rows;
    if (!session) return null;
    if (remembered.size >= 10_000) remembered.clear();
    remembered.set(hash, {
        session,
        until: performance.now() + REMEMBER_MS
    });
    if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) await door.query({
        ...TOUCH,
        values: [
            hash,
            now
        ]
    });
    return session;
}

//# sourceMappingURL=bench-sessions.js.map