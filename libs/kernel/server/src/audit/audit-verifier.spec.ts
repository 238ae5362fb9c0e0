import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MAX_AUDIT_ENTRY_BYTES, chainHash, genesisHead, sealEntries, type AuditEntry } from './audit-chain.js';
import { auditExport, auditExportHeader, auditExportLine, type AuditAnchor, type SealedAuditEntry } from './audit-export.js';
import { AuditVerifier, verifyAuditExport, verifyAuditFile, type AuditVerifierOptions } from './audit-verifier.js';

const OFFICE = '0190f1a0-0000-7000-8000-000000000001';
const OTHER = '0190f1a0-0000-7000-8000-000000000002';
const NOON = '2027-01-05T04:00:00.000Z';

function idOf(seq: number): string {
  return `0190f1a0-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`;
}

function sealed(count: number, officeId = OFFICE): SealedAuditEntry[] {
  const entries = Array.from({ length: count }, (_, index): AuditEntry => ({
    id: idOf(index + 1),
    officeId,
    at: NOON,
    actorSeatId: idOf(900),
    actorName: '李明',
    actorRole: 'assessor',
    action: 'unit.registered',
    subjectType: 'unit',
    subjectId: idOf(index + 500),
    outcome: 'ok',
    origin: '127.0.0.1',
    requestId: `r-${index}`,
    detail: { 名称: `单位${index}` },
  }));
  return sealEntries(genesisHead(officeId), entries).seals.map((seal, index) => ({ ...seal, entry: entries[index] as AuditEntry }));
}

/** The rows from `from` on, chained anew as somebody with write access could. */
function resealed(rows: readonly SealedAuditEntry[], from: number, to: number): SealedAuditEntry[] {
  const made = [...rows];
  for (let at = from; at <= to; at += 1) {
    const row = made[at - 1] as SealedAuditEntry;
    const prevHash = at === 1 ? genesisHead(OFFICE).hash : (made[at - 2] as SealedAuditEntry).hash;
    const canonical = auditExportLine(row).slice(0, -2).replace(/^.*?"entry":/, '');
    made[at - 1] = { ...row, prevHash, hash: chainHash(prevHash, row.seq, canonical) };
  }
  return made;
}

function changed(rows: readonly SealedAuditEntry[], seq: number): SealedAuditEntry[] {
  return rows.map((row) => (row.seq === seq ? { ...row, entry: { ...row.entry, actorName: '王强' } } : row));
}

async function exported(rows: readonly SealedAuditEntry[]): Promise<string> {
  const last = rows.at(-1);
  const head = { officeId: OFFICE, seq: last?.seq ?? 0, hash: last?.hash ?? genesisHead(OFFICE).hash };
  let text = '';
  for await (const piece of auditExport(auditExportHeader(genesisHead(OFFICE), head, new Date(NOON)), rows)) text += piece;
  return text;
}

function anchor(rows: readonly SealedAuditEntry[], seq: number, officeId = OFFICE): AuditAnchor {
  return { officeId, seq, hash: (rows[seq - 1] as SealedAuditEntry).hash, sealedAt: NOON };
}

const ROWS = sealed(9);
const FOREIGN = sealed(9, OTHER);
const HEAD_LINE = 1;

describe('a sound export', () => {
  it.each([1, 2, 7, 64, 1000, 1 << 20])('passes when its bytes arrive %i at a time', async (size) => {
    const bytes = Buffer.from(await exported(ROWS));
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
    const verdict = await verifyAuditExport(pieces, new AuditVerifier({ officeId: OFFICE, anchors: [anchor(ROWS, 9), anchor(FOREIGN, 3, OTHER), anchor(ROWS, 4)] }));
    expect(verdict).toEqual({ ok: true, officeId: OFFICE, entries: 9, lastSeq: 9, lastHash: ROWS[8]?.hash, anchorsMatched: 2, anchoredTo: 9, fault: null });
  });

  it('passes from a file, empty, or without its last line feed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wudan-audit-'));
    await writeFile(join(folder, 'export.ndjson'), await exported(ROWS));
    expect(await verifyAuditFile(join(folder, 'export.ndjson'))).toMatchObject({ ok: true, entries: 9 });
    await rm(folder, { recursive: true });
    expect(await verifyAuditExport([await exported([])])).toMatchObject({ ok: true, entries: 0, lastSeq: 0 });
    expect(await verifyAuditExport([(await exported(ROWS)).trimEnd()])).toMatchObject({ ok: true, entries: 9 });
  });

  it('may be a part when a part is asked for', async () => {
    const row = (seq: number): SealedAuditEntry => ROWS[seq - 1] as SealedAuditEntry;
    const header = auditExportHeader(anchor(ROWS, 3), anchor(ROWS, 6), new Date(NOON));
    const text = JSON.stringify(header) + '\n' + [4, 5, 6].map((seq) => auditExportLine(row(seq))).join('');
    const anchors = [anchor(ROWS, 3), anchor(ROWS, 9)];
    expect(await verifyAuditExport([text], new AuditVerifier({ anchors, partial: true }))).toMatchObject({ ok: true, entries: 3, anchoredTo: 3 });
    expect(await verifyAuditExport([text])).toMatchObject({ ok: false, fault: { kind: 'missing', seq: 1, suspect: { from: 1, to: 3 } } });
    const forged = [{ ...anchor(ROWS, 3), hash: row(5).hash }];
    expect(await verifyAuditExport([text], new AuditVerifier({ anchors: forged, partial: true }))).toMatchObject({ fault: { kind: 'anchor', seq: 3 } });
  });
});

type Lines = string[];
const line = (seq: number): string => auditExportLine(ROWS[seq - 1] as SealedAuditEntry).trimEnd();
const edit = (seq: number, from: string | RegExp, to: string) => (lines: Lines): Lines => lines.map((each, at) => (at === HEAD_LINE + seq - 1 ? each.replace(from, to) : each));

describe('the first bad entry is named', () => {
  it.each<[string, (lines: Lines) => Lines, object]>([
    ['content changed', edit(4, '李明', '李鸣'), { kind: 'content', reason: '内容被改', seq: 4, entryId: idOf(4), line: 5, suspect: { from: 4, to: 4 } }],
    ['its office changed', edit(4, OFFICE, OTHER), { kind: 'content', seq: 4, line: 5 }],
    ['its hash changed', edit(4, /"hash":"./, '"hash":"z'), { kind: 'content', seq: 4, entryId: idOf(4), line: 5 }],
    ['half a line', edit(4, /.{40}$/, ''), { kind: 'content', seq: 4, entryId: idOf(4), line: 5 }],
    ['an empty line', edit(4, /.*/, ''), { kind: 'content', seq: 4, entryId: null, line: 5 }],
    ['a line longer than any entry', edit(4, '李明', '长'.repeat(MAX_AUDIT_ENTRY_BYTES)), { kind: 'content', seq: 4, line: 5 }],
    ['the link of the first entry', edit(1, /"prev":"[0-9a-f]{8}/, '"prev":"00000000'), { kind: 'link', reason: '链断', seq: 1, line: 2 }],
    ['a link changed', edit(4, /"prev":"[0-9a-f]{8}/, '"prev":"00000000'), { kind: 'link', seq: 4, entryId: idOf(4), line: 5 }],
    ['a number changed', edit(4, '"seq":4', '"seq":7'), { kind: 'order', reason: '次序', seq: 4, foundSeq: 7, entryId: idOf(4), line: 5 }],
    ['a number that is none', edit(4, '"seq":4', '"seq":04'), { kind: 'content', seq: 4, line: 5 }],
    ['one deleted', (lines) => lines.toSpliced(4, 1), { kind: 'missing', reason: '缺号', seq: 4, foundSeq: 5, entryId: null, line: 5 }],
    ['three deleted', (lines) => lines.toSpliced(4, 3), { kind: 'missing', seq: 4, foundSeq: 7, suspect: { from: 4, to: 6 } }],
    ['the last deleted', (lines) => lines.slice(0, -1), { kind: 'missing', seq: 9, line: 10 }],
    ['two swapped', (lines) => lines.toSpliced(4, 2, line(5), line(4)), { kind: 'order', seq: 4, foundSeq: 5, entryId: idOf(5), line: 5 }],
    ['one repeated later', (lines) => lines.toSpliced(6, 0, line(3)), { kind: 'order', seq: 6, foundSeq: 3, entryId: idOf(3), line: 7 }],
    ['one repeated early', (lines) => lines.toSpliced(2, 0, line(7)), { kind: 'order', seq: 2, foundSeq: 7, line: 3 }],
    ['one of another office', (lines) => lines.with(4, auditExportLine(FOREIGN[3] as SealedAuditEntry).trimEnd()), { kind: 'link', seq: 4, entryId: idOf(4), line: 5 }],
    ['the rest of another office', (lines) => [...lines.slice(0, 4), ...FOREIGN.slice(3).map((row) => auditExportLine(row).trimEnd())], { kind: 'link', seq: 4, line: 5 }],
    ['an entry behind the end of the header', (lines) => lines.with(0, (lines[0] as string).replace('"to":9', '"to":8')), { kind: 'header', seq: null, line: 1 }],
    ['no header', (lines) => lines.slice(1), { kind: 'header', reason: '头行不符', seq: null, line: 1 }],
    ['a header of another office', (lines) => lines.with(0, (lines[0] as string).replace(OFFICE, OTHER)), { kind: 'header', seq: null }],
    ['nothing', () => [], { kind: 'header', seq: null }],
  ])('%s', async (_, tamper, fault) => {
    const lines = (await exported(ROWS)).trimEnd().split('\n');
    const verdict = await verifyAuditExport([tamper(lines).map((each) => `${each}\n`).join('')]);
    expect(verdict).toMatchObject({ ok: false, fault });
    expect(verdict.fault?.message).toMatch(/^第 \d+ 行/);
  });

  it.each<[string, SealedAuditEntry[], AuditVerifierOptions, object]>([
    ['one rewritten and hashed anew', resealed(changed(ROWS, 4), 4, 4), {}, { kind: 'link', seq: 4, entryId: idOf(4), line: 5, suspect: { from: 1, to: 4 } }],
    ['the same behind an anchor', resealed(changed(ROWS, 4), 4, 4), { anchors: [anchor(ROWS, 3)] }, { kind: 'link', seq: 4, suspect: { from: 4, to: 4 } }],
    ['three hashed anew', resealed(changed(ROWS, 4), 4, 6), { anchors: [anchor(ROWS, 3)] }, { kind: 'link', seq: 6, suspect: { from: 4, to: 6 } }],
    ['the last but one hashed anew', resealed(changed(ROWS, 8), 8, 8), {}, { kind: 'link', seq: 8, line: 9 }],
    ['an anchored one hashed anew', resealed(changed(ROWS, 4), 4, 4), { anchors: [anchor(ROWS, 4)] }, { kind: 'anchor', reason: '锚定不符', seq: 4 }],
    ['all after hashed anew', resealed(changed(ROWS, 4), 4, 9), { anchors: [anchor(ROWS, 2), anchor(ROWS, 8)] }, { kind: 'anchor', seq: 8, suspect: { from: 3, to: 8 } }],
    ['the tail cut', ROWS.slice(0, 6), { anchors: [anchor(ROWS, 5), anchor(ROWS, 9)] }, { kind: 'tail', reason: '尾部缺失', seq: 7, line: 8, suspect: { from: 7, to: 9 } }],
    ['all cut', [], { anchors: [anchor(ROWS, 9)] }, { kind: 'tail', seq: 1 }],
    ['another office than expected', ROWS, { officeId: OTHER }, { kind: 'header', seq: null }],
  ])('%s', async (_, rows, options, fault) => {
    expect(await verifyAuditExport([await exported(rows)], new AuditVerifier(options))).toMatchObject({ ok: false, fault });
  });

  it('knows nothing of a cut tail or a chain wholly made anew without an anchor: that is what anchors are for', async () => {
    expect(await verifyAuditExport([await exported(ROWS.slice(0, 6))])).toMatchObject({ ok: true, anchoredTo: 0 });
    expect(await verifyAuditExport([await exported(resealed(changed(ROWS, 4), 4, 9))])).toMatchObject({ ok: true, anchorsMatched: 0 });
  });

  it('stops reading once the verdict is certain', async () => {
    const lines = (await exported(changed(ROWS, 2))).split(/(?<=\n)/);
    let read = 0;
    function* counted(): Generator<string> {
      for (const each of lines) {
        read += 1;
        yield each;
      }
    }
    await verifyAuditExport(counted());
    expect(read).toBe(3);
  });
});
