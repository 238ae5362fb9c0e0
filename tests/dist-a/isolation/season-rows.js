import { ChatSender, TelegramIntake } from '@wudan/channels-server';
import { RunPlan } from '@wudan/dispatch-server';
import { DueWorkRunner } from '@wudan/kernel-server';
import { instantOf } from '@wudan/kernel-core';
import { newTag } from './canaries.js';
import { addTaps, fillBlanks } from './fresh-rows.js';
/** The days of the season: a Wednesday on which rounds open by themselves, and the day after, on which the check begins. */ export const SEASON = {
    opens: instantOf('2026-11-25', '09:10'),
    closes: instantOf('2026-11-25', '17:35'),
    checked: instantOf('2026-11-26', '10:00'),
    today: '2026-11-26',
    wednesday: '2026-11-25'
};
/** What every office's programme says of its period and rhythm. */ export const PERIOD = {
    startsOn: '2026-11-25',
    endsOn: '2026-12-23',
    evidenceFrom: '2023-01-01',
    weekday: 3,
    asksAt: '09:00',
    cutoffAt: '17:30',
    movePolicy: 'next'
};
export const HOOK_HOST = 'gateway.test';
export const HOOK_SECRET = 'a-signing-key-of-this-office-';
const text = (spot, kind, before = '')=>`${before}${newTag(spot.letter, kind)}`;
/** A programme as a client hands it in; every text carries the office's mark. */ export function programmeInput(spot, units, counties = []) {
    return {
        ...PERIOD,
        name: text(spot, 'G0', '评估'),
        scope: text(spot, 'G0', '范围'),
        sections: [
            {
                key: 'lead',
                name: text(spot, 'G0', '督查科'),
                duty: 'lead'
            }
        ],
        units: units.map((unitId)=>({
                unitId,
                field: text(spot, 'G0', '领域'),
                reason: text(spot, 'G0', '理由'),
                sectionKey: 'lead'
            })),
        counties: counties.map((countyOfficeId)=>({
                countyOfficeId,
                reason: text(spot, 'G0', '理由')
            })),
        taskForce: [
            {
                personName: text(spot, 'G0', '张主任'),
                post: text(spot, 'G0', '主任'),
                duty: 'head'
            }
        ],
        keyDates: [
            {
                label: text(spot, 'G0', '报送'),
                onDate: '2026-12-16'
            }
        ]
    };
}
export const LADDER = [
    {
        afterMinutes: 120,
        to: 'contact'
    }
];
/** Plays two days of rounds in every office of a new world, through the public API, the web chat and the bot. */ export class Season {
    #events;
    #devices;
    constructor(world, telegram){
        this.world = world;
        this.telegram = telegram;
        this.#events = new Map();
        this.#devices = new Map();
    }
    static open(world) {
        return new Season(world, world.telegram);
    }
    /** Channels, bindings, programmes, absences of one office; its rounds are planned with the next pump. */ async begin(spot, units, people, counties, chat) {
        await this.#channels(spot, people, chat);
        const save = async (input)=>(await this.ask(spot, people.supervisor, 'mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }', {
                input
            })).saveProgramme.id;
        const activate = (id)=>this.ask(spot, people.supervisor, 'mutation ($id: ID!) { activateProgramme(id: $id) { state } }', {
                id
            });
        await this.ask(spot, people.supervisor, 'mutation ($input: DispatchPolicyInput!) { setDispatchPolicy(input: $input) { version } }', {
            input: {
                effectiveOn: PERIOD.startsOn,
                ladder: LADDER,
                acknowledgeMinutes: 60,
                dueWithinDays: 1,
                trustedDelayMinutes: 10,
                reason: text(spot, 'G0', '试行')
            }
        });
        const active = await save(programmeInput(spot, [
            units.own,
            units.other,
            units.attached
        ], counties));
        const draft = await save(programmeInput(spot, [
            units.own
        ]));
        const closed = await save(programmeInput(spot, [
            units.own
        ]));
        await activate(active);
        await activate(closed);
        await this.ask(spot, people.supervisor, 'mutation ($id: ID!) { closeProgramme(id: $id, reason: "已并入") { state } }', {
            id: closed
        });
        await this.ask(spot, people.supervisor, 'mutation ($input: SetCadenceInput!) { setCadence(input: $input) { id } }', {
            input: {
                programmeId: active,
                unitId: units.own,
                mode: 'daily',
                fromOn: '2026-12-21',
                toOn: '2026-12-22',
                reason: text(spot, 'G0', '加密')
            }
        });
        const away = 'mutation ($input: SetAbsenceInput!) { setAbsence(input: $input) { id } }';
        const leave = {
            kind: 'leave',
            fromOn: PERIOD.startsOn,
            toOn: '2026-12-01'
        };
        await this.ask(spot, people.supervisor, away, {
            input: {
                ...leave,
                seatId: people.second.seatId,
                coverSeatId: people.contact.seatId,
                reason: text(spot, 'Q1', '培训')
            }
        });
        await this.ask(spot, people.supervisor, away, {
            input: {
                ...leave,
                seatId: people.rivalSecond.seatId,
                coverSeatId: people.rival.seatId,
                reason: text(spot, 'Q2', '培训')
            }
        });
        await this.ask(spot, people.supervisor, 'mutation ($unitId: ID!, $seatIds: [ID!]!) { setContactOrder(unitId: $unitId, seatIds: $seatIds) { seatId } }', {
            unitId: units.own,
            seatIds: [
                people.contact.seatId,
                people.second.seatId
            ]
        });
        await this.ask(spot, people.contact, 'mutation { setChatPreference(input: { quietFrom: "22:00", quietTo: "07:30" }) { quietFrom } }', {});
        return {
            active,
            draft,
            closed
        };
    }
    /** Both units answer the round that is under way. */ async answer(spot, programmeId, people) {
        for (const [kind, actor] of [
            [
                'Q1',
                people.contact
            ],
            [
                'Q2',
                people.rival
            ]
        ]){
            const prompt = await this.#one("SELECT p.id FROM wudan.prompt p JOIN wudan.round r ON r.office_id = p.office_id AND r.id = p.subject_id WHERE p.office_id = $1 AND p.unit_id = $2 AND r.programme_id = $3 AND r.state = 'open' ORDER BY p.id DESC LIMIT 1", [
                spot.id,
                actor.unitId,
                programmeId
            ]);
            await this.report(spot, actor, prompt.id, {
                done: text(spot, kind, '已'),
                difficulty: text(spot, kind, '难'),
                coordination: text(spot, kind, '协'),
                nextSteps: text(spot, kind, '下'),
                percent: 40
            });
        }
    }
    /** One report, under a name of its own. */ async report(spot, actor, promptId, fields) {
        const eventId = `event-${this.world.newId()}`;
        this.#events.set(spot.place, [
            ...this.#events.get(spot.place) ?? [],
            eventId
        ]);
        await this.ask(spot, actor, 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { receiptNo } }', {
            input: {
                promptId,
                version: 1,
                eventId,
                status: 'lagging',
                ...fields
            }
        });
    }
    /** After the cut-off both units wish to correct what they reported; the office asks them something else at once. */ async correct(spot, programmeId, people) {
        for (const [kind, actor] of [
            [
                'Q1',
                people.contact
            ],
            [
                'Q2',
                people.rival
            ]
        ]){
            const prompt = await this.#one("SELECT p.id FROM wudan.prompt p JOIN wudan.round r ON r.office_id = p.office_id AND r.id = p.subject_id WHERE p.office_id = $1 AND p.unit_id = $2 AND r.programme_id = $3 AND r.state = 'closed' ORDER BY p.id LIMIT 1", [
                spot.id,
                actor.unitId,
                programmeId
            ]);
            await this.ask(spot, actor, 'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { id } }', {
                input: {
                    promptId: prompt.id,
                    status: 'on_plan',
                    done: text(spot, kind, '更'),
                    reason: text(spot, kind, '笔误')
                }
            });
        }
        const input = {
            programmeId,
            unitIds: [
                people.contact.unitId,
                people.rival.unitId
            ],
            note: text(spot, 'QN', '请核对'),
            cutoffAt: new Date(SEASON.checked.getTime() + 5 * 3_600_000).toISOString()
        };
        await this.ask(spot, people.supervisor, 'mutation ($input: AskNowInput!) { askNow(input: $input) { id } }', {
            input
        });
    }
    /** The city's county reports up, by somebody whose name may stand in both. */ async reportUp(spot, actor) {
        const report = await this.#one("SELECT id FROM wudan.upward_report WHERE office_id = $1 AND state = 'open'", [
            spot.id
        ]);
        await this.ask(spot, actor, 'mutation ($id: ID!) { confirmUpwardReport(id: $id) { state } }', {
            id: report.id
        });
    }
    /** Rounds open, letters arrive, jobs run, cards go out, until nothing moves. */ async pump() {
        const { app, clock } = this.world.house;
        for(let moved = 1; moved > 0;){
            moved = await app.get(RunPlan).pass() + await this.world.house.drain();
            const due = await this.world.admin.query("SELECT office_id AS \"officeId\", id AS ref FROM wudan.outbox WHERE kind = 'job' AND (state = 'queued' OR (state = 'waiting' AND due_at <= $1)) AND attempts < 3 ORDER BY due_at, id", [
                clock.now()
            ]);
            for (const job of due.rows)await app.get(DueWorkRunner).run({
                ...job,
                attempt: 0
            });
            moved += due.rows.length + await app.get(TelegramIntake).pollOnce() + await app.get(TelegramIntake).drainInbox() + await app.get(ChatSender).drain();
        }
    }
    /** What stands in an office at the end. */ async rows(spot, programmes, people, chat) {
        await fillBlanks(this.world, spot, programmes.active);
        const id = async (sql, ...values)=>(await this.#one(sql, [
                spot.id,
                ...values
            ])).id;
        const round = (state)=>id('SELECT id FROM wudan.round WHERE office_id = $1 AND programme_id = $2 AND state = $3 ORDER BY opens_at LIMIT 1', programmes.active, state);
        const rounds = {
            open: await round('open'),
            closed: await round('closed'),
            planned: await round('planned')
        };
        const prompt = (roundId, actor)=>id("SELECT id FROM wudan.prompt WHERE office_id = $1 AND subject_type = 'round' AND subject_id = $2 AND unit_id = $3", roundId, actor.unitId);
        const ofSeat = (table, actor)=>id(`SELECT id FROM wudan.${table} WHERE office_id = $1 AND seat_id = $2 ORDER BY id LIMIT 1`, actor.seatId);
        const correction = (actor)=>id('SELECT id FROM wudan.correction_request WHERE office_id = $1 AND unit_id = $2', actor.unitId);
        const sections = await this.world.admin.query('SELECT id FROM wudan.programme_section WHERE office_id = $1 AND programme_id = $2', [
            spot.id,
            programmes.active
        ]);
        return {
            programmes,
            rounds,
            prompts: {
                'own-open': await prompt(rounds.open, people.contact),
                'other-open': await prompt(rounds.open, people.rival),
                'own-closed': await prompt(rounds.closed, people.contact),
                'other-closed': await prompt(rounds.closed, people.rival)
            },
            sections: sections.rows.map((row)=>row.id),
            absences: {
                own: await ofSeat('absence', people.second),
                other: await ofSeat('absence', people.rivalSecond)
            },
            bindings: {
                own: await ofSeat('chat_address', people.contact),
                other: await ofSeat('chat_address', people.rival)
            },
            messages: {
                own: await ofSeat('channel_message', people.contact),
                other: await ofSeat('channel_message', people.rival)
            },
            corrections: {
                own: await correction(people.contact),
                other: await correction(people.rival)
            },
            upward: await id('SELECT id FROM wudan.upward_report WHERE office_id = $1 ORDER BY id LIMIT 1'),
            people: {
                second: people.second.seatId,
                rival: people.rival.seatId,
                rivalSecond: people.rivalSecond.seatId
            },
            rivalActor: people.rival,
            events: [
                ...await addTaps(this.world, spot, people.contact.seatId),
                ...this.#events.get(spot.place) ?? []
            ],
            device: this.#devices.get(spot.place) ?? '',
            chat
        };
    }
    /** The office's own bot and gateway, the contact's phone, the rival's Telegram. */ async #channels(spot, people, chat) {
        const { administrator, supervisor } = people;
        await this.ask(spot, administrator, 'mutation ($input: SetUpTelegramInput!) { setUpTelegram(input: $input) { state } }', {
            input: {
                token: this.telegram.bot().token,
                mode: 'polling',
                allowText: false
            }
        });
        await this.ask(spot, administrator, 'mutation ($input: SetUpWebhookInput!) { setUpWebhook(input: $input) { state } }', {
            input: {
                url: `https://${HOOK_HOST}/${text(spot, 'C0')}`,
                secret: `${HOOK_SECRET}${spot.letter}`
            }
        });
        const turn = 'mutation ($channel: String!, $word: String) { switchChannel(channel: $channel, on: true, acknowledgement: $word) { state } }';
        await this.ask(spot, administrator, turn, {
            channel: 'telegram',
            word: '我已知悉消息经境外传输并同意'
        });
        await this.ask(spot, administrator, turn, {
            channel: 'webhook'
        });
        const { issueChatLinks } = await this.ask(spot, supervisor, 'mutation ($seatIds: [ID!]!) { issueChatLinks(seatIds: $seatIds) { url } }', {
            seatIds: [
                people.contact.seatId,
                people.rival.seatId
            ]
        });
        const [phone = '', app = ''] = issueChatLinks.map(({ url })=>new URL(url).searchParams.get('t') ?? '');
        this.#devices.set(spot.place, await bindDevice(this.world, phone));
        const user = this.telegram.user(chat, {
            name: text(spot, 'Q2')
        });
        user.start(app);
        await this.pump();
        user.tap('确认是我');
        await this.pump();
        await this.world.admin.query("UPDATE wudan.chat_address SET label = $3 WHERE office_id = $1 AND seat_id = $2", [
            spot.id,
            people.contact.seatId,
            text(spot, 'Q1', '手机')
        ]);
    }
    /** Asks as somebody, in a session of this moment: the clock jumps by hours. */ async ask(spot, actor, document, variables) {
        return this.world.client(await this.world.session(actor, spot.id)).ask(document, variables);
    }
    async #one(sql, values) {
        const found = await this.world.admin.query(sql, values);
        if (found.rows[0] === undefined) throw new Error(`the season left nothing for ${sql} ${JSON.stringify(values)}`);
        return found.rows[0];
    }
}
/** Confirms a link in a browser of its own. @returns the cookie of the device */ export async function bindDevice(world, token) {
    const response = await fetch(`${world.house.url}/chat/confirm`, {
        method: 'POST',
        headers: {
            'x-wudan': 'chat',
            'content-type': 'application/json'
        },
        body: JSON.stringify({
            token
        })
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie === undefined) throw new Error(`the phone was not bound: ${await response.text()}`);
    return cookie;
}

//# sourceMappingURL=season-rows.js.map