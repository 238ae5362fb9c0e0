import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalEntry, chainHash, genesisHead, sealEntries, type AuditEntry, type JsonObject } from './audit-chain.js';

const OFFICE = '0190f1a0-0000-7000-8000-000000000001';
const OTHER = '0190f1a0-0000-7000-8000-000000000002';

function entry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: '0190f1a0-0000-7000-8000-0000000000a1',
    officeId: OFFICE,
    at: '2027-01-05T01:30:00.000Z',
    actorSeatId: null,
    actorName: '王“小”明',
    actorRole: 'assessor',
    action: 'unit.registered',
    subjectType: 'unit',
    subjectId: null,
    outcome: 'ok',
    origin: '127.0.0.1',
    requestId: 'r-1',
    detail: { 名称: '市信访局', 9: [true, null, { é: 0, a: '\n' }], 10: 1e21 },
    ...change,
  };
}

describe('the canonical form', () => {
  it('is the documented text and hashes to the value computed by another program', () => {
    expect(canonicalEntry(entry())).toBe(
      '{"id":"0190f1a0-0000-7000-8000-0000000000a1","officeId":"0190f1a0-0000-7000-8000-000000000001",' +
        '"at":"2027-01-05T01:30:00.000Z","actorSeatId":null,"actorName":"王“小”明","actorRole":"assessor",' +
        '"action":"unit.registered","subjectType":"unit","subjectId":null,"outcome":"ok","origin":"127.0.0.1","requestId":"r-1",' +
        '"detail":{"10":1e+21,"9":[true,null,{"a":"\\n","é":0}],"名称":"市信访局"}}',
    );
    const genesis = genesisHead(OFFICE);
    expect(genesis).toEqual({ officeId: OFFICE, seq: 0, hash: 'aaaf4d66be027e4350f2ec9a0bfb35ddc11bc2ecd818de1d3919ff88ef06e403' });
    expect(chainHash(genesis.hash, 1, canonicalEntry(entry()))).toBe('7eaad0c95bcfe9a70c0ba02f7b3bc36c535908ed536c9e8ff15554941af24b79');
  });

  it('gives the entry back and does not depend on the order of keys', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(json, fc.string(), (value, actorName) => {
        // What storage would keep: minus zero and dropped prototypes are no part of JSON.
        const detail = JSON.parse(JSON.stringify(value)) as JsonObject;
        fc.pre(!/\\u0000|\\ud[89a-f]/iu.test(JSON.stringify([detail, actorName])));
        const text = canonicalEntry(entry({ detail, actorName }));
        expect(JSON.parse(text)).toEqual(entry({ detail, actorName }));
        const turned = Object.fromEntries(Object.entries(detail).reverse());
        expect(canonicalEntry(entry({ detail: turned, actorName }))).toBe(text);
      }),
    );
  });

  it('keeps two spellings of one character apart', () => {
    const composed = canonicalEntry(entry({ actorName: 'é' }));
    expect(canonicalEntry(entry({ actorName: 'é'.normalize('NFD') }))).not.toBe(composed);
  });

  it.each<[string, object]>([
    ['an id that is no UUID', { id: 'A1' }],
    ['an office that is no UUID', { officeId: '' }],
    ['an instant without milliseconds', { at: '2027-01-05T01:30:00Z' }],
    ['an unknown outcome', { outcome: 'perhaps' }],
    ['a name that is missing', { actorName: undefined }],
    ['a NUL character', { origin: 'a\0b' }],
    ['half a surrogate pair', { actorName: '\ud800' }],
    ['half a surrogate pair in a key', { detail: { '\udc00': 1 } }],
    ['a detail that is a list', { detail: [] }],
    ['a number without value', { detail: { days: Number.NaN } }],
    ['a value left undefined', { detail: { days: undefined } }],
    ['a date object', { detail: { at: new Date(0) } }],
    ['detail without end', { detail: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) }],
    ['an entry of more than 64 KiB', { detail: { text: '编'.repeat(22_000) } }],
  ])('refuses %s', (_, change) => {
    expect(() => canonicalEntry(entry(change as Partial<AuditEntry>))).toThrow(expect.objectContaining({ code: 'AUDIT_ENTRY_INVALID', kind: 'internal' }));
  });
});

describe('sealing', () => {
  const entries = ['a1', 'a2', 'a3'].map((end) => entry({ id: `0190f1a0-0000-7000-8000-0000000000${end}` }));

  it('gives the same chain in one batch or in several', () => {
    const whole = sealEntries(genesisHead(OFFICE), entries);
    const first = sealEntries(genesisHead(OFFICE), entries.slice(0, 1));
    const second = sealEntries(first.head, entries.slice(1));
    expect([...first.seals, ...second.seals]).toEqual(whole.seals);
    expect(second.head).toEqual(whole.head);
    expect(whole.seals.map((seal) => [seal.seq, seal.entryId])).toEqual(entries.map((each, index) => [index + 1, each.id]));
    expect(whole.seals[1]?.prevHash).toBe(whole.seals[0]?.hash);
  });

  it('binds an entry to its office, its place and its predecessor', () => {
    const text = canonicalEntry(entry());
    const genesis = genesisHead(OFFICE).hash;
    const hashes = [chainHash(genesis, 1, text), chainHash(genesis, 2, text), chainHash(genesis, 2 ** 32 + 1, text), chainHash(genesisHead(OTHER).hash, 1, text)];
    expect(new Set(hashes).size).toBe(4);
  });

  it('refuses an entry of another office', () => {
    expect(() => sealEntries(genesisHead(OTHER), entries)).toThrow(expect.objectContaining({ code: 'AUDIT_ENTRY_INVALID' }));
  });
});
