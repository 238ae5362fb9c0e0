import 'reflect-metadata';
import { openBenchDatabase } from './rig/bench-database.js';
import { benchMain } from './rig/bench-main.js';
import { duel, type Side } from './rig/duel.js';
import { Load, requestText } from './rig/load.js';
import { beginMaking, contactToken, made, UNITS_EACH } from './rig/make-offices.js';
import { makeTrees, TREES } from './rig/make-trees.js';
import { startPostgraphile, startProduct, startRaw, type BenchServer } from './rig/servers.js';

const AIM = 0.6;
const PEER_AIM = 1.5;
const CONTACTS = 200;

/** What a scorer's screen asks of sixty leaves, word for word the same each time. */
const query = `query Tree($pilotId: ID!) { scoringGrid(pilotId: $pilotId) { unitName state version dueAt late totals { total common individual scored }
  rows { code name points kind ruleType score claim statement naReason returned version updatedBy updatedAt evidence { cells filled accepted returned } } } }`;
/** The same of PostGraphile: it finds the leaves with their scores and stored counts as rows. */
const peerQuery = `query Tree($officeId: UUID!, $pilotId: UUID!) { treeByOfficeIdAndPilotId(officeId: $officeId, pilotId: $pilotId) { unitName state version selfDueOn late
  leaves { nodes { code name points kind rule score claim statement naReason returned version byName at cells filled accepted returnedCells } } } }`;

/** A unit's indicator set with scores and evidence counts, asked by the contacts of two hundred offices: the product against `node:http` and `pg`, and against PostGraphile 5. */
await benchMain('tree', async ({ scale, rounds, ms, keep, profile }) => {
  const database = await openBenchDatabase({ scale, keep });
  const load = new Load();
  try {
    await beginMaking(database.admin);
    const standing = await database.admin.query('SELECT 1 FROM wudan.indicator_set LIMIT 1');
    if (standing.rows.length === 0) await makeTrees(database.admin, scale.offices, new Date());
    const { rows } = await database.admin.query<{ leaves: number }>('SELECT count(*)::int AS leaves FROM bench.tree_leaf WHERE pilot_id = $1', [made('pilot', 0)]);
    const leaves = rows[0]?.leaves ?? 0;
    const asking = Math.min(CONTACTS, TREES, scale.offices);
    const askers = Array.from({ length: asking }, (_, index) => ({ office: made('office', index), pilotId: made('pilot', index), token: contactToken(index * UNITS_EACH) }));
    const expect = { text: '"statement":', times: leaves };
    const raw = await startRaw(database.databaseUrl);
    const ours = await startProduct(database.databaseUrl, profile === undefined ? {} : { profile });
    const peer = await startPostgraphile(database.databaseUrl);
    const asked = (server: BenchServer, requests: readonly string[]): Omit<Side, 'name'> => ({ server, requests, expect, serial: 0 });
    const result = await duel(
      database.admin,
      load,
      {
        raw: { name: 'raw', ...asked(raw, askers.map(({ token, pilotId }) => requestText(`/tree/${pilotId}`, token))) },
        ours: { name: 'ours', ...asked(ours, askers.map(({ token, pilotId }) => requestText('/graphql', token, JSON.stringify({ operationName: 'Tree', query, variables: { pilotId } })))) },
        peer: {
          name: 'postgraphile',
          ...asked(peer, askers.map(({ token, office, pilotId }) => requestText('/graphql', token, JSON.stringify({ operationName: 'Tree', query: peerQuery, variables: { officeId: office, pilotId } })))),
        },
      },
      { rounds, ms, connections: 32, profile: profile !== undefined },
    );
    for (const server of [peer, ours, raw]) await server.stop();
    const ok = result.errors === 0 && result.ratioToRaw >= AIM && (result.ratioToPeers?.postgraphile ?? 0) >= PEER_AIM;
    return { offices: scale.offices, leaves, rounds, ...result, aim: AIM, peerAim: PEER_AIM, ok };
  } finally {
    load.stop();
    await database.close();
  }
});
