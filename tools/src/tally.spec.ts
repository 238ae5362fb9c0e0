import { describe, expect, it } from '@jest/globals';
import { add, closingLine, EMPTY, exitCode, lastJsonLine, tallyOfBrowser, tallyOfJest, tallyOfNx } from './tally.js';

describe('tally', () => {
  it.each([
    ['all passed', { passed: 3, failed: 0, skipped: 0 }, false, 0],
    ['a failure', { passed: 3, failed: 1, skipped: 0 }, false, 1],
    ['a skip at the desk', { passed: 3, failed: 0, skipped: 1 }, false, 0],
    ['a skip in CI', { passed: 3, failed: 0, skipped: 1 }, true, 1],
    ['nothing was run', { passed: 0, failed: 0, skipped: 0 }, false, 1],
  ])('ends rightly when %s', (_, counts, ci, code) => {
    expect(exitCode({ ...counts, failures: [] }, ci)).toBe(code);
  });

  it('closes with the exact words', () => {
    expect(closingLine(add({ ...EMPTY, passed: 2 }, { ...EMPTY, failed: 1, skipped: 4 }))).toBe('2 passed, 1 failed, 4 skipped');
  });

  it('counts one test for each project of Nx, and one that was not run as failed', () => {
    const output = [
      ' NX   Running target lint for 4 projects:',
      '- @wudan/tests',
      '> nx run @wudan/api:lint  [existing outputs match the cache, left as is]',
      '> nx run @wudan/bot:lint',
      '> nx run @wudan/worker:lint',
      '> nx run @wudan/tests:typecheck',
      'Failed tasks:',
      '',
      '- @wudan/worker:lint',
    ].join('\n');
    const tally = tallyOfNx(output, 'lint', ['@wudan/api', '@wudan/bot', '@wudan/worker', '@wudan/tests']);
    expect(tally).toEqual({ passed: 2, failed: 2, skipped: 0, failures: ['lint @wudan/worker', 'lint @wudan/tests（未运行）'] });
  });

  it('counts a file that jest could not run as a failure and todo as skipped', () => {
    const tally = tallyOfJest({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { name: 'a.spec.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages: ['1 ≠ 2'] }] },
        { name: 'b.spec.ts', status: 'failed', message: 'cannot parse', assertionResults: [] },
        { name: 'c.spec.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'ok' }] },
      ],
    });
    expect(tally).toEqual({ passed: 5, failed: 2, skipped: 2, failures: ['a.spec.ts › adds\n1 ≠ 2', 'b.spec.ts\ncannot parse'] });
  });

  it.each([
    ['its counts', 'ok 1\n{"browser":true,"passed":4,"failed":0,"skipped":1}', 0, [4, 0, 1]],
    ['a crash after the counts', '{"browser":true,"passed":4,"failed":0,"skipped":0}', 3, [4, 1, 0]],
    ['no counts', 'Error: no browser', 1, [0, 1, 0]],
    ['a line that is no JSON after them', '{"browser":true,"passed":4}\nbye', 0, [0, 1, 0]],
  ])('reads from the browser suite %s', (_, output, code, [passed, failed, skipped]) => {
    expect(tallyOfBrowser(output, code)).toMatchObject({ passed, failed, skipped });
  });

  it.each([
    ['a\n{"ok":true}\n\n', { ok: true }],
    ['{"ok":true}\nlater', undefined],
    ['{broken', undefined],
    ['', undefined],
  ])('finds the last JSON line of %j', (output, expected) => {
    expect(lastJsonLine(output)).toEqual(expected);
  });
});
