import 'reflect-metadata';
import { auditCost } from './rig/audit-cost.js';
import { openBenchDatabase } from './rig/bench-database.js';
import { benchMain } from './rig/bench-main.js';
import { duel } from './rig/duel.js';
import { Load, requestText } from './rig/load.js';
import { contactToken, made, UNITS_EACH } from './rig/make-offices.js';
import { clearAnswers } from './rig/make-rounds.js';
import { showReplyToPostgraphile } from './rig/shown-to-postgraphile.js';
import { startPostgraphile, startProduct, startRaw } from './rig/servers.js';

const AIM = 0.5;
const PEER_AIM = 2;
const MOST_AUDIT = 0.1;
const OFFICES = 200;

/** What one tap on 按计划 sends. */
const query =
  'mutation ReportProgress($input: ReportProgressInput!) { reportProgress(input: $input) { promptId version receiptNo late status percent text cutoffAt receivedAt } }';
/** The same of PostGraphile, whose mutation is a function that makes the ids and the trail in SQL. */
const peerQuery = 'mutation ReportProgress($input: ReportProgressInput!) { reportProgress(input: $input) { receipt { receiptNo version late cutoffAt receivedAt value } } }';

/**
 * One tap of a contact, saved: answer, report, board row, trail and outbox, the same on all sides. The contacts of two hundred offices tap in turn, a third
 * of them at the product, at the measure and at PostGraphile 5; who comes again changes the answer. Every answer that was confirmed must stand in the table.
 */
await benchMain('reply', async ({ scale, rounds, ms, keep, profile }) => {
  const database = await openBenchDatabase({ scale, keep });
  const { admin, databaseUrl } = database;
  const load = new Load();
  try {
    await clearAnswers(admin);
    const auditCostRatio = await auditCost(databaseUrl, scale);
    const raw = await startRaw(databaseUrl);
    const ours = await startProduct(databaseUrl, profile === undefined ? {} : { profile });
    const tapping = Math.min(OFFICES, scale.offices);
    const units = Array.from({ length: tapping * UNITS_EACH }, (_, index) => Math.floor(((index % tapping) * scale.offices) / tapping) * UNITS_EACH + Math.floor(index / tapping));
    const inputs = units.map((unit) => ({ unit, input: { promptId: made('prompt', unit), version: 1, eventId: 'bench-############', status: 'on_plan' } }));
    const third = (rest: number): typeof inputs => inputs.filter((_, index) => index % 3 === rest);
    await showReplyToPostgraphile(admin);
    const peer = await startPostgraphile(databaseUrl);
    const expect = { text: '"receiptNo":"', times: 1 };
    const before = await answersIn(admin);
    const result = await duel(
      admin,
      load,
      {
        raw: { name: 'raw', server: raw, requests: third(0).map(({ unit, input }) => requestText('/reply', contactToken(unit), JSON.stringify(input))), expect, serial: 0 },
        ours: {
          name: 'ours',
          server: ours,
          requests: third(1).map(({ unit, input }) => requestText('/graphql', contactToken(unit), JSON.stringify({ operationName: 'ReportProgress', query, variables: { input } }))),
          expect,
          serial: 500_000_000_000,
        },
        peer: {
          name: 'postgraphile',
          server: peer,
          requests: third(2).map(({ unit, input }) => requestText('/graphql', contactToken(unit), JSON.stringify({ operationName: 'ReportProgress', query: peerQuery, variables: { input } }))),
          expect,
          serial: 700_000_000_000,
        },
      },
      { rounds, ms, connections: 32, profile: profile !== undefined },
    );
    const lost = result.answered - ((await answersIn(admin)) - before);
    if (lost !== 0) console.log(`${lost} confirmed answers are not in the table`);
    for (const server of [peer, ours, raw]) await server.stop();
    const errors = result.errors + Math.abs(lost);
    const ok = errors === 0 && result.ratioToRaw >= AIM && auditCostRatio <= MOST_AUDIT && (result.ratioToPeers?.postgraphile ?? 0) >= PEER_AIM;
    return { offices: scale.offices, units: scale.offices * UNITS_EACH, rounds, ...result, errors, auditCostRatio, aim: AIM, peerAim: PEER_AIM, ok };
  } finally {
    load.stop();
    await database.close();
  }
});

async function answersIn(admin: { query(sql: string): Promise<{ rows: { count: number }[] }> }): Promise<number> {
  return (await admin.query('SELECT count(*)::int AS count FROM wudan.prompt_answer')).rows[0]?.count ?? 0;
}
