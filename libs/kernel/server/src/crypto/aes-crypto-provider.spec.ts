import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AesCryptoProvider } from './aes-crypto-provider.js';

const SECRET = 'a secret of this specification, 40 bytes';
const OFFICE = '0190f1a0-0000-7000-8000-000000000001';
const OTHER = '0190f1a0-0000-7000-8000-000000000002';
const provider = new AesCryptoProvider(SECRET);
const unreadable = expect.objectContaining({ code: 'CIPHERTEXT_UNREADABLE', kind: 'internal' });

describe('an encrypted field', () => {
  it('opens again in every process that holds the secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(OFFICE, 'platform'), (text, owner) => {
        expect(new AesCryptoProvider(SECRET).decryptField(owner, 'person.phone', provider.encryptField(owner, 'person.phone', text))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('never looks the same twice and does not hold the text', () => {
    const [first, second] = [0, 1].map(() => provider.encryptField(OFFICE, 'person.phone', '13885701234'));
    expect(first).toMatch(/^aes1\.[A-Za-z0-9_-]{52}$/);
    expect(first).not.toBe(second);
  });

  const sealed = provider.encryptField(OFFICE, 'person.phone', '13885701234');
  it.each<[string, () => string]>([
    ['for another office', () => provider.decryptField(OTHER, 'person.phone', sealed)],
    ['for the platform', () => provider.decryptField('platform', 'person.phone', sealed)],
    ['for another field', () => provider.decryptField(OFFICE, 'person.idNumber', sealed)],
    ['under another secret', () => new AesCryptoProvider(`${SECRET}!`).decryptField(OFFICE, 'person.phone', sealed)],
    ['cut short', () => provider.decryptField(OFFICE, 'person.phone', sealed.slice(0, -4))],
    ['cut to nothing', () => provider.decryptField(OFFICE, 'person.phone', 'aes1.')],
    ['of another version', () => provider.decryptField(OFFICE, 'person.phone', sealed.replace('aes1', 'sm41'))],
    ['that is plain text', () => provider.decryptField(OFFICE, 'person.phone', '13885701234')],
  ])('does not open %s', (_, open) => {
    expect(open).toThrow(unreadable);
  });

  it('does not open with any one bit changed', () => {
    const bytes = Buffer.from(sealed.slice(5), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => provider.decryptField(OFFICE, 'person.phone', `aes1.${changed.toString('base64url')}`)).toThrow(unreadable);
    }
  });
});

describe('a look-up hash', () => {
  it('is the same for the same owner, field and text only', () => {
    const hashes = [
      provider.lookupHash(OFFICE, 'person.phone', '13885701234'),
      provider.lookupHash(OTHER, 'person.phone', '13885701234'),
      provider.lookupHash(OFFICE, 'person.phone2', '13885701234'),
      provider.lookupHash(OFFICE, 'person.phone', '13885701235'),
      new AesCryptoProvider(`${SECRET}!`).lookupHash(OFFICE, 'person.phone', '13885701234'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(new AesCryptoProvider(SECRET).lookupHash(OFFICE, 'person.phone', '13885701234')).toBe(hashes[0]);
    expect(hashes[0]).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

describe('tokens', () => {
  it('have the length asked for, do not repeat, and are stored as a hash', () => {
    expect(provider.newToken(128)).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(provider.newToken(256)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set(Array.from({ length: 1000 }, () => provider.newToken(128))).size).toBe(1000);
    expect(provider.hashToken('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });

  it.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['', '', true],
  ])('%j against %j: %s', (left, right, equal) => {
    expect(provider.isEqual(left, right)).toBe(equal);
  });
});

describe('the secret', () => {
  it('is refused when shorter than 32 bytes', () => {
    expect(() => new AesCryptoProvider('x'.repeat(31))).toThrow(expect.objectContaining({ code: 'SECRET_KEY_TOO_SHORT', kind: 'invalid' }));
    expect(new AesCryptoProvider('密'.repeat(11))).toBeInstanceOf(AesCryptoProvider);
  });
});
