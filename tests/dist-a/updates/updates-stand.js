import pg from 'pg';
import { OutboxRelay } from '@wudan/kernel-server';
import { addDays, localDateOf } from '@wudan/kernel-core';
import { eventually } from '@wudan/kernel-testing';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.js';
import { freePort } from '../house-check/program.js';
import { TestHouse } from '../house/test-house.js';
import { botInHouse, botProcess } from './bot-process.js';
import { clockShift, MORNING } from './shifted-day.js';
/** Two offices share a polling bot, the third has one of its own behind a webhook. */ const POLLING = {
    token: '710000001:UpdatesPollingBot_0123456789abcdefgh',
    username: 'wudan_shared_bot'
};
const HOOKED = {
    token: '710000002:UpdatesWebhookBot_0123456789abcdefgh',
    username: 'wudan_hooked_bot'
};
const OFFICES = [
    POLLING,
    POLLING,
    HOOKED
];
const SET_UP = 'mutation ($input: SetUpTelegramInput!) { setUpTelegram(input: $input) { state } }';
const SWITCH_ON = 'mutation { switchChannel(channel: "telegram", on: true, acknowledgement: "已知悉内容将经境外网络传输") { state } }';
const INVITE = 'mutation ($input: InviteSeatInput!) { inviteSeat(input: $input) { url } }';
const SAVE = 'mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }';
const ACTIVATE = 'mutation ($id: ID!) { activateProgramme(id: $id) { state } }';
const ASK = 'mutation ($input: AskNowInput!) { askNow(input: $input) { id } }';
const BIND_MS = 120_000;
/** Offices, contacts with chats bound by link, a Bot API server, and whoever runs the bots. */ export class UpdatesStand {
    constructor(house, fake, admin, bots, offices, contacts){
        this.house = house;
        this.fake = fake;
        this.admin = admin;
        this.bots = bots;
        this.offices = offices;
        this.contacts = contacts;
    }
    static async open(options) {
        const { scale, seed } = options;
        const clockShiftMs = clockShift();
        const fake = await FakeBotApi.open({
            bots: [
                POLLING,
                HOOKED
            ],
            scale,
            seed,
            hangMs: 200,
            clock: {
                now: ()=>new Date(Date.now() + clockShiftMs)
            }
        });
        const house = await TestHouse.open('updates', {
            env: {
                TELEGRAM_API_ROOT: fake.url,
                SEND_SCALE: String(scale),
                POOL_SIZE: '16'
            }
        });
        house.clock.advance(clockShiftMs);
        fake.hookOrigin = house.url;
        const admin = new pg.Client({
            connectionString: house.database.adminUrl
        });
        admin.on('error', ()=>undefined);
        await admin.connect();
        const offices = [];
        for (const bot of OFFICES)offices.push(await openOffice(house, fake.bot(bot.token)));
        await house.drain();
        await house.app.get(OutboxRelay).start();
        const port = await freePort();
        const bots = options.ownProcess ? await botProcess({
            house,
            port,
            telegramUrl: fake.url,
            scale,
            clockShiftMs,
            plant: options.plant
        }) : await botInHouse(house);
        const contacts = await bindContacts(house, fake, offices, options.contacts);
        for (const office of offices)office.programmeId = await startProgramme(office);
        return new UpdatesStand(house, fake, admin, bots, offices, contacts);
    }
    async close() {
        await this.bots.close();
        await this.admin.end();
        await this.house.close();
        await this.fake.close();
    }
    /** Asks every unit of every office, now. */ async ask(note) {
        const cutoffAt = new Date(MORNING.getTime() + 5 * 86_400_000).toISOString();
        for (const { programmeId, units, supervisor } of this.offices)await supervisor.client.ask(ASK, {
            input: {
                programmeId,
                unitIds: units,
                note,
                cutoffAt
            }
        });
    }
    async rows(sql, parameters = []) {
        return (await this.admin.query(sql, [
            ...parameters
        ])).rows;
    }
    async count(sql) {
        const [row] = await this.rows(`SELECT count(*) AS count ${sql}`);
        return Number(row?.count ?? 0);
    }
}
async function openOffice(house, bot) {
    const id = await house.rootOffice();
    const mode = bot.token === HOOKED.token ? 'webhook' : 'polling';
    const administrator = await house.seat(id, 'system_administrator');
    await administrator.client.ask(SET_UP, {
        input: {
            token: bot.token,
            mode,
            allowText: false
        }
    });
    await administrator.client.ask(SWITCH_ON);
    return {
        id,
        bot,
        mode,
        supervisor: await house.seat(id, 'supervisor'),
        units: [],
        programmeId: ''
    };
}
/** Units by turns of the offices; every thirtieth person stands for a unit of the second office too, in the same chat. */ async function bindContacts(house, fake, offices, count) {
    const contacts = [];
    for(let index = 0; index < count; index += 1){
        const office = offices[index % offices.length];
        const places = index % 30 === 0 ? [
            office,
            offices[1]
        ] : [
            office
        ];
        const links = [];
        for (const place of places)links.push(await invitation(house, place, index));
        contacts.push({
            user: fake.user(5_000_000 + index, {
                token: office.bot.token
            }),
            bot: office.bot,
            seats: places.length,
            links
        });
    }
    await Promise.all(contacts.map(bind));
    return contacts;
}
async function invitation(house, office, index) {
    const unitId = await house.unit(office.id);
    office.units.push(unitId);
    const { inviteSeat } = await office.supervisor.client.ask(INVITE, {
        input: {
            role: 'UNIT_CONTACT',
            personName: `联络员${index}`,
            unitId
        }
    });
    return /[A-Za-z0-9_-]{16,64}$/.exec(inviteSeat.url)?.[0] ?? '';
}
/** The link, the question, 确认是我; once for each seat. */ async function bind({ user, links }) {
    for (const link of links){
        const before = user.latest?.id ?? 0;
        user.start(link);
        await user.until('is asked who is there', (shown)=>shown.some(({ id, labels })=>id > before && labels.includes('确认是我')), BIND_MS);
        const tap = user.tap('确认是我');
        await eventually(`chat ${user.chatId} is bound`, ()=>Promise.resolve(tap.toast?.includes('绑定成功') === true ? true : null), BIND_MS);
    }
}
async function startProgramme({ supervisor, units }) {
    const today = localDateOf(MORNING);
    const input = {
        name: '机构编制执行情况评估试点',
        startsOn: today,
        endsOn: addDays(today, 60),
        weekday: 5,
        sections: [
            {
                key: 'lead',
                name: '督查科',
                duty: 'lead'
            }
        ],
        units: units.map((unitId)=>({
                unitId,
                field: '综合',
                reason: '职责有代表性',
                sectionKey: 'lead'
            })),
        taskForce: [
            {
                personName: '张主任',
                post: '编办主任',
                duty: 'head'
            }
        ]
    };
    const { saveProgramme } = await supervisor.client.ask(SAVE, {
        input
    });
    await supervisor.client.ask(ACTIVATE, {
        id: saveProgramme.id
    });
    return saveProgramme.id;
}

//# sourceMappingURL=updates-stand.js.map