import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import pg from 'pg';
import { sessionOf, type Session } from './bench-sessions.js';
import { replyCall, type Tap } from './reply-call.js';

// The measure of the benches: what `node:http` and `pg` alone reach with the same session look-up, the same memory of it, the same walls and one
// prepared call with the same effect. No framework, no GraphQL, no permissions, no errors explained. A process of its own, told its database by the
// environment; it says its port over the channel and ends with it.

const databaseUrl = process.env['DATABASE_URL'] ?? '';
const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c role=wudan_app', max: 16 });
async function board(session: Session): Promise<unknown> {
  const { rows } = await pool.query({ name: 'board', text: 'SELECT * FROM app.board_rows($1, $2)', values: [session.officeId, 51] });
  return { rows };
}

/** What a frozen set says about its leaves, read once. */
const sets = new Map<string, readonly Record<string, unknown>[]>();

async function leavesOf(officeId: string, setId: string, hash: string): Promise<readonly Record<string, unknown>[]> {
  const known = sets.get(hash);
  if (known) return known;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT app.set_office($1)', [officeId]);
    const { rows } = await client.query<{ compiled: { leaves: { code: string; name: string; points: string; kind: string; rule: { type: string } }[] } }>('SELECT compiled FROM wudan.indicator_set WHERE office_id = $1 AND id = $2', [officeId, setId]);
    await client.query('COMMIT');
    const leaves = (rows[0]?.compiled.leaves ?? []).map(({ code, name, points, kind, rule }) => ({ code, name, points, kind, ruleType: rule.type }));
    sets.set(hash, leaves);
    return leaves;
  } finally {
    client.release();
  }
}

type Coded = { readonly code: string };

/** One unit's set with scores and evidence counts: one prepared call, merged with the leaves of the frozen set. */
async function tree({ officeId }: Session, pilotId: string): Promise<unknown> {
  const { rows } = await pool.query<{ setId: string; setHash: string; scores: string; evidence: string }>({ name: 'tree', text: 'SELECT * FROM app.scoring_grid($1, $2)', values: [officeId, pilotId] });
  const [row] = rows;
  if (!row) return null;
  const { scores, evidence, ...head } = row;
  const scored = new Map((JSON.parse(scores) as Coded[]).map((score) => [score.code, score]));
  const counted = new Map((JSON.parse(evidence) as Coded[]).map((count) => [count.code, count]));
  return { ...head, rows: (await leavesOf(officeId, row.setId, row.setHash)).map((leaf) => ({ ...leaf, score: scored.get(leaf['code'] as string), evidence: counted.get(leaf['code'] as string) })) };
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
  const path = request.url ?? '';
  const result = path === '/board' ? await board(session) : path.startsWith('/tree/') ? await tree(session, path.slice('/tree/'.length)) : await reply(session, JSON.parse(await bodyOf(request)) as Tap);
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
