import { auditExportHeader, auditExportLine, genesisHead, sealEntries } from '@wudan/kernel-server';
const START_MS = Date.UTC(2027, 0, 4, 1);
const NAMES = [
    '王强',
    '李明',
    '赵敏',
    '陈静',
    '杨帆',
    '刘洋',
    '黄蓉',
    '周涛',
    '吴桂兰',
    '欧阳雪'
];
const ROLES = [
    'assessor',
    'leader',
    'unit_contact',
    'security_administrator'
];
const ACTIONS = [
    'unit.registered',
    'unit.renamed',
    'seat.granted',
    'invitation.issued',
    'session.opened',
    'finding.opened',
    'evidence.provided'
];
const UNITS = [
    '市信访局',
    '市档案馆',
    '市水务局',
    '市政务服务中心',
    '市应急管理局'
];
/** The same numbers for the same seed: mulberry32. Not for secrets. */ export class SeededRandom {
    #state;
    constructor(seed){
        this.#state = seed >>> 0;
    }
    /** A whole number from 0 to `below - 1`. */ below(below) {
        this.#state = this.#state + 0x6d2b79f5 >>> 0;
        let mixed = Math.imul(this.#state ^ this.#state >>> 15, this.#state | 1);
        mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
        return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32 * below);
    }
    between(from, to) {
        return from + this.below(to - from + 1);
    }
    pick(list) {
        return list[this.below(list.length)];
    }
    id(ms) {
        const time = ms.toString(16).padStart(12, '0');
        const part = ()=>this.below(0x1_0000).toString(16).padStart(4, '0');
        return `${time.slice(0, 8)}-${time.slice(8)}-7${part().slice(1)}-8${part().slice(1)}-${part()}${part()}${part()}`;
    }
}
/** The trail of a busy office: some 600 bytes an entry, one every 40 seconds. */ export function* seededEntries(random, officeId, count) {
    const seats = NAMES.map((name)=>({
            id: random.id(START_MS),
            name,
            role: random.pick(ROLES)
        }));
    for(let at = 0; at < count; at += 1){
        const ms = START_MS + at * 40_000 + random.below(40_000);
        const seat = random.pick(seats);
        const unit = random.pick(UNITS);
        yield {
            id: random.id(ms),
            officeId,
            at: new Date(ms).toISOString(),
            actorSeatId: seat.id,
            actorName: seat.name,
            actorRole: seat.role,
            action: random.pick(ACTIONS),
            subjectType: 'unit',
            subjectId: random.id(START_MS),
            outcome: random.below(20) === 0 ? 'refused' : 'ok',
            origin: `10.12.${random.below(256)}.${random.below(256)}`,
            requestId: `r-${random.below(1e9).toString(36)}`,
            detail: {
                summary: `${seat.name}登记了“${unit}”`,
                after: {
                    code: `520500-${at}`,
                    name: unit,
                    posts: random.below(90)
                },
                before: null
            }
        };
    }
}
/** Seals entries as they come, in batches like the sealer's. */ export function* sealedRows(officeId, entries) {
    let head = genesisHead(officeId);
    let batch = [];
    const flush = function*() {
        const sealed = sealEntries(head, batch);
        for (const [index, seal] of sealed.seals.entries()){
            yield {
                seq: seal.seq,
                prevHash: seal.prevHash,
                hash: seal.hash,
                entry: batch[index]
            };
        }
        head = sealed.head;
        batch = [];
    };
    for (const entry of entries){
        batch.push(entry);
        if (batch.length === 1000) yield* flush();
    }
    yield* flush();
}
export function anchorAt(row) {
    return {
        officeId: row.entry.officeId,
        seq: row.seq,
        hash: row.hash,
        sealedAt: row.entry.at
    };
}
/** The header that somebody would write who wants these rows to be taken for the whole chain. */ export function headerLine(officeId, rows) {
    const last = rows.at(-1);
    const head = last ? anchorAt(last) : genesisHead(officeId);
    return `${JSON.stringify(auditExportHeader(genesisHead(officeId), {
        ...head,
        officeId
    }, new Date(START_MS)))}\n`;
}
/** @param anchorEvery one anchor after so many entries, and one at the end */ export function makeLedger(random, count, anchorEvery) {
    const officeId = random.id(START_MS);
    const rows = [
        ...sealedRows(officeId, seededEntries(random, officeId, count))
    ];
    const lines = [
        headerLine(officeId, rows),
        ...rows.map(auditExportLine)
    ].map((line)=>Buffer.from(line));
    const offsets = [
        0
    ];
    for (const line of lines)offsets.push(offsets.at(-1) + line.length);
    const anchors = rows.filter((row)=>row.seq % anchorEvery === 0 || row.seq === count).map(anchorAt);
    return {
        officeId,
        rows,
        bytes: Buffer.concat(lines),
        offsets,
        anchors
    };
}

//# sourceMappingURL=audit-ledger.js.map