import pg from 'pg';
import { RegisterPerson, SetUp } from '@wudan/access-server';
import { CRYPTO, UnitOfWork } from '@wudan/kernel-server';
import { newId, ROLES } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.js';
import { TEST_PASSWORD, TestHouse } from '../house/test-house.js';
import { newTag } from './canaries.js';
import { furnish } from './office-rows.js';
import { HOOK_HOST, Season, SEASON } from './season-rows.js';
import { furnishWork, handDown } from './work-rows.js';
/** The offices of the world, by where they stand to the city whose seats act. */ export const TREE = [
    {
        place: 'parent',
        letter: 'A',
        level: 'province',
        region: '520000',
        above: null
    },
    {
        place: 'own',
        letter: 'B',
        level: 'city',
        region: '520500',
        above: 'parent'
    },
    {
        place: 'sibling',
        letter: 'C',
        level: 'city',
        region: '520200',
        above: 'parent'
    },
    {
        place: 'child',
        letter: 'D',
        level: 'county',
        region: '520502',
        above: 'own'
    },
    {
        place: 'child-beside',
        letter: 'E',
        level: 'county',
        region: '520521',
        above: 'own'
    },
    {
        place: 'cousin',
        letter: 'F',
        level: 'county',
        region: '520201',
        above: 'sibling'
    }
];
/** The five relations of the promise. */ export const RELATIONS = [
    'own',
    'sibling',
    'parent',
    'child',
    'cousin'
];
const UNIT_OF_ROLE = [
    'unit_head',
    'unit_contact'
];
/** Six offices in one database, each with rows of every kind, seats of all roles and marks of its own in every text. */ export class World {
    #events;
    #passwordHash;
    #rootId;
    constructor(house, admin, /** The one bot that all offices share: the hardest case for keeping their chats apart. */ telegram){
        this.house = house;
        this.admin = admin;
        this.telegram = telegram;
        this.offices = new Map();
        /** Operations that succeeded while the world was made: the only moment in which `setUp` can. */ this.succeeded = new Set();
        /** Marks of people who work in two offices: their names stand in both. */ this.travellers = new Set();
        this.#events = new Map();
        this.#passwordHash = '';
        this.#rootId = '';
    }
    static async open(label) {
        const telegram = await FakeBotApi.open({
            rates: null
        });
        const house = await TestHouse.open(label, {
            env: {
                TELEGRAM_API_ROOT: telegram.url,
                WEBHOOK_HOSTS: HOOK_HOST,
                SEND_SCALE: '1000'
            }
        });
        const admin = new pg.Client({
            connectionString: house.database.adminUrl
        });
        await admin.connect();
        const world = new World(house, admin, telegram);
        try {
            await world.#build();
            return world;
        } catch (error) {
            await world.close();
            throw error;
        }
    }
    async close() {
        await this.admin.end();
        await this.house.close();
        await this.telegram.close();
    }
    /** The office at the top of the tree. */ get rootId() {
        return this.#rootId;
    }
    office(place) {
        const office = this.offices.get(place);
        if (!office) throw new Error(`no office stands at ${place}`);
        return office;
    }
    /** The seat of a role in an office, or its visitor: somebody without a session who knows that office. */ actor(who, place = 'own') {
        if (who === 'visitor') return {
            ...this.actor('assessor', place),
            who,
            token: null
        };
        const actor = this.office(place).seats.get(who);
        if (!actor) throw new Error(`${place} has no ${who}`);
        return actor;
    }
    /** A client that carries the session of an actor, or another one. */ client(token) {
        const client = new GraphqlClient(this.house.url);
        client.cookie = token === null ? null : `wudan_session=${token}`;
        return client;
    }
    system(officeId) {
        return this.house.system(officeId);
    }
    run(officeId, work) {
        return this.house.app.get(UnitOfWork).run(this.system(officeId), work);
    }
    newId() {
        return newId(this.house.clock.now().getTime());
    }
    hash(token) {
        return this.house.app.get(CRYPTO).hashToken(token);
    }
    /** The name of a tap that another office has seen and nobody has repeated yet. */ nextEvent(office) {
        const next = this.#events.get(office.place) ?? 0;
        this.#events.set(office.place, next + 1);
        const event = office.season.events[next];
        if (event === undefined) throw new Error(`${office.place} has no more than ${next} taps`);
        return event;
    }
    /** A session in a seat, as signing in would have opened it, without its cost. */ async session(seat, officeId, times = {}) {
        const token = this.house.app.get(CRYPTO).newToken(256);
        const now = this.house.clock.now().getTime();
        const seen = new Date(now - (times.lastSeenMinutesAgo ?? 0) * 60_000);
        await this.admin.query(`INSERT INTO wudan.session (id, token_hash, person_id, person_version, seat_id, office_id, idle_minutes, origin, created_at, last_seen_at, expires_at)
       SELECT $1, $2, id, version, $3, $4, 30, 'probe', $5, $5, $6 FROM wudan.person WHERE id = $7`, [
            this.newId(),
            this.hash(token),
            seat.seatId,
            officeId,
            seen,
            new Date(now + (times.expiresInMinutes ?? 600) * 60_000),
            seat.personId
        ]);
        return token;
    }
    /** A person with the common password; hashed once for all. */ async person(tag) {
        const account = `p.${tag.toLowerCase()}`;
        const personName = `王强${tag}`;
        await this.#addPerson(account, personName);
        return {
            account,
            personName
        };
    }
    async #addPerson(account, personName) {
        await this.admin.query(`INSERT INTO wudan.person (id, account, name, password_hash, password_history, password_changed_at, must_change_password, version, created_at)
       VALUES ($1, $2, $3, $4, '[]', $5, false, 1, $5)`, [
            this.newId(),
            account,
            personName,
            this.#passwordHash,
            this.house.clock.now()
        ]);
    }
    /** A seat of a new person (or of a known account), signed in. */ async seat(office, role, options) {
        const tag = newTag(office.letter, options.kind);
        const { account, personName } = options.account === undefined ? await this.person(tag) : {
            account: options.account,
            personName: tag
        };
        const unitId = options.unitId ?? null;
        const seat = await this.house.app.get(RegisterPerson).execute(this.system(office.id), {
            account,
            personName,
            password: TEST_PASSWORD,
            role,
            unitId
        });
        const made = {
            seatId: seat.id,
            personId: seat.personId
        };
        const token = options.signedIn === false ? null : await this.session(made, office.id);
        return {
            who: role,
            place: office.place,
            ...made,
            account,
            unitId,
            tag,
            token
        };
    }
    async #build() {
        const { clock } = this.house;
        const moveTo = (instant)=>clock.advance(instant.getTime() - clock.now().getTime());
        moveTo(SEASON.opens);
        const sites = new Map();
        for (const [index, spot] of TREE.entries())sites.set(spot.place, await this.#raise(spot, 101 + index, spot.above === null ? null : sites.get(spot.above)?.id ?? null));
        await this.house.drain();
        const season = Season.open(this);
        const programmes = new Map();
        const chatOf = (site)=>5_000 + site.limit;
        for (const site of sites.values()){
            const { 'own-unit': own, 'other-unit': other, 'attached-unit': attached } = site.rows.units;
            const counties = TREE.filter((spot)=>spot.above === site.place).map((spot)=>sites.get(spot.place)?.id ?? '');
            programmes.set(site.place, await season.begin(site, {
                own,
                other,
                attached
            }, site.people, counties, chatOf(site)));
        }
        const active = (site)=>programmes.get(site.place)?.active ?? '';
        await season.pump();
        for (const site of sites.values())await season.answer(site, active(site), site.people);
        await this.#reportUp(season, sites.get('child-beside'));
        moveTo(SEASON.closes);
        await season.pump();
        moveTo(SEASON.checked);
        await season.pump();
        for (const site of sites.values())await season.correct(site, active(site), site.people);
        await season.pump();
        const grounds = [];
        for (const site of sites.values())grounds.push(await this.#finish(site, await season.rows(site, programmes.get(site.place) ?? {
            active: '',
            draft: '',
            closed: ''
        }, site.people, chatOf(site))));
        let workbook = '';
        for (const ground of grounds)workbook = await handDown(this, ground.seats.get('supervisor'), ground.id);
        await this.house.drain();
        for (const ground of grounds)this.offices.set(ground.place, {
            ...ground,
            work: await furnishWork(this, ground, workbook)
        });
        // After the last delivery, so that every office keeps an entry that is not sealed yet; and one stored answer to repetitions.
        for (const office of this.offices.values()){
            const input = {
                unitId: office.rows.units['own-unit'],
                name: `科室${newTag(office.letter, 'U1')}`
            };
            await this.client(this.actor('assessor', office.place).token).ask('mutation ($input: CreateSectionInput!) { createSection(input: $input) { id name } }', {
                input
            }, {
                'idempotency-key': `first-${office.place}`
            });
        }
    }
    /** An office with its units and people; nobody is signed in yet. */ async #raise(spot, limit, aboveId) {
        const name = `${spot.place}编办`;
        const id = aboveId === null ? await this.#setUp(name) : await this.house.officeBelow(aboveId, {
            name,
            level: spot.level,
            regionCode: spot.region
        });
        if (aboveId === null) this.#rootId = id;
        const office = {
            place: spot.place,
            letter: spot.letter,
            id,
            region: spot.region,
            name,
            limit
        };
        await this.admin.query('UPDATE wudan.office_settings SET upload_limit_mb = $2 WHERE office_id = $1', [
            id,
            limit
        ]);
        const rows = await furnish(this, office);
        const seats = new Map();
        for (const role of ROLES){
            const ofUnit = UNIT_OF_ROLE.includes(role);
            const kind = ofUnit ? 'P1' : role.endsWith('_administrator') ? 'PA' : 'PS';
            seats.set(role, await this.seat(office, role, {
                kind,
                signedIn: false,
                ...ofUnit ? {
                    unitId: rows.units['own-unit']
                } : {}
            }));
        }
        const of = (role)=>seats.get(role);
        const second = await this.seat(office, 'unit_contact', {
            kind: 'P1',
            unitId: rows.units['own-unit'],
            signedIn: false
        });
        const rivalSecond = await this.seat(office, 'unit_contact', {
            kind: 'P2',
            unitId: rows.units['other-unit'],
            signedIn: false
        });
        const people = {
            supervisor: of('supervisor'),
            administrator: of('system_administrator'),
            contact: of('unit_contact'),
            second,
            rival: rivalSecond,
            rivalSecond: rows.rival
        };
        return {
            ...office,
            rows,
            people,
            seats
        };
    }
    /** The roles sign in at the moment of the check: the clock had jumped by a day. */ async #finish({ people: _, ...site }, season) {
        const seats = new Map();
        for (const [role, seat] of site.seats)seats.set(role, {
            ...seat,
            token: await this.session(seat, site.id)
        });
        await this.admin.query('UPDATE wudan.import_preview SET expires_at = $2 WHERE office_id = $1', [
            site.id,
            new Date(this.house.clock.now().getTime() + 7_000_000)
        ]);
        return {
            ...site,
            seats,
            season
        };
    }
    /** A county reports up, by somebody without a mark: the name that travels with the letter may stand in both offices. */ async #reportUp(season, site) {
        if (!site) return;
        const account = 'p.courier';
        await this.#addPerson(account, '送达员');
        const seat = await this.house.app.get(RegisterPerson).execute(this.system(site.id), {
            account,
            personName: '送达员',
            password: TEST_PASSWORD,
            role: 'supervisor',
            unitId: null
        });
        await season.reportUp(site, {
            who: 'supervisor',
            place: site.place,
            seatId: seat.id,
            personId: seat.personId,
            account,
            unitId: null,
            tag: '',
            token: null
        });
    }
    /** The very first office comes by the set-up link, as in a new installation. */ async #setUp(officeName) {
        const visitor = this.client(null);
        const token = new URL(await this.house.app.get(SetUp).link(this.house.clock)).searchParams.get('token');
        const { setUp } = await visitor.ask('mutation ($input: SetUpInput!) { setUp(input: $input) { office { id } } }', {
            input: {
                token,
                officeName,
                shortName: '编办',
                regionCode: '520000',
                level: 'province',
                personName: '首任管理员',
                account: 'first',
                password: TEST_PASSWORD
            }
        });
        this.succeeded.add('setUp');
        const stored = await this.admin.query("SELECT password_hash FROM wudan.person WHERE account = 'first'");
        this.#passwordHash = stored.rows[0]?.password_hash ?? '';
        return setUp.office.id;
    }
}

//# sourceMappingURL=world.js.map