import { describe, expect, it } from '@jest/globals';
import { restartDelay, screenLine } from './supervised-app.js';

describe('screenLine', () => {
  it.each([
    ['初始化链接（仅可使用一次）：http://localhost:3000/setup#abc', '初始化链接（仅可使用一次）：http://localhost:3000/setup#abc'],
    ['\u001b[32m[Nest] 12  - LOG [Router] mapped\u001b[39m', undefined],
    ['\u001b[33m[Nest] 12  - WARN [Outbox] late\u001b[39m', '[Nest] 12  - WARN [Outbox] late'],
    ['{"level":50,"msg":"x"}', '{"level":50,"msg":"x"}'],
    ['    at run (file.js:1:1) ERROR', undefined],
  ])('of %j shows %j', (line, expected) => {
    expect(screenLine(line)).toBe(expected);
  });
});

describe('restartDelay', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(restartDelay)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });
});
