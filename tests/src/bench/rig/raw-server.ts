import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import pg from 'pg';
import { replyCall, type Tap } from './reply-call.js';

// The measure of the benches: what `node:http` and `pg` alone reach with the same session look-up, the same memory of it, the same walls and one
// prepared call with the same effect. No framework, no GraphQL, no permissions, no errors explained. A process of its own, told its database by the
// environment; it says its port over the channel and ends with it.

interface Session {
  readonly officeId: string;
  readonly id: string;
  readonly personName: string;
  readonly role: string;
  readonly unitId: string;
  readonly lastSeenAt: Date;
}

const databaseUrl = process.env['DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c role=wudan_app', max: 16 });
const door = new pg.Pool({ connectionString: databaseUrl, options: '-c role=wudan_auth', max: 4 });
const REMEMBER_MS = 2_000;
const TOUCH_EVERY_MS = 30_000;
const remembered = new Map<string, { session: Session; until: number }>();

const SESSION = {
  name: 'session',
  text: `SELECT d.seat_id AS id, d.office_id AS "officeId", o.name AS "officeName", d.role, d.unit_id AS "unitId", d.unit_name AS "unitName",
                p.id AS "personId", p.name AS "personName", p.account, p.must_change_password AS "mustChangePassword", p.password_changed_at AS "passwordChangedAt",
                s.idle_minutes AS "idleMinutes", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
           FROM wudan.session s
           JOIN wudan.person p ON p.id = s.person_id AND p.version = s.person_version
           JOIN wudan.seat_directory d ON d.seat_id = s.seat_id AND d.person_id = s.person_id AND d.ended_at IS NULL
           JOIN wudan.office o ON o.id = d.office_id
          WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at + make_interval(mins => s.idle_minutes) > $2`,
};
const TOUCH = { name: 'touch', text: 'UPDATE wudan.session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2' };

async function sessionOf(request: IncomingMessage): Promise<Session | null> {
  const token = /(?:^|; )wudan_session=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token, 'utf8').digest('base64url');
  const known = remembered.get(hash);
  if (known && known.until > performance.now()) return known.session;
  const now = new Date();
  const { rows } = await door.query<Session>({ ...SESSION, values: [hash, now] });
  const [session] = rows;
  if (!session) return null;
  if (remembered.size >= 10_000) remembered.clear();
  remembered.set(hash, { session, until: performance.now() + REMEMBER_MS });
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) await door.query({ ...TOUCH, values: [hash, now] });
  return session;
}

async function board(session: Session): Promise<unknown> {
  const { rows } = await pool.query({ name: 'board', text: 'SELECT * FROM app.board_rows($1, $2)', values: [session.officeId, 51] });
  return { rows };
}

async function reply({ officeId, id, unitId, personName, role }: Session, tap: Tap): Promise<unknown> {
  const { rows } = await pool.query(replyCall({ officeId, seatId: id, unitId, personName, role }, tap, new Date()));
  return rows[0];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const session = await sessionOf(request);
  if (!session) {
    response.writeHead(401, { 'content-length': 0 }).end();
    return;
  }
  const result = request.url === '/board' ? await board(session) : await reply(session, JSON.parse(await bodyOf(request)) as Tap);
  const text = JSON.stringify(result);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500, { 'content-length': 0 }).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`listening ${(server.address() as AddressInfo).port}`));
process.on('disconnect', () => process.exit(0));
