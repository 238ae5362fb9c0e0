import { addCell } from './evidence-rows.js';
import { addDevice, addPrompt, addRound } from './fresh-rows.js';
import { endSeatRow } from './office-rows.js';
import { changedParts, OfficeStates } from './office-state.js';
import { Phone } from './phone.js';
import { RELATIONS } from './world.js';
/** What a card can be tapped with; `correct` and `details` carry a form. */ const TAPS = [
    [
        'on_plan'
    ],
    [
        'read'
    ],
    [
        'details',
        {
            percent: 50
        }
    ],
    [
        'undo'
    ],
    [
        'ack'
    ],
    [
        'snooze:hour'
    ],
    [
        'correct',
        {
            status: 'on_plan',
            reason: '笔误'
        }
    ],
    [
        'sign'
    ],
    [
        'confirm'
    ],
    [
        'next'
    ]
];
/** In which order such a thing is refused: not there, not yours, not bound. */ const REFUSED = [
    'NOT_FOUND',
    'CHAT_SEAT_NOT_YOURS',
    'CHAT_NOT_BOUND'
];
/**
 * The web chat, which no resolver guards: a device is worth the seats that are bound to it and nothing else. Cards of other offices and of another
 * unit are not there, seats that are not bound are nobody's, and a device of a seat that has ended is worth nothing.
 */ export async function chatDoor(probe) {
    const { world } = probe;
    const states = new OfficeStates(world);
    const before = await states.read('own');
    const findings = [
        ...await thread(probe),
        ...await strangeCards(probe),
        ...await strangeSeats(probe),
        ...await deadDevices(probe)
    ];
    const changed = changedParts(before, await states.read('own'));
    if (changed.length > 0) findings.push({
        oracle: 'write',
        where: 'the web chat of own',
        detail: `changed ${changed.join(', ')}`
    });
    return findings;
}
const newPhone = async (world, actor)=>new Phone(world, (await addDevice(world, world.office('own'), actor.seatId)).cookie);
/** The thread of each kind of seat: its own unit's cards, of the office's people their own. */ async function thread(probe) {
    const { world } = probe;
    const findings = [];
    for (const role of [
        'unit_contact',
        'unit_head',
        'supervisor',
        'leader'
    ]){
        const actor = world.actor(role);
        const phone = role === 'unit_contact' ? new Phone(world, world.office('own').season.device) : await newPhone(world, actor);
        const where = `the thread of ${role}`;
        probe.calls += 2;
        for (const answer of [
            await phone.thread(),
            await phone.say(actor.seatId, '/todo')
        ]){
            if (answer.status !== 200) findings.push({
                oracle: 'decision',
                where,
                detail: `answered ${answer.words}`
            });
            const { abroad, beyond } = await probe.judge('chat', actor, {}, answer.body);
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
    }
    return findings;
}
function compare(findings, where, answer, forged) {
    if (!REFUSED.includes(String(answer.body['code']))) findings.push({
        oracle: 'chat',
        where,
        detail: `was not refused: ${answer.words}`
    });
    if (answer.words !== forged.words) findings.push({
        oracle: 'likeness',
        where,
        detail: `answered "${answer.words}", to a forged one "${forged.words}"`
    });
}
/** One's own seat, with a card of another office or of another unit: as if there were no such card. */ async function strangeCards(probe) {
    const { world } = probe;
    const findings = [];
    const own = world.office('own');
    const abroad = RELATIONS.filter((relation)=>relation !== 'own').map((relation)=>[
            relation,
            world.office(relation).season.prompts['own-open']
        ]);
    const answered = (await addRound(world, own, 'closed', {
        answered: true
    })).other;
    const answers = await answersOf(world);
    const cell = await addCell(world, own, own.work.pilots['other-issued'], {
        whose: 'other-unit'
    });
    const asked = (type, id)=>addPrompt(world, own, {
            seatId: own.season.people.rival,
            unitId: own.rows.units['other-unit'],
            subject: {
                type,
                id
            }
        });
    for (const role of [
        'unit_contact',
        'unit_head'
    ]){
        const here = [
            [
                'another unit',
                (await addRound(world, own, 'open')).other
            ],
            [
                'another unit, answered',
                answered
            ],
            [
                'another unit, a notice',
                await addPrompt(world, own, {
                    seatId: own.season.people.rival,
                    unitId: own.rows.units['other-unit']
                })
            ],
            [
                'another unit, a cell of evidence',
                await asked('evidence_cell', cell.id)
            ],
            [
                'another unit, a figure',
                await asked('evidence_figure', world.newId())
            ],
            [
                'another unit, an indicator set',
                await asked('set_receipt', world.newId())
            ],
            [
                'the supervision section',
                await addPrompt(world, own, {
                    seatId: world.actor('supervisor').seatId,
                    unitId: null
                })
            ]
        ];
        for (const [whose, card] of role === 'unit_contact' ? [
            ...abroad,
            ...here
        ] : here)await tapAll(probe, findings, world.actor(role), whose, card);
    }
    const written = await answersOf(world) - answers;
    if (written !== 0) findings.push({
        oracle: 'write',
        where: 'taps on cards of others',
        detail: `wrote ${written} answers`
    });
    return findings;
}
/** Every button of a card that is not one's own, beside the same on a card that nobody has. */ async function tapAll(probe, findings, actor, whose, card) {
    const { world } = probe;
    // One device may tap so often only.
    const phone = await newPhone(world, actor);
    for (const [option, value] of TAPS){
        const where = `a tap ${option} by ${actor.who} on a card of ${whose}`;
        probe.calls += 2;
        const answer = await phone.tap(actor.seatId, card, option, value);
        compare(findings, where, answer, await phone.tap(actor.seatId, world.newId(), option, value));
        const { abroad } = await probe.judge('chat', actor, {}, answer.body);
        if (abroad.length > 0) findings.push({
            oracle: 'read',
            where,
            detail: `told ${abroad.join(', ')}`
        });
    }
}
async function answersOf(world) {
    const found = await world.admin.query('SELECT count(*)::int AS count FROM wudan.prompt_answer');
    return found.rows[0]?.count ?? 0;
}
/** Seats to which the device is not bound: of other offices, of the own unit, of another one. */ async function strangeSeats(probe) {
    const { world } = probe;
    const findings = [];
    const own = world.office('own');
    const phone = await newPhone(world, world.actor('unit_contact'));
    const seats = [
        ...RELATIONS.filter((relation)=>relation !== 'own').map((relation)=>[
                relation,
                world.actor('unit_contact', relation).seatId,
                world.office(relation).season.prompts['own-open']
            ]),
        [
            'a colleague',
            own.season.people.second,
            own.season.prompts['own-open']
        ],
        [
            'another unit',
            own.season.people.rival,
            own.season.prompts['other-open']
        ],
        [
            'the supervision section',
            world.actor('supervisor').seatId,
            own.season.prompts['own-open']
        ]
    ];
    for (const [whose, seatId, card] of seats){
        probe.calls += 4;
        compare(findings, `a tap in the seat of ${whose}`, await phone.tap(seatId, card, 'on_plan'), await phone.tap(world.newId(), card, 'on_plan'));
        compare(findings, `a word in the seat of ${whose}`, await phone.say(seatId, '/todo'), await phone.say(world.newId(), '/todo'));
    }
    return findings;
}
/** Devices that are worth nothing any more, and a page that is not ours. */ async function deadDevices(probe) {
    const { world } = probe;
    const office = world.office('own');
    const ended = await world.seat(office, 'unit_contact', {
        kind: 'P1',
        unitId: office.rows.units['own-unit'],
        signedIn: false
    });
    const endedDevice = await addDevice(world, office, ended.seatId);
    await endSeatRow(world, office.id, ended.seatId);
    const seatId = world.actor('unit_contact').seatId;
    const left = await addDevice(world, office, seatId);
    await new Phone(world, left.cookie).post('leave', {});
    const devices = [
        [
            'of an ended seat',
            ended.seatId,
            endedDevice.cookie
        ],
        [
            'of an ended binding',
            seatId,
            (await addDevice(world, office, seatId, {
                ended: true
            })).cookie
        ],
        [
            'that was left',
            seatId,
            left.cookie
        ],
        [
            'bound too long ago',
            seatId,
            (await addDevice(world, office, seatId, {
                boundDaysAgo: 181
            })).cookie
        ],
        [
            'that is forged',
            seatId,
            `wudan_chat=${'x'.repeat(43)}`
        ],
        [
            'without a cookie',
            seatId,
            null
        ]
    ];
    const findings = [];
    for (const [why, seat, cookie] of devices){
        const phone = new Phone(world, cookie);
        const card = (await addRound(world, office, 'open')).own;
        probe.calls += 4;
        for (const [what, answer] of [
            [
                'the thread',
                await phone.thread()
            ],
            [
                'a tap',
                await phone.tap(seat, card, 'on_plan')
            ],
            [
                'a word',
                await phone.say(seat, '/todo')
            ]
        ]){
            if (!REFUSED.includes(String(answer.body['code']))) findings.push({
                oracle: 'chat',
                where: `${what} on a device ${why}`,
                detail: `answered ${answer.words}`
            });
        }
        const stream = await phone.watch();
        if (stream !== 401) findings.push({
            oracle: 'chat',
            where: `news on a device ${why}`,
            detail: `answered ${stream}`
        });
    }
    const foreignPage = new Phone(world, office.season.device, {});
    probe.calls += 1;
    const posted = await foreignPage.tap(seatId, office.season.prompts['own-open'], 'on_plan');
    if (posted.body['code'] !== 'CHAT_HEADER_MISSING') findings.push({
        oracle: 'chat',
        where: 'a tap from a foreign page',
        detail: `answered ${posted.words}`
    });
    return findings;
}

//# sourceMappingURL=chat-door.js.map