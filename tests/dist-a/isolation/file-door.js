import { addCell, addUpload } from './evidence-rows.js';
import { changedParts, OfficeStates } from './office-state.js';
import { RELATIONS } from './world.js';
const TUS = {
    'tus-resumable': '1.0.0'
};
const BYTES = {
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream'
};
/**
 * The doors of files, which no resolver guards: an upload belongs to the seat that began it, a piece of evidence is opened by whoever may read it. What
 * belongs to others looks like nothing at all.
 */ export async function fileDoor(probe) {
    const { world } = probe;
    const states = new OfficeStates(world);
    const before = await states.read('own');
    const findings = [
        ...await uploads(probe),
        ...await pieces(probe)
    ];
    const changed = changedParts(before, await states.read('own'));
    if (changed.length > 0) findings.push({
        oracle: 'write',
        where: 'the doors of files',
        detail: `changed ${changed.join(', ')}`
    });
    return findings;
}
async function ask(world, actor, method, path, headers = {}) {
    const cookie = actor?.token ? {
        cookie: `wudan_session=${actor.token}`
    } : {};
    const response = await fetch(`${world.house.url}${path}`, {
        method,
        headers: {
            ...headers,
            ...cookie
        },
        ...method === 'PATCH' ? {
            body: new Uint8Array(20)
        } : {}
    });
    const body = await response.text();
    const { code, message, field } = body.startsWith('{') ? JSON.parse(body) : {};
    return {
        status: response.status,
        words: [
            response.status,
            code,
            message,
            field
        ].join(' '),
        text: [
            body,
            ...[
                ...response.headers
            ].flat()
        ].join('\n')
    };
}
async function judged(probe, findings, where, actor, answer) {
    const { abroad, beyond } = await probe.judge('files', actor, where, answer.text);
    if (abroad.length > 0) findings.push({
        oracle: 'read',
        where,
        detail: `told ${abroad.join(', ')}`
    });
    if (beyond.length > 0) findings.push({
        oracle: 'row',
        where,
        detail: `told ${beyond.join(', ')} beyond the role's sight`
    });
}
/** Asking about, sending to and giving up uploads of others. */ async function uploads(probe) {
    const { world } = probe;
    const findings = [];
    const own = world.office('own');
    const trace = async ()=>(await world.admin.query("SELECT md5(string_agg(u::text, '' ORDER BY u.id)) AS hash FROM wudan.upload u WHERE u.id = ANY ($1::uuid[])", [
            strange.map(([, id])=>id)
        ])).rows[0]?.hash ?? '';
    const strange = [
        [
            'a colleague',
            await addUpload(world, own, own.season.people.second, 'open')
        ],
        [
            'another unit',
            await addUpload(world, own, own.season.people.rival, 'open', 'other-unit')
        ],
        [
            'another unit, done',
            await addUpload(world, own, own.season.people.rival, 'ready', 'other-unit')
        ],
        [
            'the office',
            await addUpload(world, own, world.actor('supervisor').seatId, 'open')
        ],
        ...RELATIONS.filter((relation)=>relation !== 'own').flatMap((relation)=>world.office(relation).work.uploads.map((id)=>[
                    relation,
                    id
                ]))
    ];
    const before = await trace();
    for (const role of [
        'unit_contact',
        'unit_head',
        'assessor',
        'leader',
        'system_administrator'
    ]){
        const actor = world.actor(role);
        for (const method of [
            'HEAD',
            'PATCH',
            'DELETE'
        ]){
            const headers = {
                ...TUS,
                ...method === 'PATCH' ? BYTES : {}
            };
            const forged = await ask(world, actor, method, `/files/uploads/${world.newId()}`, headers);
            if (forged.status !== 404) findings.push({
                oracle: 'decision',
                where: `${method} a forged upload as ${role}`,
                detail: `answered ${forged.words}`
            });
            for (const [whose, id] of strange){
                const where = `${method} an upload of ${whose} as ${role}`;
                probe.calls += 1;
                const answer = await ask(world, actor, method, `/files/uploads/${id}`, headers);
                if (answer.words !== forged.words) findings.push({
                    oracle: 'likeness',
                    where,
                    detail: `answered "${answer.words}", to a forged one "${forged.words}"`
                });
                await judged(probe, findings, where, actor, answer);
            }
        }
    }
    for (const [what, actor, headers, wanted] of [
        [
            'nobody',
            null,
            TUS,
            401
        ],
        [
            'a foreign page',
            world.actor('unit_contact'),
            {},
            400
        ]
    ]){
        probe.calls += 1;
        const answer = await ask(world, actor, 'DELETE', `/files/uploads/${strange[0]?.[1] ?? ''}`, headers);
        if (answer.status !== wanted) findings.push({
            oracle: 'session',
            where: `DELETE an upload by ${what}`,
            detail: `expected ${wanted}, answered ${answer.words}`
        });
    }
    // One's own, while it is under way and when it is done: giving up what is done ends nothing.
    for (const [state, method, wanted] of [
        [
            'open',
            'DELETE',
            204
        ],
        [
            'ready',
            'HEAD',
            200
        ],
        [
            'ready',
            'DELETE',
            204
        ]
    ]){
        const contact = world.actor('unit_contact');
        probe.calls += 1;
        const answer = await ask(world, contact, method, `/files/uploads/${await addUpload(world, own, contact.seatId, state)}`, TUS);
        if (answer.status !== wanted) findings.push({
            oracle: 'decision',
            where: `${method} an own upload that is ${state}`,
            detail: `expected ${wanted}, answered ${answer.words}`
        });
    }
    if (await trace() !== before) findings.push({
        oracle: 'write',
        where: 'uploads of others',
        detail: 'changed'
    });
    return findings;
}
/** Opening files of pieces that one may read, and of those that one may not. */ async function pieces(probe) {
    const { world } = probe;
    const findings = [];
    const own = world.office('own');
    const mine = own.work.items[0] ?? '';
    const other = (await addCell(world, own, own.work.pilots['other-issued'], {
        whose: 'other-unit',
        standing: 'held'
    })).itemId;
    const abroad = RELATIONS.filter((relation)=>relation !== 'own').flatMap((relation)=>world.office(relation).work.items.map((id)=>[
                relation,
                id
            ]));
    const readers = [
        'leader',
        'assessor',
        'supervisor'
    ];
    const ofUnit = [
        'unit_head',
        'unit_contact'
    ];
    for (const actor of own.seats.values()){
        const forged = await ask(world, actor, 'GET', `/files/evidence/${world.newId()}`);
        if (forged.status !== 404) findings.push({
            oracle: 'decision',
            where: `GET a forged piece as ${actor.who}`,
            detail: `answered ${forged.words}`
        });
        const asked = [
            [
                'the own unit',
                mine,
                readers.includes(actor.who) || ofUnit.includes(actor.who)
            ],
            [
                'another unit',
                other,
                readers.includes(actor.who)
            ],
            ...abroad.map(([relation, id])=>[
                    relation,
                    id,
                    false
                ])
        ];
        for (const [whose, id, allowed] of asked){
            const where = `GET a piece of ${whose} as ${actor.who}`;
            probe.calls += 1;
            const answer = await ask(world, actor, 'GET', `/files/evidence/${id}`);
            if (allowed && answer.status !== 200) findings.push({
                oracle: 'decision',
                where,
                detail: `answered ${answer.words}`
            });
            if (!allowed && answer.words !== forged.words) findings.push({
                oracle: 'likeness',
                where,
                detail: `answered "${answer.words}", to a forged one "${forged.words}"`
            });
            await judged(probe, findings, where, actor, answer);
        }
    }
    probe.calls += 1;
    const nobody = await ask(world, null, 'GET', `/files/evidence/${mine}`);
    if (nobody.status !== 401) findings.push({
        oracle: 'session',
        where: 'GET a piece by nobody',
        detail: `answered ${nobody.words}`
    });
    return findings;
}

//# sourceMappingURL=file-door.js.map