import { describe, expect, it } from '@jest/globals';
import { SimulatedClock, systemCtx, type Ctx } from '@wudan/kernel-core';
import { Cursors, MAX_PAGE } from './connection.js';

const clock = new SimulatedClock();
const [here, there] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'].map((id) => systemCtx(id, clock, 'test')) as [Ctx, Ctx];
const row = { id: '019a0000-0000-7000-8000-0000000000aa', name: '“引号”, 逗号\u0000与 emoji 😀' };
const cursors = new Cursors('the secret of this process');
const cursorOf = (by: Cursors, ctx: Ctx, list: string): string => by.connection(ctx, list, { rows: [row], hasNext: true, total: 7 }, (each) => each.name, (each) => each).edges[0]?.cursor ?? '';

const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('Cursors', () => {
  it('give back the position they were made of', () => {
    const page = cursors.connection(here, 'units', { rows: [row], hasNext: true, total: 7 }, (each) => each.name, ({ id }) => id);
    expect(page).toEqual({ edges: [{ cursor: expect.any(String) as unknown, node: row.id }], pageInfo: { hasNextPage: true, endCursor: page.edges[0]?.cursor }, totalCount: 7 });
    expect(cursors.request(here, 'units', { first: 10, after: page.pageInfo.endCursor })).toEqual({ first: 10, after: { sort: row.name, id: row.id } });
    expect(cursors.connection(here, 'units', { rows: [], hasNext: false, total: 0 }, () => '', () => null).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it.each([
    ['another office', cursorOf(cursors, there, 'units')],
    ['another list', cursorOf(cursors, here, 'seats')],
    ['another secret', cursorOf(new Cursors('another secret'), here, 'units')],
    ['a forger', Buffer.concat([Buffer.alloc(12), Buffer.from(JSON.stringify(['', row.id]))]).toString('base64url')],
    ['a changed end', `${cursorOf(cursors, here, 'units').slice(0, -3)}AAA`],
    ['a cut end', cursorOf(cursors, here, 'units').slice(0, -4)],
    ['nowhere', ''],
    ['too short a text', 'AAAA'],
    ['no base64', '%%%'],
  ])('refuse a position of %s', (_, after) => {
    expect(faultOf(() => cursors.request(here, 'units', { first: 10, after }))).toMatchObject({ code: 'CURSOR_INVALID', field: 'after' });
  });

  it.each([0, -1, MAX_PAGE + 1, 1.5, Number.NaN])('refuse a page of %p', (first) => {
    expect(faultOf(() => cursors.request(here, 'units', { first }))).toMatchObject({ code: 'PAGE_SIZE_INVALID', field: 'first' });
  });

  it('take pages of 1 to 200 from the beginning', () => {
    for (const first of [1, MAX_PAGE]) expect(cursors.request(here, 'units', { first, after: null })).toEqual({ first, after: null });
  });
});
