import { gridOf } from '../e2e/evidence-pilot.js';
import { check } from './check.js';
import { makePdf } from './make-paper.js';
import { sendFile } from './send-file.js';
const FILE = 'mutation ($input: FileEvidenceInput!) { fileEvidence(input: $input) { pilotId } }';
const STATES = [
    'held',
    'substituted',
    'sighted',
    'lost',
    'not_applicable',
    'open'
];
/** Columns that a period asks for in an assessment of 2019 to 2022 with the cut-off date 2022-06-30, worked out by hand. */ const COLUMNS = {
    assessment_period: [
        '2019',
        '2020',
        '2021',
        '2022'
    ],
    last_3_years: [
        '2019',
        '2020',
        '2021'
    ],
    latest_full_year: [
        '2021'
    ],
    cutoff_date: [
        '基准日'
    ]
};
export const rowsOf = (grid)=>grid.rows;
/** Files a paper of a year into a cell; what is refused shows in the states that follow. */ export async function fileInto(pilot, cellId, year, lines, patch = {}) {
    const { id, reply } = await sendFile(pilot.contact.client, pilot.unit, `${year}年材料.pdf`, makePdf(lines));
    if (reply.status !== 204) throw new Error(`upload refused: ${JSON.stringify(reply.body)}`);
    await pilot.contact.client.send(FILE, {
        input: {
            uploadId: id,
            cellIds: [
                cellId
            ],
            title: `${year}年材料`,
            formedOn: `${year}-06-15`,
            periodFrom: `${year}-06-01`,
            periodTo: `${year}-06-30`,
            ...patch
        }
    });
}
/** M1: no cell without a state, coverage as counted by hand, the period and not the day of upload, a receipt that nobody can change. */ export async function checkGrid(pilot, admin, now) {
    const before = await gridOf(pilot.contact, pilot.pilotId);
    const gaps = rowsOf(before).filter((row)=>{
        const wanted = COLUMNS[row.periodCode] ?? [];
        return row.cells.length !== wanted.length || wanted.some((year)=>!row.cells.some((cell)=>cell.year === year));
    });
    const stateless = rowsOf(before).flatMap((row)=>row.cells.filter((cell)=>!STATES.includes(cell.state)));
    const checks = [
        check('M1', 'zero null cells', before.rows.length > 0 && gaps.length === 0 && stateless.length === 0, {
            rows: before.rows.length,
            gaps: gaps.map((row)=>`${row.leafCode} ${row.material}`),
            stateless: stateless.length
        })
    ];
    const row = rowsOf(before).find((each)=>each.holder === 'unit' && each.periodCode === 'assessment_period' && each.cells.every((cell)=>cell.state === 'open'));
    const target = row?.cells.find((cell)=>cell.year === '2019');
    if (!row || !target) throw new Error('no open row of the whole assessment period');
    await fileInto(pilot, target.id, '2019', [
        '会议纪要',
        '二〇一九年六月第二次会议，研究机构编制事项。',
        ...Array.from({
            length: 14
        }, (_, at)=>`议题${at + 1}经讨论通过，由相关科室于季度内办结并报告结果。`),
        '2019年6月15日'
    ]);
    const others = rowsOf(before).filter((each)=>each.holder === 'unit' && each !== row).flatMap((each)=>each.cells.filter((cell)=>cell.state === 'open'));
    await pilot.contact.client.ask('mutation ($cellId: ID!, $reason: String!) { markNotApplicable(cellId: $cellId, reason: $reason) { pilotId } }', {
        cellId: others[0]?.id,
        reason: '该年度没有此类事项'
    });
    await pilot.contact.client.ask('mutation ($input: DeclareLossInput!) { declareLoss(input: $input) { pilotId } }', {
        input: {
            cellId: others[1]?.id,
            reason: '搬迁中遗失'
        }
    });
    const after = await gridOf(pilot.contact, pilot.pilotId);
    const cells = rowsOf(after).flatMap((each)=>each.cells.map((cell)=>({
                ...cell,
                row: each
            })));
    const filled = rowsOf(after).find((each)=>each.leafCode === row.leafCode && each.material === row.material);
    const by = (state)=>cells.filter((cell)=>cell.state === state).length;
    const piece = filled?.cells.find((cell)=>cell.year === '2019')?.items[0];
    const statesOfRow = filled?.cells.map((cell)=>`${cell.year} ${cell.state}`).join(', ') ?? '';
    checks.push(check('M1', 'a paper of June 2019 that comes today fills the cell of 2019', statesOfRow === '2019 held, 2020 open, 2021 open, 2022 open' && piece?.receivedAt === now.toISOString(), {
        statesOfRow,
        receivedAt: piece?.receivedAt
    }));
    const applying = cells.length - by('not_applicable');
    const done = cells.filter((cell)=>cell.state === 'held' || cell.state === 'sighted' || cell.state === 'substituted' && cell.lossState === 'countersigned').length;
    const hand = {
        cells: cells.length,
        held: by('held'),
        substituted: by('substituted'),
        sighted: by('sighted'),
        lost: by('lost'),
        notApplicable: by('not_applicable'),
        open: by('open'),
        rate: (Math.round(done / applying * 1000) / 10).toFixed(1),
        required: cells.filter((cell)=>cell.row.required && cell.state !== 'not_applicable').length
    };
    const told = Object.fromEntries(Object.keys(hand).map((key)=>[
            key,
            after.coverage[key]
        ]));
    const stored = (await admin.query('SELECT state, count(*)::int AS cells FROM wudan.evidence_cell WHERE pilot_id = $1 AND retired_at IS NULL GROUP BY state', [
        pilot.pilotId
    ])).rows;
    const isStored = stored.every(({ state, cells: count })=>by(state) === count);
    checks.push(check('M1', 'coverage equals the hand count', JSON.stringify(hand) === JSON.stringify(told) && isStored && hand.lost === 1 && hand.notApplicable === 1, {
        hand,
        told
    }));
    checks.push(check('M1', 'receivedAt cannot be changed', await isFixed(admin), 'UPDATE of received_at, file_id, sha256 and of the file as wudan_app'));
    return checks;
}
/** True when the role of the product may change neither when a piece came nor what it is. */ async function isFixed(admin) {
    const tries = [
        'UPDATE wudan.evidence_item SET received_at = received_at',
        'UPDATE wudan.evidence_item SET file_id = file_id',
        'UPDATE wudan.evidence_item SET period_from = period_from',
        'UPDATE wudan.evidence_file SET received_at = received_at',
        'UPDATE wudan.evidence_file SET sha256 = sha256',
        'DELETE FROM wudan.evidence_item',
        'DELETE FROM wudan.evidence_file'
    ];
    let refused = 0;
    for (const statement of tries){
        await admin.query('BEGIN');
        await admin.query('SET LOCAL ROLE wudan_app');
        // 42501: insufficient privilege.
        await admin.query(`${statement} WHERE false`).catch((error)=>refused += error.code === '42501' ? 1 : 0);
        await admin.query('ROLLBACK');
    }
    return refused === tries.length;
}

//# sourceMappingURL=check-grid.js.map