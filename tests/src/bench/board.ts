import 'reflect-metadata';
import { openBenchDatabase } from './rig/bench-database.js';
import { benchMain } from './rig/bench-main.js';
import { duel } from './rig/duel.js';
import { Load, requestText } from './rig/load.js';
import { made, supervisorToken, UNITS_EACH } from './rig/make-offices.js';
import { showBoardToPostgraphile } from './rig/shown-to-postgraphile.js';
import { startPostgraphile, startProduct, startRaw } from './rig/servers.js';

const AIM = 0.6;
const PEER_AIM = 2;
const SUPERVISORS = 200;

/** What the console's board asks, word for word the same each time. */
const query = `query Board($first: Int, $after: String) { board(first: $first, after: $after) { edges { node { unitId unitName stage light status percent lastReportAt dueAt openDifficulties updatedAt } }
  pageInfo { hasNextPage endCursor } totalCount } }`;
/** The same of PostGraphile. It is spared the total, which would cost it a second count of the rows. */
const peerQuery = `query Board($officeId: UUID!, $first: Int, $after: Cursor) { allBoards(condition: { officeId: $officeId }, first: $first, after: $after) { edges { node { unitId unitName stage light status percent lastReportAt dueAt
  openDifficulties updatedAt } } pageInfo { hasNextPage endCursor } } }`;

/** The board of one office, asked by the supervisors of two hundred: the product against `node:http` and `pg`, and against PostGraphile 5. */
await benchMain('board', async ({ scale, rounds, ms, keep, profile }) => {
  const database = await openBenchDatabase({ scale, keep });
  const load = new Load();
  try {
    const raw = await startRaw(database.databaseUrl);
    const ours = await startProduct(database.databaseUrl, profile === undefined ? {} : { profile });
    const asking = Math.min(SUPERVISORS, scale.offices);
    const offices = Array.from({ length: asking }, (_, index) => Math.floor((index * scale.offices) / asking));
    await showBoardToPostgraphile(database.admin);
    const peer = await startPostgraphile(database.databaseUrl);
    const body = JSON.stringify({ operationName: 'Board', query, variables: { first: 50 } });
    const peerBody = (office: number): string => JSON.stringify({ operationName: 'Board', query: peerQuery, variables: { officeId: made('office', office), first: 50 } });
    const expect = { text: '"unitName":', times: UNITS_EACH };
    const result = await duel(
      database.admin,
      load,
      {
        raw: { name: 'raw', server: raw, requests: offices.map((office) => requestText('/board', supervisorToken(office))), expect, serial: 0 },
        ours: { name: 'ours', server: ours, requests: offices.map((office) => requestText('/graphql', supervisorToken(office), body)), expect, serial: 0 },
        peer: { name: 'postgraphile', server: peer, requests: offices.map((office) => requestText('/graphql', supervisorToken(office), peerBody(office))), expect, serial: 0 },
      },
      { rounds, ms, connections: 32, profile: profile !== undefined },
    );
    for (const server of [peer, ours, raw]) await server.stop();
    const ok = result.errors === 0 && result.ratioToRaw >= AIM && (result.ratioToPeers?.postgraphile ?? 0) >= PEER_AIM;
    return { offices: scale.offices, units: scale.offices * UNITS_EACH, rounds, ...result, aim: AIM, peerAim: PEER_AIM, ok };
  } finally {
    load.stop();
    await database.close();
  }
});
