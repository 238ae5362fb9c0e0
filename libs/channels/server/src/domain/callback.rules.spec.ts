import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CALLBACK_MAX_BYTES, handleOf, joinCallback, readCallback, tapCallback, type Mac } from './callback.rules.js';

const macOf =
  (key: string): Mac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('base64url');
const [mac, other] = [macOf('one'), macOf('two')];
const isEqual = (left: string, right: string): boolean => left === right;
const MESSAGE = '019a0000-0000-7000-8000-000000000001';
const OFFICE = '019a0000-0000-7000-8000-00000000abcd';
const TOKEN = 'AbCdEfGhIjKlMnOpQrStUv';

describe('callback data', () => {
  const handle = handleOf(mac, MESSAGE);
  const tap = tapCallback(mac, handle, 19);
  const join = joinCallback(mac, TOKEN, OFFICE, true);

  it('fits into 64 bytes and comes back as it went', () => {
    expect([tap, join].every((data) => Buffer.byteLength(data) <= CALLBACK_MAX_BYTES)).toBe(true);
    expect(readCallback(mac, isEqual, tap)).toEqual({ kind: 'tap', handle, index: 19 });
    expect(readCallback(mac, isEqual, join)).toEqual({ kind: 'join', token: TOKEN, officeId: OFFICE, yes: true });
    expect(readCallback(mac, isEqual, joinCallback(mac, TOKEN, OFFICE, false))).toMatchObject({ yes: false });
  });

  it('shows nothing of the message it stands for', () => {
    expect([handle.length, handle.includes(MESSAGE.slice(-6)), handle === handleOf(other, MESSAGE)]).toEqual([22, false, false]);
  });

  it.each([
    ['another option', tap.replace('.19.', '.18.')],
    ['another deployment', tapCallback(other, handle, 19)],
    ['another answer', join.replace('.y.', '.n.')],
    ['another office', joinCallback(mac, TOKEN, OFFICE, true).replace(/\.[A-Za-z0-9_-]{22}\.y/, '.AAAAAAAAAAAAAAAAAAAAAA.y')],
    ['no seal', `${handle}.19`],
    ['nothing', ''],
    ['too much', 'x'.repeat(65)],
    ['words', 'a.b.c'],
  ])('refuses %s', (_, data) => {
    expect(readCallback(mac, isEqual, data)).toBeNull();
  });
});
