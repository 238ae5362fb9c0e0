import { createHash } from 'node:crypto';
import { writeTemplate } from '@wudan/kernel-server';
import { newTag } from './canaries.js';
import { insert } from './fresh-rows.js';
import { LEAF } from './pilot-rows.js';
const hashOf = (text)=>createHash('sha256').update(text).digest('hex');
/** A sample of two of what a unit reports: drawn, with all results entered, closed, or withdrawn. */ export async function addSample(world, ground, pilotId, state, whose = 'own-unit') {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    const mark = ()=>newTag(ground.letter, 'J0');
    const items = [
        1,
        2
    ].map((position)=>({
            position,
            key: mark(),
            content: `来信${mark()}`
        }));
    const closed = state === 'closed';
    await insert(world, 'audit_sample', ground.id, {
        id,
        pilot_id: pilotId,
        unit_id: ground.rows.units[whose],
        subject: `台账${mark()}`,
        leaf_code: null,
        population: 2,
        size: 2,
        size_reason: '',
        seed: 'c0ffee',
        algorithm: 'sha256-rank-1',
        frame: JSON.stringify(items.map(({ key, content })=>[
                key,
                content
            ])),
        frame_hash: hashOf(`frame ${id}`),
        sample_hash: hashOf(`sample ${id}`),
        state: state === 'judged' ? 'drawn' : state,
        drawn_at: now,
        drawn_by: `抽样人${mark()}`,
        version: 1,
        ...closed ? {
            closed_at: now,
            closed_by: mark()
        } : {},
        ...state === 'withdrawn' ? {
            withdraw_reason: `抽错${mark()}`
        } : {}
    });
    const found = state === 'judged' || closed ? {
        result: 'right',
        checked_by: `核查人${mark()}`,
        checked_at: now
    } : {};
    for (const { position, key, content } of items)await insert(world, 'audit_sample_item', ground.id, {
        sample_id: id,
        position,
        item_key: key,
        content,
        checked_value: '',
        note: '',
        ...found
    });
    return id;
}
const CHOICES = [
    {
        value: 'right',
        label: '属实'
    },
    {
        value: 'wrong',
        label: '不实'
    }
];
/** The paper of a sample as the product writes it out. */ const PAPER = {
    sheetName: '抽样核查工作底稿',
    columns: [
        {
            key: 'position',
            heading: '序号',
            required: true,
            kind: 'integer'
        },
        {
            key: 'key',
            heading: '编号',
            required: true,
            kind: 'text'
        },
        {
            key: 'content',
            heading: '内容',
            required: true,
            kind: 'text'
        },
        {
            key: 'result',
            heading: '核查结果',
            required: false,
            kind: 'choice',
            choices: CHOICES
        },
        {
            key: 'checkedValue',
            heading: '核查值',
            required: false,
            kind: 'text'
        },
        {
            key: 'note',
            heading: '核查说明',
            required: false,
            kind: 'text'
        }
    ]
};
/** The work paper of a sample, filled in, as base64. */ export async function filledPaper(world, ground, sampleId) {
    const drawn = await world.admin.query('SELECT i.position, i.item_key AS key, i.content, s.version FROM wudan.audit_sample_item i JOIN wudan.audit_sample s ON s.office_id = i.office_id AND s.id = i.sample_id WHERE i.office_id = $1 AND i.sample_id = $2 ORDER BY i.position', [
        ground.id,
        sampleId
    ]);
    const rows = drawn.rows.map(({ position, key, content, version })=>({
            cells: {
                position: String(position),
                key,
                content,
                result: 'wrong',
                checkedValue: '0',
                note: `重复计数${newTag(ground.letter, 'J0')}`
            },
            id: `${sampleId}-${position}`,
            version
        }));
    return (await writeTemplate(PAPER, rows)).toString('base64');
}
/** A run of the checks of a pilot, one check in it. */ export async function addRun(world, ground, pilotId) {
    const id = world.newId();
    const mark = ()=>newTag(ground.letter, 'J0');
    const saturation = {
        low: null,
        middle: null,
        high: null,
        claim: null,
        grade: 'D',
        streamsUsed: 0,
        overload: false,
        sentence: `没有口径${mark()}。`,
        streams: []
    };
    await insert(world, 'verification_run', ground.id, {
        id,
        pilot_id: pilotId,
        basis: hashOf(`basis ${id}`),
        saturation,
        ran_at: world.house.clock.now(),
        ran_by: `核验人${mark()}`
    });
    const inputs = [
        {
            kind: 'leaf',
            ref: LEAF,
            label: `指标${mark()}`,
            value: '6',
            grade: 'D',
            source: mark()
        }
    ];
    await insert(world, 'verification_check', ground.id, {
        id: world.newId(),
        run_id: id,
        position: 0,
        code: `R-${LEAF}`,
        kind: 'recompute',
        leaf_code: LEAF,
        title: `复算${mark()}`,
        verdict: 'differs',
        sentence: `不一致${mark()}。`,
        grade: 'D',
        claim: '6',
        figure: '5',
        inputs: JSON.stringify(inputs)
    });
}
/** An item of a unit's list of powers. */ export async function addPowerItem(world, ground, whose) {
    const mark = ()=>newTag(ground.letter, 'J0');
    await insert(world, 'power_item', ground.id, {
        id: world.newId(),
        unit_id: ground.rows.units[whose],
        code: mark(),
        name: `受理${mark()}`,
        kind: '行政许可',
        duty_code: '1',
        section_name: mark(),
        exercised: {
            2025: 0
        },
        exempt_reason: mark(),
        source: `清单${mark()}`,
        grade: 'B',
        position: 0,
        valid_from: '2026-01-01',
        recorded_at: world.house.clock.now(),
        recorded_by: mark()
    });
}
/** A benchmark and a group of like units that the office made for itself. */ export async function addSettings(world, ground) {
    const mark = ()=>newTag(ground.letter, 'J0');
    const made = ()=>({
            id: world.newId(),
            key: mark(),
            version: 1,
            source: `依据${mark()}`,
            valid_from: '2026-01-01',
            recorded_at: world.house.clock.now(),
            recorded_by: `设定人${mark()}`
        });
    const { 'own-unit': own, 'other-unit': other } = ground.rows.units;
    await insert(world, 'verification_setting', ground.id, {
        ...made(),
        kind: 'benchmark',
        value: '1.2',
        unit_ids: '{}'
    });
    await insert(world, 'verification_setting', ground.id, {
        ...made(),
        kind: 'peer_group',
        value: '2',
        unit_ids: `{${own},${other}}`
    });
}

//# sourceMappingURL=verification-rows.js.map