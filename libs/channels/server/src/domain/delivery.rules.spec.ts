import { describe, expect, it } from '@jest/globals';
import { outcomeOfError, outcomeOfFault, retryDelayMs } from './delivery.rules.js';

describe('outcomeOfError', () => {
  it.each<[number, string, number | undefined, Record<string, unknown>]>([
    [429, 'Too Many Requests: retry after 7', 7, { kind: 'wait', ms: 7_000 }],
    [429, 'Too Many Requests', undefined, { kind: 'wait', ms: 1_000 }],
    [500, 'Internal Server Error', undefined, { kind: 'refused' }],
    [502, 'Bad Gateway', undefined, { kind: 'refused' }],
    [403, 'Forbidden: bot was blocked by the user', undefined, { kind: 'blocked' }],
    [400, 'Bad Request: chat not found', undefined, { kind: 'blocked' }],
    [400, 'Bad Request: message is not modified: specified new message content', undefined, { kind: 'unchanged' }],
    [400, "Bad Request: message can't be edited", undefined, { kind: 'uneditable' }],
    [400, 'Bad Request: message to edit not found', undefined, { kind: 'uneditable' }],
    [400, 'Bad Request: message text is empty', undefined, { kind: 'failed' }],
    [401, 'Unauthorized', undefined, { kind: 'failed' }],
  ])('reads %i %s', (code, description, retryAfter, outcome) => {
    expect(outcomeOfError(code, description, retryAfter)).toMatchObject(outcome);
  });
});

describe('outcomeOfFault', () => {
  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'refused'],
    ['UND_ERR_CONNECT_TIMEOUT', 'refused'],
    ['CERT_HAS_EXPIRED', 'refused'],
    ['ECONNRESET', 'unknown'],
    ['UND_ERR_SOCKET', 'unknown'],
    ['UND_ERR_HEADERS_TIMEOUT', 'unknown'],
    [undefined, 'unknown'],
  ])('takes %s for %s', (code, kind) => {
    expect(outcomeOfFault(code, 'fetch failed').kind).toBe(kind);
  });
});

it('waits longer each time, up to ten minutes', () => {
  expect([1, 2, 3, 11, 40].map(retryDelayMs)).toEqual([1_000, 2_000, 4_000, 600_000, 600_000]);
});
