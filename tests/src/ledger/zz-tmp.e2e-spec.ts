import { expect, it } from '@jest/globals';
import pg from 'pg';
import { everybody, wakeUp } from '../e2e/rectification-pilot.js';
import { TestHouse } from '../house/test-house.js';
import { checkClocks } from './check-clocks.js';
import { checkEyes } from './check-eyes.js';
import { checkFile } from './check-file.js';
import { checkRound } from './check-round.js';
import type { Check } from './check.js';
import { LEDGER_PLANTS } from './ledger-plants.js';
import { notifiedRound } from './ledger-stand.js';
import { writeFileSync, appendFileSync } from 'node:fs';

it('runs', async () => {
  const out = '/tmp/s6-ledger.txt';
  writeFileSync(out, '');
  const say = (line: string) => appendFileSync(out, line + '\n');
  const house = await TestHouse.open('zzledger');
  const admin = new pg.Client({ connectionString: house.database.adminUrl });
  await admin.connect();
  try {
    say(new Date().toISOString());
    const round = await notifiedRound(house, admin);
    say('round ' + new Date().toISOString());
    let files = 0;
    const take = async (group: Check['group']): Promise<Check[]> => {
      if (group === 'clocks') return checkClocks(house, admin);
      await wakeUp(house, [...everybody(round.city), round.county.contact, round.county.head], '2022-05-26T02:00:00Z');
      if (group === 'M14') return checkRound(round);
      if (group === 'eyes') { const c = await checkEyes(round); await house.settle(); return c; }
      files += 1;
      const f = await checkFile(round, files); await house.settle(); return f;
    };
    for (const g of [] as Check['group'][]) {
      for (const c of await take(g).catch((e) => [{ group: g, name: 'crash', holds: false, seen: String(e?.stack) + JSON.stringify(e?.errors ?? '') } as Check])) say(`${c.holds ? '✓' : '✗'} ${c.group} ${c.name}: ${c.seen}`);
      say(new Date().toISOString());
    }
    for (const [name, p] of LEDGER_PLANTS) {
      if (!['dropped', 'asker-unknown', 'base-forgotten', 'version-stands'].includes(name)) continue;
      const undo = await p.plant(admin, round.programmeId);
      const checks = await take(p.group).catch((e) => [{ group: p.group, name: 'crash', holds: false, seen: String(e?.stack) + JSON.stringify(e?.errors ?? '') } as Check]);
      await undo();
      const ok = checks.some((c) => !c.holds && c.name.includes(p.noticedBy) && c.seen.includes(p.says));
      say(`${ok ? 'CAUGHT' : 'NOT CAUGHT'} ${name}: ${checks.filter((c) => !c.holds).map((c) => c.name + ': ' + c.seen).join(' | ').slice(0, 600)}`);
    }
    for (const g of ['M14', 'eyes', 'clocks', 'file'] as const) for (const c of await take(g)) if (!c.holds) say(`AFTER ✗ ${c.group} ${c.name}: ${c.seen}`);
    say('done ' + new Date().toISOString());
  } finally {
    await admin.end();
    await house.close();
  }
  expect(1).toBe(1);
}, 900_000);
