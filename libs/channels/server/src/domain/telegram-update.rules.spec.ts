import { describe, expect, it } from '@jest/globals';
import { commandOf } from './chat-command.rules.js';
import { readHookEvent } from './hook-event.rules.js';
import { readUpdate, updateKey } from './telegram-update.rules.js';
import { isAllowedHost } from './webhook-host.rules.js';

const chat = { id: 42, type: 'private' };
const from = { id: 42, first_name: '丽', last_name: '孙' };

describe('readUpdate', () => {
  it.each<[string, unknown, unknown]>([
    ['a tap', { update_id: 7, callback_query: { id: 'q', data: 'd', from, message: { message_id: 3, chat } } }, { kind: 'tap', updateId: 7, chat: '42', callbackId: 'q', data: 'd', externalId: '3', person: '孙丽' }],
    ['a tap on a message too old to be shown', { update_id: 7, callback_query: { id: 'q', data: 'd', from } }, { kind: 'tap', updateId: 7, chat: '42', callbackId: 'q', data: 'd', externalId: null, person: '孙丽' }],
    ['a text', { update_id: 8, message: { text: '/todo', date: 60, chat, from } }, { kind: 'text', updateId: 8, chat: '42', text: '/todo', sentAt: new Date(60_000), person: '孙丽' }],
    ['a picture without sizes', { update_id: 9, message: { photo: [], date: 60, chat, from } }, { kind: 'other', updateId: 9, chat: '42', inGroup: false }],
    [
      'a picture, by its largest size',
      { update_id: 9, message: { message_id: 5, photo: [{ file_id: 's', width: 90 }, { file_id: 'l', width: 1280, file_size: 9 }], caption: 'A1.1', date: 60, chat, from } },
      { kind: 'file', updateId: 9, chat: '42', file: { fileId: 'l', name: '照片5.jpg', size: 9 }, caption: 'A1.1', sentAt: new Date(60_000), person: '孙丽' },
    ],
    [
      'a document',
      { update_id: 9, message: { message_id: 6, document: { file_id: 'd', file_name: '总结.pdf', file_size: 12 }, chat, from } },
      { kind: 'file', updateId: 9, chat: '42', file: { fileId: 'd', name: '总结.pdf', size: 12 }, caption: '', sentAt: null, person: '孙丽' },
    ],
    ['a group', { update_id: 10, message: { text: 'x', chat: { id: -5, type: 'group' } } }, { kind: 'other', updateId: 10, chat: '-5', inGroup: true }],
    ['a block', { update_id: 11, my_chat_member: { chat, new_chat_member: { status: 'kicked' } } }, { kind: 'member', updateId: 11, chat: '42', gone: true }],
    ['a return', { update_id: 12, my_chat_member: { chat, new_chat_member: { status: 'member' } } }, { kind: 'member', updateId: 12, chat: '42', gone: false }],
    ['what it does not know', { update_id: 13, poll: {} }, { kind: 'other', updateId: 13, chat: null, inGroup: false }],
    ['no number', { update_id: '13' }, null],
    ['no object', 'x', null],
  ])('reads %s', (_, update, event) => {
    expect(readUpdate(update)).toEqual(event);
  });

  it('gives keys that sort like numbers', () => {
    expect([1_000, 999, 10_000].map(updateKey).sort()).toEqual([999, 1_000, 10_000].map(updateKey));
  });
});

describe('commandOf', () => {
  it.each([
    ['/start AbC', { command: 'start', rest: 'AbC' }],
    ['/todo@wudan_bot', { command: 'todo', rest: '' }],
    ['待办', { command: 'todo', rest: '' }],
    ['撤回。', { command: 'undo', rest: '' }],
    ['解绑', { command: 'stop', rest: '' }],
    ['/unknown', null],
    ['我想撤回', null],
  ])('reads %s', (text, command) => {
    expect(commandOf(text)).toEqual(command);
  });
});

describe('readHookEvent', () => {
  const replyToken = 'AbCdEfGhIjKlMnOpQrStUv';
  const id = '019a0000-0000-7000-8000-000000000001';
  it.each<[unknown, unknown]>([
    [{ type: 'answer', replyToken, option: ' 2 ' }, { type: 'answer', replyToken, option: '2', at: null }],
    [{ type: 'answer', replyToken, option: 'lagging', at: '2026-04-13T02:00:00Z' }, { type: 'answer', replyToken, option: 'lagging', at: new Date('2026-04-13T02:00:00Z') }],
    [{ type: 'seen', id }, { type: 'seen', id }],
    [{ type: 'answer', replyToken: 'short', option: '2' }, null],
    [{ type: 'answer', replyToken, option: '2', at: 'yesterday' }, null],
    [{ type: 'answer', replyToken, option: 2 }, null],
    [{ type: 'delivered', id: 'x' }, null],
    [null, null],
  ])('reads %j', (body, event) => {
    expect(readHookEvent(body)).toEqual(event);
  });
});

it.each([
  ['https://sms.example.gov.cn/in', true],
  ['https://sms.example.gov.cn:443/in', true],
  ['https://sms.example.gov.cn:8443/in', false],
  ['http://127.0.0.1:9000/', true],
  ['http://127.0.0.1/', false],
  ['https://sms.example.gov.cn@evil.example/', false],
  ['https://user:secret@sms.example.gov.cn/', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('lets a hook go to %s: %s', (url, allowed) => {
  expect(isAllowedHost(url, ['sms.example.gov.cn', '127.0.0.1:9000'])).toBe(allowed);
});
