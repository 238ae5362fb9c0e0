import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CryptoProvider, Env } from '@wudan/kernel-server';
import { SimulatedClock } from '@wudan/kernel-core';
import type { OutgoingMessage } from '../data/message-queue.repository.js';
import { readHookEvent } from '../domain/hook-event.rules.js';
import { HOOK_HEADERS, isFresh, isNonce } from '../domain/hook-signature.rules.js';
import { ChatHandles } from './chat-handles.js';
import { ComposeMessage, hookSignature } from './compose-message.js';

const KEY = 'example-signing-key-0001';
const GUIDE = readFileSync(new URL('../../../../../docs/webhook.md', import.meta.url), 'utf8');

interface Example {
  readonly headers: ReadonlyMap<string, string>;
  readonly rawBody: string;
}

/** The requests printed in the guide, as they would travel. */
const examples: Example[] = [...GUIDE.matchAll(/```http request\n([\s\S]+?)\n```/g)].map((match) => {
  const [head = '', rawBody = ''] = (match[1] ?? '').split('\n\n');
  return { rawBody, headers: new Map(head.split('\n').slice(1).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)])) };
});
const header = ({ headers }: Example, name: keyof typeof HOOK_HEADERS): string => headers.get(HOOK_HEADERS[name]) ?? '';

const message: OutgoingMessage = {
  id: '019d85a0-7c00-7000-8000-000000000001', seatId: '019d85a0-7c00-7000-8000-000000000002', addressId: null, channel: 'webhook', chat: 'x', promptId: '019d85a0-7c00-7000-8000-000000000003',
  kind: 'card', action: 'send', editsId: null,
  card: {
    title: '第1期周调度', body: '请报本周进展。', facts: [{ label: '截止', value: '17:30' }], linkOnly: false, promptVersion: 1, place: '市信访局',
    options: [{ id: 'on_plan', label: '按计划' }, { id: 'lagging', label: '滞后' }, { id: 'blocked', label: '受阻' }],
  },
  attempts: 1, baseExternalId: null, accountState: 'on', secretCipher: 'x', url: null, allowText: false,
};

describe('the signed webhook', () => {
  const crypto = {
    lookupHash: (owner: string, field: string, value: string) => createHmac('sha256', `${owner} ${field}`).update(value).digest('base64url'),
    newToken: (bits: number) => randomBytes(bits / 8).toString('base64url'),
  } as CryptoProvider;
  const compose = new ComposeMessage(new ChatHandles(crypto), crypto, { PUBLIC_URL: 'https://wudan.example.gov.cn' } as Env);

  it('is signed as its guide prints it', () => {
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      expect(hookSignature(KEY, header(example, 'timestamp'), header(example, 'nonce'), example.rawBody)).toBe(header(example, 'signature'));
      expect(isNonce(header(example, 'nonce'))).toBe(true);
    }
    expect(readHookEvent(JSON.parse(examples[1]?.rawBody ?? ''))).toMatchObject({ type: 'answer', option: '2' });
  });

  it('posts what the guide says, and the seal fits the bytes', () => {
    const { headers, rawBody } = compose.forWebhook(message, '13800000000', KEY, new SimulatedClock(new Date(1_776_042_000_000)));
    const { replyToken, ...rest } = JSON.parse(rawBody) as Record<string, unknown>;
    const { replyToken: _printed, ...printed } = JSON.parse(examples[0]?.rawBody ?? '') as Record<string, unknown>;
    expect([rest, String(replyToken).length]).toEqual([printed, 22]);
    expect(headers[HOOK_HEADERS.signature]).toBe(hookSignature(KEY, headers[HOOK_HEADERS.timestamp] ?? '', headers[HOOK_HEADERS.nonce] ?? '', rawBody));
    expect(headers[HOOK_HEADERS.timestamp]).toBe('1776042000');
  });

  it('says nothing of a confidential card', () => {
    const { rawBody } = compose.forWebhook({ ...message, card: { ...message.card, linkOnly: true } }, '13800000000', KEY, new SimulatedClock());
    expect(JSON.parse(rawBody)).toMatchObject({ title: '您有 1 项待办', options: [], replyToken: null });
    expect(rawBody).not.toContain('进展');
    expect(compose.forTelegram({ ...message, card: { ...message.card, linkOnly: true } })).toMatchObject({ buttons: [], text: expect.stringContaining('/c/') as unknown });
  });

  it.each([
    ['1776042000', 0, true],
    ['1776042000', 300_000, true],
    ['1776042000', -300_000, true],
    ['1776042000', 301_000, false],
    ['1776042000', -301_000, false],
    ['0x69dc0c50', 0, false],
    ['', 0, false],
  ])('takes the timestamp %s at %i ms: %s', (timestamp, drift, fresh) => {
    expect(isFresh(timestamp, new Date(1_776_042_000_000 + drift))).toBe(fresh);
  });
});
