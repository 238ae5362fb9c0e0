import { auditExportLine, canonicalEntry, chainHash, genesisHead } from '@wudan/kernel-server';
import { headerLine } from './audit-ledger.js';
const ID_AT = '{"id":"'.length;
/** Replaces lines `from` to `to` (an entry's number is its line; the header is 0) by other text. */ function replaced({ bytes, offsets }, from, to, by) {
    return [
        bytes.subarray(0, offsets[from]),
        Buffer.from(by),
        bytes.subarray(offsets[to + 1])
    ];
}
function lineOf({ bytes, offsets }, seq) {
    return bytes.subarray(offsets[seq], offsets[seq + 1]);
}
function rowOf({ rows }, seq) {
    return rows[seq - 1];
}
function idOf(ledger, seq) {
    return rowOf(ledger, seq).entry.id;
}
/** A number that has a neighbour on each side and no anchor. */ function somewhere({ random, ledger }) {
    for(;;){
        const seq = random.between(2, ledger.rows.length - 1);
        if (!ledger.anchors.some((anchor)=>anchor.seq === seq)) return seq;
    }
}
/** The same line with one hex digit of a field turned into another. */ function otherDigit(scene, seq, field) {
    const text = lineOf(scene.ledger, seq).toString('utf8');
    const at = text.indexOf(`"${field}":"`) + field.length + 4 + scene.random.below(64);
    const digits = [
        ...'0123456789abcdef'
    ].filter((digit)=>digit !== text[at]);
    return text.slice(0, at) + scene.random.pick(digits) + text.slice(at + 1);
}
/** An entry as somebody would want it instead. */ function rewritten(entry) {
    return {
        ...entry,
        actorName: `${entry.actorName}（改）`,
        outcome: entry.outcome === 'ok' ? 'refused' : 'ok'
    };
}
/** The rows from `from` to `to` with the first one rewritten, hashed anew as somebody with the database would. */ function hashedAnew(ledger, from, to, change) {
    let prevHash = rowOf(ledger, from).prevHash;
    return ledger.rows.slice(from - 1, to).map((row)=>{
        const entry = row.seq === from ? change(row.entry) : row.entry;
        const made = {
            seq: row.seq,
            prevHash,
            hash: chainHash(prevHash, row.seq, canonicalEntry(entry)),
            entry
        };
        prevHash = made.hash;
        return made;
    });
}
function lines(rows) {
    return rows.map(auditExportLine).join('');
}
/** An export of the first rows of the ledger and of `after`, whose header agrees with it. */ function coherent(ledger, keep, after) {
    const header = headerLine(ledger.officeId, [
        ...ledger.rows.slice(0, keep),
        ...after
    ]);
    return [
        Buffer.from(header),
        ledger.bytes.subarray(ledger.offsets[1], ledger.offsets[keep + 1]),
        Buffer.from(lines(after))
    ];
}
/** Every way of tampering that we thought of; each is made at a random entry `seq`. */ const TAMPERS = {
    'flip a bit of the entry': ({ random, ledger }, seq)=>{
        const line = Buffer.from(lineOf(ledger, seq));
        const entryAt = line.indexOf('"entry":') + 8;
        const at = random.between(entryAt, line.length - 3);
        line[at] = line[at] ^ 1 << random.below(8);
        const inId = at >= entryAt && at < entryAt + ID_AT + 37;
        return {
            pieces: replaced(ledger, seq, seq, line),
            expected: {
                kind: 'content',
                seq,
                line: seq + 1,
                ...inId ? {} : {
                    entryId: idOf(ledger, seq)
                }
            }
        };
    },
    'flip a digit of the hash': (scene, seq)=>({
            pieces: replaced(scene.ledger, seq, seq, otherDigit(scene, seq, 'hash')),
            expected: {
                kind: 'content',
                seq,
                line: seq + 1,
                entryId: idOf(scene.ledger, seq)
            }
        }),
    'flip a digit of the link': (scene, seq)=>({
            pieces: replaced(scene.ledger, seq, seq, otherDigit(scene, seq, 'prev')),
            expected: {
                kind: 'link',
                seq,
                line: seq + 1,
                entryId: idOf(scene.ledger, seq)
            }
        }),
    'add a second outcome': ({ ledger }, seq)=>{
        const text = lineOf(ledger, seq).toString('utf8').replace('"origin":', '"outcome":"ok","origin":');
        return {
            pieces: replaced(ledger, seq, seq, text),
            expected: {
                kind: 'content',
                seq,
                line: seq + 1,
                entryId: idOf(ledger, seq)
            }
        };
    },
    'change the number': ({ random, ledger }, seq)=>{
        const foundSeq = random.pick([
            seq - 1,
            seq + 1,
            seq + ledger.rows.length,
            random.between(seq + 1, ledger.rows.length)
        ]);
        const text = lineOf(ledger, seq).toString('utf8').replace(`"seq":${seq}`, `"seq":${foundSeq}`);
        return {
            pieces: replaced(ledger, seq, seq, text),
            expected: {
                kind: 'order',
                seq,
                foundSeq,
                line: seq + 1,
                entryId: idOf(ledger, seq)
            }
        };
    },
    'delete one': ({ ledger }, seq)=>({
            pieces: replaced(ledger, seq, seq, ''),
            expected: {
                kind: 'missing',
                seq,
                foundSeq: seq + 1,
                line: seq + 1,
                entryId: null
            }
        }),
    'delete a run': ({ random, ledger }, seq)=>{
        const to = Math.min(seq + random.below(50), ledger.rows.length - 1);
        return {
            pieces: replaced(ledger, seq, to, ''),
            expected: {
                kind: 'missing',
                seq,
                foundSeq: to + 1,
                suspect: {
                    from: seq,
                    to
                }
            }
        };
    },
    'delete one and number the rest anew': ({ ledger }, seq)=>{
        const rest = ledger.rows.slice(seq).map((row)=>({
                ...row,
                seq: row.seq - 1
            }));
        return {
            pieces: coherent(ledger, seq - 1, rest),
            expected: {
                kind: 'link',
                seq,
                line: seq + 1,
                entryId: idOf(ledger, seq + 1)
            }
        };
    },
    'swap two neighbours': ({ ledger }, seq)=>({
            pieces: replaced(ledger, seq, seq + 1, Buffer.concat([
                lineOf(ledger, seq + 1),
                lineOf(ledger, seq)
            ])),
            expected: {
                kind: 'order',
                seq,
                foundSeq: seq + 1,
                line: seq + 1,
                entryId: idOf(ledger, seq + 1)
            }
        }),
    'swap two far apart': ({ random, ledger }, seq)=>{
        const far = random.between(seq + 1, ledger.rows.length);
        const between = ledger.bytes.subarray(ledger.offsets[seq + 1], ledger.offsets[far]);
        return {
            pieces: replaced(ledger, seq, far, Buffer.concat([
                lineOf(ledger, far),
                between,
                lineOf(ledger, seq)
            ])),
            expected: {
                kind: 'order',
                seq,
                foundSeq: far,
                line: seq + 1,
                entryId: idOf(ledger, far)
            }
        };
    },
    'repeat another entry': ({ random, ledger }, seq)=>{
        const copied = random.pick([
            random.between(1, seq - 1),
            random.between(seq + 1, ledger.rows.length)
        ]);
        return {
            pieces: replaced(ledger, seq, seq, Buffer.concat([
                lineOf(ledger, copied),
                lineOf(ledger, seq)
            ])),
            expected: {
                kind: 'order',
                seq,
                foundSeq: copied,
                line: seq + 1,
                entryId: idOf(ledger, copied)
            }
        };
    },
    'insert a forged entry that links': ({ ledger }, seq)=>({
            pieces: replaced(ledger, seq, seq, lines(hashedAnew(ledger, seq, seq, rewritten)) + lineOf(ledger, seq).toString('utf8')),
            expected: {
                kind: 'order',
                seq: seq + 1,
                foundSeq: seq,
                line: seq + 2,
                entryId: idOf(ledger, seq)
            }
        }),
    'splice one of another office': ({ ledger, foreign }, seq)=>({
            pieces: replaced(ledger, seq, seq, lineOf(foreign, seq)),
            expected: {
                kind: 'link',
                seq,
                line: seq + 1,
                entryId: idOf(foreign, seq)
            }
        }),
    'splice the rest of another office': ({ ledger, foreign }, seq)=>({
            pieces: replaced(ledger, seq, ledger.rows.length, foreign.bytes.subarray(foreign.offsets[seq])),
            expected: {
                kind: 'link',
                seq,
                line: seq + 1,
                entryId: idOf(foreign, seq)
            }
        }),
    'seal one of another office into the chain': ({ ledger, foreign }, seq)=>({
            pieces: coherent(ledger, seq - 1, hashedAnew(ledger, seq, ledger.rows.length, ()=>rowOf(foreign, seq).entry)),
            anchors: [],
            expected: {
                kind: 'link',
                seq,
                line: seq + 1,
                entryId: idOf(foreign, seq)
            }
        }),
    'rewrite one and hash it anew': ({ ledger }, seq)=>({
            pieces: replaced(ledger, seq, seq, lines(hashedAnew(ledger, seq, seq, rewritten))),
            expected: {
                kind: 'link',
                seq,
                line: seq + 1,
                entryId: idOf(ledger, seq)
            },
            guilty: seq
        }),
    'rewrite one and hash a run anew': ({ random, ledger }, seq)=>{
        const anchor = ledger.anchors.find((each)=>each.seq > seq);
        const to = random.between(seq, anchor.seq - 1);
        return {
            pieces: replaced(ledger, seq, to, lines(hashedAnew(ledger, seq, to, rewritten))),
            expected: {
                kind: 'link',
                seq: to,
                line: to + 1,
                entryId: idOf(ledger, to)
            },
            guilty: seq
        };
    },
    'rewrite one and hash all after it anew': ({ ledger }, seq)=>{
        const anchor = ledger.anchors.find((each)=>each.seq > seq);
        return {
            pieces: coherent(ledger, seq - 1, hashedAnew(ledger, seq, ledger.rows.length, rewritten)),
            expected: {
                kind: 'anchor',
                seq: anchor.seq,
                line: anchor.seq + 1,
                entryId: idOf(ledger, anchor.seq)
            },
            guilty: seq,
            anchorOnly: true
        };
    },
    'begin the chain elsewhere': ({ ledger, foreign }, seq)=>{
        const header = headerLine(ledger.officeId, ledger.rows.slice(0, seq)).replace(genesisHead(ledger.officeId).hash, genesisHead(foreign.officeId).hash);
        return {
            pieces: replaced(ledger, 0, 0, header),
            anchors: [],
            expected: {
                kind: 'header',
                seq: null,
                line: 1
            }
        };
    },
    'break off within a line': ({ random, ledger }, seq)=>({
            pieces: [
                ledger.bytes.subarray(0, random.between(ledger.offsets[seq] + 1, ledger.offsets[seq + 1] - 2))
            ],
            expected: {
                kind: 'content',
                seq,
                line: seq + 1
            }
        }),
    'break off between lines': ({ ledger }, seq)=>({
            pieces: [
                ledger.bytes.subarray(0, ledger.offsets[seq])
            ],
            anchors: [],
            expected: {
                kind: 'missing',
                seq,
                line: seq + 1,
                suspect: {
                    from: seq,
                    to: ledger.rows.length
                }
            }
        }),
    'cut the tail': ({ ledger }, seq)=>({
            pieces: coherent(ledger, seq - 1, []),
            expected: {
                kind: 'tail',
                seq,
                line: seq + 1,
                suspect: {
                    from: seq,
                    to: ledger.rows.length
                }
            },
            anchorOnly: true
        })
};
export const TAMPER_NAMES = Object.keys(TAMPERS);
/** Makes the tamper of that name at a random place. */ export function makeTamper(name, scene) {
    const make = TAMPERS[name];
    return {
        anchors: scene.ledger.anchors,
        ...make(scene, somewhere(scene))
    };
}

//# sourceMappingURL=audit-tampers.js.map