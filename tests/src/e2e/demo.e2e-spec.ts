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

  it('shows a unit in rectification, another half marked, and findings that only the first one knows', async () => {
    const enter = async (account: string): Promise<ReturnType<TestHouse['visitor']>> => {
      const client = house.visitor();
      await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', { input: { account, password: demoSeason().password } });
      return client;
    };
    const office = await enter('bj-assessor');
    const { programmes } = await office.ask<{ programmes: { id: string }[] }>('{ programmes { id } }');
    const { officeProgress, findings, rectLedger } = await office.ask<{ officeProgress: { pilotId: string; unitName: string; state: string; scored: number; leaves: number }[]; findings: { state: string; track: string }[]; rectLedger: { rows: { state: string }[] } }>(
      'query ($id: ID!) { officeProgress(programmeId: $id) { pilotId unitName state scored leaves } findings(programmeId: $id) { state track } rectLedger(programmeId: $id) { rows { state } } }',
      { id: programmes[0]?.id },
    );
    const of = (name: string): (typeof officeProgress)[number] | undefined => officeProgress.find(({ unitName }) => unitName === name);
    expect(of('毕节市人民政府金融工作办公室')).toMatchObject({ state: 'approved', scored: 51 });
    expect(of('毕节市广播电视台')).toMatchObject({ state: 'scoring', scored: 26, leaves: 51 });
    expect(findings.map(({ state, track }) => `${state} ${track}`)).toEqual(['notified immediate', 'notified time_limited', 'notified time_limited', 'notified long_term', 'draft time_limited', 'draft immediate']);
    expect(rectLedger.rows.map(({ state }) => state).sort()).toEqual(['planned', 'planned', 'planned', 'under_way']);
    const { verification } = await office.ask<{ verification: { samples: { size: number }[] } }>('query ($id: ID!) { verification(pilotId: $id) { samples { size } } }', { id: of('毕节市广播电视台')?.pilotId });
    expect(verification.samples).toMatchObject([{ size: 12 }]);
    const unit = await enter('jr-head');
    const { myRectItems } = await unit.ask<{ myRectItems: object[] }>('{ myRectItems { id } }');
    expect(myRectItems).toHaveLength(4);
  });

  it('is loaded once', async () => {
    expect(await loadDemo(house.app)).toMatchObject({ loaded: false });
  });
});
