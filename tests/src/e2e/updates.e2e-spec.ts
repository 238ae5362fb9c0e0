import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UpdatesStand } from '../updates/updates-stand.js';
import { runUpdates } from '../updates/updates-run.js';
import { judge, type Judgement } from '../updates/verdict.js';

/** The small one of `npm run verify -- updates`: the same script and the same judgements in one process, without kills. */
describe('updates of many chats under faults', () => {
  let stand: UpdatesStand;
  let judgements: Judgement[];

  beforeAll(async () => {
    stand = await UpdatesStand.open({ contacts: 6, scale: 20, seed: 7, ownProcess: false });
    const report = await runUpdates(stand, { updates: 120, seed: 7, kills: 0, say: () => undefined });
    judgements = judge(report);
    expect(report.deliveries).toBeGreaterThan(report.updates);
    expect(Object.keys(report.faults)).toEqual(expect.arrayContaining(['403', '500']));
  });

  afterAll(() => stand.close());

  it('each counts once, in its order; nothing is sent twice, nothing is lost', () => {
    expect(judgements.filter(({ holds }) => !holds)).toEqual([]);
    expect(judgements.length).toBeGreaterThan(15);
  });
});
