import { describe, expect, it } from '@jest/globals';
import { SimulatedClock, systemCtx, type Ctx } from '@wudan/kernel-core';
import { loaderOf } from './loaders.js';

const ctx = (): Ctx => systemCtx('019a0000-0000-7000-8000-000000000001', new SimulatedClock(), 'test');

/** A source that tells whose it is and counts its questions. */
function source(owner: string): { questions: string[][]; load: (keys: readonly string[]) => Promise<string[]> } {
  const questions: string[][] = [];
  return {
    questions,
    load: (keys) => {
      questions.push([...keys]);
      return Promise.resolve(keys.map((key) => `${owner}:${key}`));
    },
  };
}

describe('loaderOf', () => {
  it('asks once for what is wanted together', async () => {
    const mine = ctx();
    const { questions, load } = source('a');
    expect(await Promise.all(['1', '2', '3'].map((key) => loaderOf(mine, 'names', load).load(key)))).toEqual(['a:1', 'a:2', 'a:3']);
    expect(questions).toEqual([['1', '2', '3']]);
  });

  it('hands nothing that was loaded for one caller to another', async () => {
    const [mine, yours] = [ctx(), ctx()];
    const [a, b] = [source('a'), source('b')];
    const found = await Promise.all([loaderOf(mine, 'names', a.load).load('1'), loaderOf(yours, 'names', b.load).load('1')]);
    expect(found).toEqual(['a:1', 'b:1']);
  });

  it('keeps loaders of different names apart', async () => {
    const mine = ctx();
    const found = await Promise.all([loaderOf(mine, 'names', source('a').load).load('1'), loaderOf(mine, 'sections', source('b').load).load('1')]);
    expect(found).toEqual(['a:1', 'b:1']);
  });

  it('asks anew the next time, since a write may have come between', async () => {
    const mine = ctx();
    const { questions, load } = source('a');
    await loaderOf(mine, 'names', load).load('1');
    await loaderOf(mine, 'names', load).load('1');
    expect(questions).toEqual([['1'], ['1']]);
  });

  it('asks for at most 500 at once', async () => {
    const mine = ctx();
    const { questions, load } = source('a');
    await Promise.all(Array.from({ length: 1_001 }, (_, index) => loaderOf(mine, 'names', load).load(String(index))));
    expect(questions.map((question) => question.length)).toEqual([500, 500, 1]);
  });
});
