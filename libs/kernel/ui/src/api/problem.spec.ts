import { describe, expect, it } from '@jest/globals';
import { CombinedError } from 'urql';
import { isUnauthenticated, problemsOf } from './problem.js';

const SENTENCES = { network: 'network', busy: 'busy', internal: 'internal' };

function refused(message: string, extensions: Record<string, unknown>): CombinedError {
  return new CombinedError({ graphQLErrors: [{ message, extensions }] });
}

describe('problemsOf', () => {
  it.each([
    [
      'a typed error keeps its sentence and finds its field',
      refused('单位代码已被使用', { code: 'UNIT_CODE_TAKEN', kind: 'conflict', field: 'input.code' }),
      { message: '单位代码已被使用', code: 'UNIT_CODE_TAKEN', kind: 'CONFLICT', field: 'code' },
    ],
    ['an untyped error shows no foreign text', refused('Cannot read x', {}), { message: 'internal', code: 'INTERNAL', kind: 'INTERNAL' }],
    [
      'no answer at all is the network',
      new CombinedError({ networkError: new Error('fetch failed') }),
      { message: 'network', code: 'NETWORK', kind: 'BUSY' },
    ],
    [
      'a shed request is told as busy',
      new CombinedError({ networkError: new Error('503'), response: { status: 503 } }),
      { message: 'busy', code: 'BUSY', kind: 'BUSY' },
    ],
  ])('%s', (_, error, expected) => {
    expect(problemsOf(error, SENTENCES)).toEqual([expected]);
  });

  it('knows a lost session', () => {
    expect(isUnauthenticated(refused('尚未登录', { kind: 'unauthenticated' }))).toBe(true);
    expect(isUnauthenticated(refused('没有权限', { kind: 'forbidden' }))).toBe(false);
  });
});
