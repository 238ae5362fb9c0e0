import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { RunPlan } from '@wudan/dispatch-server';
import { generate } from '../bench/rig/bench-database.js';
import { makeDueRounds } from '../bench/rig/make-due-rounds.js';
import { beginMaking, contactToken, made, supervisorToken } from '../bench/rig/make-offices.js';
import { cloneDatabase, type TestDatabase } from '../house/test-database.js';
import { TestHouse } from '../house/test-house.js';

/** Enough that reading a table whole is never the cheaper way. */
const SCALE = { offices: 400 };
const SUPERVISOR = supervisorToken(7);
const CONTACT_UNIT = 8 * 20 + 3;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

interface SeenPlan {
  readonly text: string;
  readonly nodes: readonly PlanNode[];
}

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

const seen: SeenPlan[] = [];

/** What the server says about a plan, to the client that asked. */
function watch(message: string): void {
  const start = message.indexOf('{');
  if (!message.startsWith('duration:') || start < 0) return;
  const { 'Query Text': text, Plan } = JSON.parse(message.slice(start)) as { readonly 'Query Text': string; readonly Plan: PlanNode };
  seen.push({ text: text.replace(/\s+/g, ' ').trim(), nodes: flat(Plan) });
}

/** The statements that run while `work` does, with those inside functions and of foreign keys. */
async function plansOf(work: () => Promise<unknown>): Promise<SeenPlan[]> {
  seen.length = 0;
  await work();
  return [...seen];
}

/** The server explains every statement of the database by itself to whoever runs it, nested ones too. */
async function explainEverything(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await admin.query("LOAD 'auto_explain'");
  const settings = { session_preload_libraries: 'auto_explain', 'auto_explain.log_min_duration': '0', 'auto_explain.log_nested_statements': 'on', 'auto_explain.log_format': 'json', 'auto_explain.log_level': 'notice' };
  for (const [setting, value] of Object.entries(settings)) await admin.query(`ALTER DATABASE ${name} SET ${setting} = ${pg.escapeLiteral(value)}`);
}

describe('plans of the hot statements', () => {
  let database: TestDatabase;
  let house: TestHouse;
  let admin: pg.Client;
  let watched: Set<string>;
  const heard = pg.Client.prototype.emit;

  const ask = async (token: string, query: string, variables: object): Promise<unknown> => {
    const answer = await fetch(`${house.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `wudan_session=${token}` }, body: JSON.stringify({ query, variables }) });
    const body = (await answer.json()) as { data?: unknown; errors?: unknown };
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const board = (): Promise<unknown> => ask(SUPERVISOR, '{ board(first: 50) { totalCount edges { node { unitName status } } } }', {});
  const reply = (eventId: string, status: string): Promise<unknown> =>
    ask(contactToken(CONTACT_UNIT), 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { receiptNo } }', { input: { promptId: made('prompt', CONTACT_UNIT), version: 1, eventId, status } });
  const pass = (): Promise<unknown> => house.app.get(RunPlan).pass();
  /** Tables of offices, and the plan itself, that some statement reads whole. */
  const readWhole = (plans: readonly SeenPlan[]): string[] => [
    ...new Set(plans.flatMap(({ nodes }) => nodes.filter((node) => node['Node Type'] === 'Seq Scan' && watched.has(node['Relation Name'] ?? '')).map((node) => node['Relation Name'] ?? ''))),
  ];

  beforeAll(async () => {
    database = await cloneDatabase('hot_plans');
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const now = new Date();
    await generate(admin, SCALE, now);
    await beginMaking(admin);
    await makeDueRounds(admin, SCALE, now);
    await admin.query('SET session_replication_role = origin');
    const { rows } = await admin.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'wudan'::regnamespace AND obj_description(oid, 'pg_class') = 'class: tenant'");
    watched = new Set([...rows.map(({ name }) => name), 'prompt_plan']);
    await explainEverything(admin, new URL(database.adminUrl).pathname.slice(1));
    pg.Client.prototype.emit = function (this: pg.Client, ...event: unknown[]) {
      if (event[0] === 'notice') watch((event[1] as { message?: string }).message ?? '');
      return (heard as (...event: unknown[]) => boolean).apply(this, event);
    } as typeof heard;
    house = await TestHouse.open('hot_plans', { database });
  }, 180_000);

  afterAll(async () => {
    pg.Client.prototype.emit = heard;
    await house?.close();
    await admin?.end();
    await database?.drop();
  });

  it('finds the session by its keys', async () => {
    const plans = (await plansOf(board)).filter(({ text }) => text.includes('FROM wudan.session s'));
    expect(plans).toHaveLength(1);
    expect(plans[0]?.nodes.flatMap((node) => node['Index Name'] ?? [])).toEqual(expect.arrayContaining(['session_token_once', 'person_pk']));
    expect(plans[0]?.nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  });

  it('reads the board of an office alone', async () => {
    const plans = await plansOf(board);
    expect(plans.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('app.board_rows('), expect.stringContaining('FROM wudan.unit_board b')]));
    expect(readWhole(plans)).toEqual([]);
  });

  it('saves a first answer and a changed one without reading a table whole', async () => {
    const plans = [...(await plansOf(() => reply('hot-plans-1', 'on_plan'))), ...(await plansOf(() => reply('hot-plans-2', 'blocked')))];
    const touched = new Set(plans.flatMap(({ nodes }) => nodes.flatMap((node) => node['Relation Name'] ?? [])));
    expect([...touched]).toEqual(expect.arrayContaining(['prompt', 'round', 'prompt_answer', 'seat', 'progress_report', 'unit_board', 'channel_message', 'audit_entry', 'audit_unsealed', 'outbox', 'outbox_index']));
    expect(readWhole(plans)).toEqual([]);
  });

  it('plans a morning without a look at the tables of offices, and takes each round by its index', async () => {
    const plans = await plansOf(pass);
    const claims = plans.filter(({ text }) => text.startsWith('DELETE FROM wudan.prompt_plan'));
    expect(plans.filter(({ text }) => text.includes('INSERT INTO wudan.prompt_plan'))).toHaveLength(1);
    expect(claims.length).toBeGreaterThan(SCALE.offices);
    expect(claims.filter(({ nodes }) => !nodes.some((node) => node['Index Name'] === 'prompt_plan_by_round'))).toEqual([]);
    expect(readWhole(plans)).toEqual([]);
  });

  it.each([
    ['unit_board', 'ALTER TABLE wudan.unit_board DROP CONSTRAINT unit_board_pk', board],
    [
      'prompt_plan',
      'DROP INDEX wudan.prompt_plan_by_round',
      (): Promise<unknown> => {
        house.clock.advance(7 * 24 * 3_600_000);
        return pass();
      },
    ],
  ])('notices a lost index: %s', async (table, loss, work) => {
    await admin.query(loss);
    expect(readWhole(await plansOf(work))).toEqual([table]);
  });
});
