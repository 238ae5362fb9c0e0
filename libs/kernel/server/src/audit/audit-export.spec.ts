import { describe, expect, it } from '@jest/globals';
import { genesisHead } from './audit-chain.js';
import { auditAnchorLine, auditExportHeader, parseAuditAnchors, parseAuditExportHeader } from './audit-export.js';

const OFFICE = '0190f1a0-0000-7000-8000-000000000001';
const HASH = 'ab'.repeat(32);
const header = auditExportHeader(genesisHead(OFFICE), { officeId: OFFICE, seq: 7, hash: HASH }, new Date('2027-01-05T01:30:00Z'));

describe('the header of an export', () => {
  it('comes back as it was written', () => {
    expect(header).toMatchObject({ from: 1, to: 7, prev: genesisHead(OFFICE).hash, head: HASH, exportedAt: '2027-01-05T01:30:00.000Z' });
    expect(parseAuditExportHeader(JSON.stringify(header))).toEqual(header);
  });

  it.each<[string, object]>([
    ['another format', { format: 'csv' }],
    ['a later version', { version: 2 }],
    ['a foreign office id', { officeId: '1; drop table' }],
    ['a range from zero', { from: 0 }],
    ['a range that ends before it begins', { from: 9, to: 7 }],
    ['a fractional number', { to: 7.5 }],
    ['a hash in capitals', { head: HASH.toUpperCase() }],
    ['no time', { exportedAt: undefined }],
  ])('is refused with %s', (_, change) => {
    expect(parseAuditExportHeader(JSON.stringify({ ...header, ...change }))).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{', '{"format":'])('is refused when the line is %j', (line) => {
    expect(parseAuditExportHeader(line)).toBeUndefined();
  });
});

describe('an anchors file', () => {
  it('gives its anchors and the numbers of lines that are none', () => {
    const anchor = { officeId: OFFICE, seq: 7, hash: HASH, sealedAt: '2027-01-05T01:30:00.000Z' };
    const text = `${auditAnchorLine(anchor)}\nnonsense\n${auditAnchorLine({ ...anchor, seq: -1 })}${auditAnchorLine({ ...anchor, seq: 9 })}`;
    expect(parseAuditAnchors(text)).toEqual({ anchors: [anchor, { ...anchor, seq: 9 }], badLines: [3, 4] });
  });
});
