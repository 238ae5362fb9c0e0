import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDateOf, type Id } from '@wudan/kernel-core';
import { TestHouse, type TestSeat } from '../house/test-house.js';

interface BoardAnswer {
  readonly board: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
  };
}

const BOARD = `query ($first: Int!, $after: String) { board(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { unitId unitName stage light percent lastReportAt openDifficulties updatedAt } } } }`;

describe('the board', () => {
  let house: TestHouse;
  let officeId: Id;
  let leader: TestSeat;
  let unitIds: Id[];

  beforeAll(async () => {
    house = await TestHouse.open('board');
    officeId = await house.rootOffice();
    unitIds = [];
    for (let index = 0; index < 7; index += 1) unitIds.push(await house.unit(officeId));
    await house.drain();
    leader = await house.seat(officeId, 'leader');
  });
  afterAll(() => house.close());

  it('gives the same bytes by the hot call and page by page', async () => {
    const whole = await leader.client.ask<BoardAnswer>(BOARD, { first: 200, after: null });
    const edges: BoardAnswer['board']['edges'][number][] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { board }: BoardAnswer = await leader.client.ask<BoardAnswer>(BOARD, { first: 2, after });
      expect(board.totalCount).toBe(7);
      edges.push(...board.edges);
      after = board.pageInfo.endCursor;
      more = board.pageInfo.hasNextPage;
    }
    expect(JSON.stringify(edges)).toBe(JSON.stringify(whole.board.edges));
    expect(whole.board).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: false } });
    expect(edges.map((edge) => edge.node['unitId'])).toEqual([...unitIds].sort());
  });

  it('shows a contact the row of its own unit only', async () => {
    const [unitId] = unitIds;
    if (unitId === undefined) throw new Error('no unit');
    const contact = await house.seat(officeId, 'unit_contact', { unitId });
    const { board } = await contact.client.ask<BoardAnswer>(BOARD, { first: 50, after: null });
    expect(board.edges.map((edge) => edge.node['unitId'])).toEqual([unitId]);
  });

  it('is forgotten by a unit that retires, and tells the office above how many remain', async () => {
    const county = await house.officeBelow(officeId, { level: 'county', regionCode: '520521' });
    const unitId = await house.unit(county);
    await house.unit(county);
    const supervisor = await house.seat(county, 'supervisor');
    await house.drain();
    await supervisor.client.ask('mutation ($id: ID!, $on: Date!) { retireUnit(id: $id, on: $on) { validTo } }', { id: unitId, on: localDateOf(house.clock.now()) });
    await house.drain();
    const { board } = await supervisor.client.ask<BoardAnswer>(BOARD, { first: 50, after: null });
    expect(board.totalCount).toBe(1);
    const { overview } = await leader.client.ask<{ overview: { officeId: Id; units: number }[] }>('{ overview { officeId units seats } }');
    expect(overview).toEqual([expect.objectContaining({ officeId: county, units: 1 })]);
  });
});
