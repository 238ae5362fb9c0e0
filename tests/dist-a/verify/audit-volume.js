import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { auditAnchorLine, auditExport, auditExportHeader, genesisHead, parseAuditAnchors, verifyAuditExport, verifyAuditFile } from '@wudan/kernel-server';
import { stopwatch } from '@wudan/kernel-core';
import { anchorAt, sealedRows, seededEntries, SeededRandom } from './audit-ledger.js';
const MB = 1_048_576;
const ANCHORS = 10;
const OFFICE_MADE_MS = Date.UTC(2026, 11, 1);
/** Writes an export of so many entries to a temporary folder, verifies it, and tampers with it once in place and once at its end. */ export async function verifyVolume(seed, entries, makeVerifier) {
    const folder = await mkdtemp(join(tmpdir(), 'wudan-audit-'));
    const path = join(folder, 'export.ndjson');
    try {
        await writeExport(path, join(folder, 'anchors.ndjson'), seed, entries);
        const { anchors } = parseAuditAnchors(await readFile(join(folder, 'anchors.ndjson'), 'utf8'));
        const before = process.memoryUsage().rss;
        let peak = before;
        const sampler = setInterval(()=>peak = Math.max(peak, process.memoryUsage().rss), 20);
        const elapsed = stopwatch();
        const verdict = await verifyAuditFile(path, makeVerifier(anchors));
        const seconds = Math.round(elapsed() / 10) / 100;
        clearInterval(sampler);
        return {
            entries: verdict.entries,
            bytes: (await stat(path)).size,
            seconds,
            memoryMb: Math.round((peak - before) / MB),
            passed: verdict.ok && verdict.entries === entries && verdict.anchorsMatched === anchors.length,
            flipNamed: await flipIsNamed(path, seed, makeVerifier, anchors),
            cutTail: await cutIsFound(path, makeVerifier, anchors)
        };
    } finally{
        await rm(folder, {
            recursive: true,
            force: true
        });
    }
}
/** The header tells the head, which is known only when all is sealed: the entries are made twice from the same seed, sealed once. */ async function writeExport(path, anchorsPath, seed, entries) {
    const officeId = new SeededRandom(seed).id(OFFICE_MADE_MS);
    const trail = ()=>seededEntries(new SeededRandom(seed), officeId, entries);
    const genesis = genesisHead(officeId);
    const hashes = Buffer.alloc((entries + 1) * 32);
    hashes.write(genesis.hash, 0, 'hex');
    const every = Math.max(1, Math.floor(entries / ANCHORS));
    const anchors = [];
    for (const row of sealedRows(officeId, trail())){
        hashes.write(row.hash, row.seq * 32, 'hex');
        if (row.seq % every === 0 || row.seq === entries) anchors.push(anchorAt(row));
    }
    const hashOf = (seq)=>hashes.toString('hex', seq * 32, (seq + 1) * 32);
    const stored = function*() {
        let seq = 0;
        for (const entry of trail()){
            seq += 1;
            yield {
                seq,
                prevHash: hashOf(seq - 1),
                hash: hashOf(seq),
                entry
            };
        }
    };
    const header = auditExportHeader(genesis, anchors.at(-1) ?? genesis, new Date(Date.UTC(2027, 0, 5)));
    await writeFile(anchorsPath, anchors.map(auditAnchorLine).join(''));
    await pipeline(Readable.from(auditExport(header, stored())), createWriteStream(path));
}
/** The line that holds the byte at `offset`: where it begins and its text. */ async function lineAt(path, offset) {
    const from = Math.max(0, offset - 8192);
    const file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16_384), 0, 16_384, from).finally(()=>file.close());
    const start = buffer.subarray(0, offset - from).lastIndexOf('\n') + 1;
    const end = buffer.subarray(0, bytesRead).indexOf('\n', start);
    return {
        start: from + start,
        text: buffer.toString('utf8', start, end)
    };
}
async function flipIsNamed(path, seed, makeVerifier, anchors) {
    const { size } = await stat(path);
    const line = await lineAt(path, Math.floor(size / 2) + new SeededRandom(seed + 1).below(Math.floor(size / 3)));
    const at = line.start + Buffer.byteLength(line.text.slice(0, line.text.indexOf('"actorName":"') + 14));
    await xorByte(path, at);
    const verdict = await verifyAuditFile(path, makeVerifier(anchors));
    await xorByte(path, at);
    const { seq, entry } = JSON.parse(line.text);
    return verdict.fault?.kind === 'content' && verdict.fault.seq === seq && verdict.fault.entryId === entry.id;
}
async function xorByte(path, at) {
    const file = await open(path, 'r+');
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
    buffer[0] = buffer[0] ^ 1;
    await file.write(buffer, 0, 1, at).finally(()=>file.close());
}
async function cutIsFound(path, makeVerifier, anchors) {
    const { size } = await stat(path);
    const header = await lineAt(path, 0);
    const last = await lineAt(path, size - Math.floor(size / 100) - 2);
    const { seq, hash } = JSON.parse(last.text);
    const shorter = `${JSON.stringify({
        ...JSON.parse(header.text),
        to: seq,
        head: hash
    })}\n`;
    const range = {
        start: Buffer.byteLength(header.text) + 1,
        end: last.start + Buffer.byteLength(last.text),
        highWaterMark: MB
    };
    async function* shortened() {
        yield shorter;
        yield* createReadStream(path, range);
    }
    const blind = await verifyAuditExport(shortened(), makeVerifier([]));
    const seeing = await verifyAuditExport(shortened(), makeVerifier(anchors));
    return blind.ok && blind.lastSeq === seq && seeing.fault?.kind === 'tail' && seeing.fault.seq === seq + 1;
}

//# sourceMappingURL=audit-volume.js.map