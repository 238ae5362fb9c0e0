import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Ctx, type Id } from '@wudan/kernel-core';
import { Database, UnitOfWork, type DatabaseRole, type Tx } from '@wudan/kernel-server';
import { TestHouse } from '../house/test-house.js';

/** Writes letters of the transaction's office: a tenant table that the tenant role may read and add to. */
class LettersRepository {
  constructor(private readonly tx: Tx) {}

  async add(id: Id, topic: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('INSERT INTO wudan.mail (office_id, id, from_office, topic, payload, received_at) VALUES ($1, $2, $1, $3, $4, $5)', [this.tx.officeId, id, topic, '{}', this.tx.now]);
  }

  async topics(): Promise<string[]> {
    return (await this.tx.query<{ topic: string }>("SELECT topic FROM wudan.mail WHERE topic LIKE 'probe%' ORDER BY topic")).rows.map((row) => row.topic);
  }
}

const who = async (tx: Tx): Promise<string | undefined> => (await tx.query<{ who: string }>('SELECT current_user AS who')).rows[0]?.who;
const entry = (action: string): Parameters<Tx['audit']>[0] => ({ action, subjectType: 'Probe', summary: '试写' });

describe('the one door to the database', () => {
  let house: TestHouse;
  let units: UnitOfWork;
  let here: Id;
  let there: Id;
  const ctx = (officeId: Id = here): Ctx => house.system(officeId);
  const id = (): Id => newId(house.clock.now().getTime());
  const topics = (officeId: Id = here): Promise<string[]> => units.read(ctx(officeId), (tx) => tx.repo(LettersRepository).topics());
  const counts = (action: string): Promise<unknown> =>
    units.read(ctx(), async (tx) => (await tx.query('SELECT count(*)::int AS entries FROM wudan.audit_entry WHERE office_id = $1 AND action = $2', [here, action])).rows[0]);

  /** What every connection of the pool would show to whoever takes it next. */
  async function leftBehind(): Promise<unknown[]> {
    const { source } = house.app.get(Database);
    const runners = Array.from({ length: house.env.POOL_SIZE }, () => source.createQueryRunner());
    await Promise.all(runners.map((runner) => runner.connect()));
    const seen = await Promise.all(
      runners.map((runner) =>
        runner.query(
          "SELECT coalesce(current_setting('app.office_id', true), '') AS office, current_user AS role, current_setting('transaction_read_only') AS read_only, current_setting('plan_cache_mode') AS plans, (SELECT count(*)::int FROM wudan.mail) AS rows",
        ),
      ),
    );
    await Promise.all(runners.map((runner) => runner.release()));
    return [...new Set(seen.map((rows) => JSON.stringify((rows as unknown[])[0])))].map((text) => JSON.parse(text) as unknown);
  }
  const NOTHING = [{ office: '', role: 'wudan_app', read_only: 'off', plans: 'auto', rows: 0 }];

  beforeAll(async () => {
    house = await TestHouse.open('unit-of-work');
    units = house.app.get(UnitOfWork);
    [here, there] = [await house.rootOffice(), await house.rootOffice()];
  });
  afterAll(() => house.close());

  it('commits a write with its audit entry, and shows it to its own office only', async () => {
    await units.run(ctx(), async (tx) => {
      await tx.repo(LettersRepository).add(id(), 'probe-1');
      tx.audit(entry('probe.kept'));
    });
    expect([await topics(), await topics(there), await counts('probe.kept')]).toEqual([['probe-1'], [], { entries: 1 }]);
  });

  it.each<[string, (tx: Tx) => Promise<void>, RegExp]>([
    ['has no audit entry', (tx) => tx.repo(LettersRepository).add(id(), 'probe-2'), /without an audit entry/],
    [
      'fails later',
      async (tx) => {
        await tx.repo(LettersRepository).add(id(), 'probe-2');
        tx.audit(entry('probe.lost'));
        throw new Error('later failure');
      },
      /later failure/,
    ],
    [
      'names another office',
      async (tx) => {
        tx.audit(entry('probe.lost'));
        await tx.query("INSERT INTO wudan.mail (office_id, id, from_office, topic, payload, received_at) VALUES ($1, $2, $1, 'probe-2', '{}', $3)", [there, id(), tx.now]);
      },
      /row-level security/,
    ],
    [
      'asks what only another role may see',
      async (tx) => {
        tx.audit(entry('probe.lost'));
        await tx.query('SELECT * FROM wudan.person');
      },
      /permission denied/,
    ],
  ])('keeps nothing of a unit that %s', async (_, work, fault) => {
    await expect(units.run(ctx(), work)).rejects.toThrow(fault);
    expect([await topics(), await topics(there), await counts('probe.lost')]).toEqual([['probe-1'], [], { entries: 0 }]);
    expect(await leftBehind()).toEqual(NOTHING);
  });

  it('lets nobody write, or begin to, in a unit that reads', async () => {
    const attempts = ["INSERT INTO wudan.mail (office_id, id, from_office, topic, payload, received_at) SELECT app.office_id(), gen_random_uuid(), app.office_id(), 'probe-3', '{}', timestamptz '2022-06-30'", 'SET TRANSACTION READ WRITE', "SELECT set_config('transaction_read_only', 'off', true)"];
    for (const sql of attempts) await expect(units.read(ctx(), (tx) => tx.query(sql))).rejects.toThrow(/read-only|read-write/);
    await units.read(ctx(), (tx) => {
      tx.audit(entry('probe.read'));
      return Promise.resolve();
    });
    expect([await topics(), await counts('probe.read')]).toEqual([['probe-1'], { entries: 0 }]);
  });

  it('leaves nothing behind in the pool', async () => {
    await Promise.all([
      ...Array.from({ length: 20 }, (_, index) => units.call(ctx(index % 2 === 0 ? here : there), 'board_rows', [10])),
      ...Array.from({ length: 10 }, () => topics()),
      ...Array.from({ length: 10 }, () =>
        units.run(ctx(there), async (tx) => {
          await tx.expectMany();
          tx.audit(entry('probe.many'));
          await tx.inRole('wudan_auth', (query) => query('SELECT count(*) FROM wudan.person'));
        }),
      ),
    ]);
    expect(await leftBehind()).toEqual(NOTHING);
    await expect(units.call(ctx(), 'board_rows; DROP TABLE wudan.unit', [])).rejects.toThrow('not a function name');
    await expect(units.call(ctx(), 'board_rows', [-1])).rejects.toThrow();
    expect(await leftBehind()).toEqual(NOTHING);
    await expect(units.run({ ...ctx(), officeId: 'nobody' }, () => Promise.resolve())).rejects.toThrow('needs an office');
  });

  it('runs the statements of one unit one after another', async () => {
    const log: string[] = [];
    const pids = await units.read(ctx(), async (tx) => {
      const slow = tx.query("SELECT pg_sleep(0.1), 'slow'").then(() => log.push('slow'));
      const quick = tx.query("SELECT 'quick'").then(() => log.push('quick'));
      await Promise.all([slow, quick]);
      return Promise.all(Array.from({ length: 20 }, () => tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')));
    });
    expect(log).toEqual(['slow', 'quick']);
    expect(new Set(pids.map((result) => result.rows[0]?.pid)).size).toBe(1);
    const messages: string[] = [];
    const note = (error: unknown): void => void messages.push(error instanceof Error ? error.message : '');
    await units.run(ctx(), (tx) => Promise.all([tx.query('SELECT 1 / 0').catch(note), tx.query('SELECT 1').catch(note)])).catch(note);
    expect(messages).toEqual([expect.stringContaining('division by zero'), expect.stringContaining('aborted')]);
    expect(await leftBehind()).toEqual(NOTHING);
  });

  it.each<DatabaseRole>(['wudan_auth', 'wudan_relay', 'wudan_reference'])('takes the role %s for its own statements and no others', async (role) => {
    await units.run(ctx(), async (tx) => {
      const outside = [who(tx)];
      const inside = tx.inRole(role, async (query) => {
        const first = await query<{ who: string }>('SELECT current_user AS who, pg_sleep(0.05)');
        const second = await query<{ who: string }>('SELECT current_user AS who');
        return [first.rows[0]?.who, second.rows[0]?.who];
      });
      outside.push(who(tx), who(tx));
      expect([await inside, await Promise.all(outside)]).toEqual([[role, role], ['wudan_app', 'wudan_app', 'wudan_app']]);
      await expect(tx.inRole(role, () => Promise.reject(new Error('not of the database')))).rejects.toThrow('not of the database');
      expect(await who(tx)).toBe('wudan_app');
    });
    await expect(units.run(ctx(), (tx) => tx.inRole(role, (query) => query('SELECT * FROM wudan.unit')))).rejects.toThrow(/permission denied/);
    expect(await leftBehind()).toEqual(NOTHING);
  });

  it('joins a unit to the one its context has open, and to no other', async () => {
    const mine = ctx();
    await expect(
      units.run(mine, async (outer) => {
        await units.run(mine, async (inner) => {
          expect(inner).toBe(outer);
          await inner.repo(LettersRepository).add(id(), 'probe-4');
          inner.audit(entry('probe.joined'));
        });
        expect(await units.read(mine, (tx) => tx.repo(LettersRepository).topics())).toEqual(['probe-1', 'probe-4']);
        expect(await topics()).toEqual(['probe-1']);
        throw new Error('the outer one fails');
      }),
    ).rejects.toThrow('the outer one fails');
    expect([await topics(), await counts('probe.joined')]).toEqual([['probe-1'], { entries: 0 }]);
  });

  it('shares one reading transaction within an operation, and gives it back', async () => {
    const mine = ctx();
    units.beginScope(mine);
    const pid = (tx: Tx): Promise<number | undefined> => tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid').then((result) => result.rows[0]?.pid);
    const pids = await Promise.all(Array.from({ length: 5 }, () => units.read(mine, pid)));
    expect(new Set(pids).size).toBe(1);
    let kept: Tx | undefined;
    await units.read(mine, (tx) => {
      kept = tx;
      return Promise.resolve();
    });
    await units.finish(mine);
    expect(() => kept?.repo(LettersRepository)).toThrow('closed');
    await expect(kept?.query('SELECT 1')).rejects.toThrow('closed');
    expect(await leftBehind()).toEqual(NOTHING);
  });
});
