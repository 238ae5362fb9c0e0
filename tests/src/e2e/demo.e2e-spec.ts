import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '@wudan/api';
import { demoSeason } from '@wudan/access-server';
import { TestHouse } from '../house/test-house.js';

describe('the demo', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open('demo');
    await loadDemo(house.app);
    await house.settle();
    // Two dozen passwords and six sets: more than a hook's usual time on a busy machine.
  }, 240_000);
  afterAll(() => house.close());

  it('shows a programme under way, with a question that some units have answered', async () => {
    const client = house.visitor();
    await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', { input: { account: 'bj-supervisor', password: demoSeason().password } });
    const { openRounds } = await client.ask<{ openRounds: { asked: number; answered: number; blocked: number; mode: string }[] }>('{ openRounds { mode asked answered blocked } }');
    expect(openRounds.find((round) => round.mode === 'ad_hoc')).toMatchObject({ asked: 6, answered: 3, blocked: 1 });
    const { board } = await client.ask<{ board: { edges: { node: { status: string } }[] } }>('{ board(first: 50) { edges { node { unitName status light } } } }');
    expect(board.edges.map(({ node }) => node.status).sort()).toEqual(['blocked', 'lagging', 'none', 'none', 'none', 'none', 'on_plan']);
  });

  it('shows sets on different ways, evidence with a hash and a unit that scores itself', async () => {
    const client = house.visitor();
    await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', { input: { account: 'xf-contact', password: demoSeason().password } });
    const { myPilots } = await client.ask<{ myPilots: { id: string; stage: string; set: { state: string } }[] }>('{ myPilots { id stage set { state } } }');
    expect(myPilots).toMatchObject([{ stage: 'accept', set: { state: 'issued' } }]);
    const { evidenceGrid, scoringGrid } = await client.ask<{ evidenceGrid: { coverage: { held: number } }; scoringGrid: { totals: { scored: number } } }>(
      'query ($id: ID!) { evidenceGrid(pilotId: $id) { coverage { held } } scoringGrid(pilotId: $id) { totals { scored } } }',
      { id: myPilots[0]?.id },
    );
    expect(evidenceGrid.coverage.held).toBeGreaterThan(0);
    expect(scoringGrid.totals.scored).toBeGreaterThan(0);
  });

  it('is loaded once', async () => {
    expect(await loadDemo(house.app)).toMatchObject({ loaded: false });
  });
});
