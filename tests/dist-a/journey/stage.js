import pg from 'pg';
import { TelegramIntake } from '@wudan/channels-server';
import { instantOf } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.js';
import { TestHouse } from '../house/test-house.js';
import { Phone } from './phone.js';
import { Player } from './player.js';
import { WebChat } from './web-chat.js';
/** The instant of a season's `YYYY-MM-DDTHH:MM`. */ export function instantAt(moment) {
    const [date, time] = moment.split('T');
    return instantOf(date, time);
}
/** Work that waits for this instant: outbox, queued jobs, rounds to open, messages to send. */ const DUE = `SELECT EXISTS (SELECT FROM wudan.outbox_index WHERE due_at <= $1) OR EXISTS (SELECT FROM wudan.outbox WHERE state = 'queued')
  OR EXISTS (SELECT FROM wudan.round_due WHERE opens_at <= $1) OR EXISTS (SELECT FROM wudan.prompt_plan) OR EXISTS (SELECT FROM wudan.send_index WHERE run_at <= $1) AS due`;
/** Something that fails again and again must end a season, not hang it. */ const MOST_TURNS = 30;
/** The product, Telegram and the people of one season: ids of what the file names by keys. */ export class Stage {
    /** The newest update that each bot has taken in. */ #heard;
    #settled;
    constructor(season, house, telegram, clock, oracle){
        this.season = season;
        this.house = house;
        this.telegram = telegram;
        this.clock = clock;
        this.oracle = oracle;
        this.officeIds = new Map();
        this.unitIds = new Map();
        this.programmeIds = new Map();
        this.pilotIds = new Map();
        /** Problems by key. */ this.findingIds = new Map();
        /** Versions of templates by key: shipped ones and the season's own. */ this.templateIds = new Map();
        this.players = new Map();
        /** System administrators by office. */ this.administrators = new Map();
        /** Rounds asked out of turn, by the event that asked. */ this.askedRounds = new Map();
        this.#heard = new Map();
        this.#settled = 0;
    }
    static async open(season, label) {
        const from = instantAt(season.from);
        const opened = {
            house: null
        };
        const clock = {
            now: ()=>opened.house?.clock.now() ?? from
        };
        const telegram = await FakeBotApi.open({
            bots: season.offices.map((_, index)=>botOf(index)),
            clock,
            rates: null
        });
        try {
            opened.house = await TestHouse.open(label, {
                env: {
                    TELEGRAM_API_ROOT: telegram.url,
                    SEND_SCALE: '100000'
                }
            });
            opened.house.clock.setTo(from);
            const oracle = new pg.Client({
                connectionString: opened.house.database.adminUrl
            });
            await oracle.connect();
            return new Stage(season, opened.house, telegram, opened.house.clock, oracle);
        } catch (error) {
            await opened.house?.close();
            await telegram.close();
            throw error;
        }
    }
    async close() {
        await this.oracle.end();
        await this.house.close();
        await this.telegram.close();
    }
    id(kind, key) {
        const id = ({
            office: this.officeIds,
            unit: this.unitIds,
            programme: this.programmeIds,
            pilot: this.pilotIds,
            template: this.templateIds,
            finding: this.findingIds
        })[kind].get(key);
        if (id === undefined) throw new Error(`the stage has no ${kind} ${key}`);
        return id;
    }
    player(key) {
        const player = this.players.get(key);
        if (!player) throw new Error(`the stage has no ${key}`);
        return player;
    }
    person(key) {
        const person = this.season.people.find((each)=>each.key === key);
        if (!person) throw new Error(`the season has no ${key}`);
        return person;
    }
    pilot(key) {
        const pilot = this.season.pilots?.find((each)=>each.key === key);
        if (!pilot) throw new Error(`the season has no pilot ${key}`);
        return pilot;
    }
    programme(key) {
        const programme = this.season.programmes.find((each)=>each.key === key);
        if (!programme) throw new Error(`the season has no programme ${key}`);
        return programme;
    }
    /** Whoever sets up the programmes of an office and reads its sheets. */ readerOf(programme) {
        return this.player(this.programme(programme).by);
    }
    client() {
        return new GraphqlClient(this.house.url);
    }
    addPlayer(person, account) {
        const player = new Player(person.key, person.name, account, this.client(), this.clock);
        const office = this.season.offices.findIndex((each)=>each.key === person.office);
        if (person.on === 'telegram') player.phone = new Phone(this.telegram.user(1_000 + this.players.size, {
            name: person.name,
            token: botOf(office).token
        }));
        if (person.on === 'web') player.web = new WebChat(this.house.url);
        this.players.set(person.key, player);
        return player;
    }
    botToken(office) {
        return botOf(this.season.offices.findIndex((each)=>each.key === office)).token;
    }
    /** Lets everything due happen, and what follows from it, until nothing more does. @throws Error when there is no end to it */ async settle() {
        for(let turn = 0;; turn += 1){
            if (turn === MOST_TURNS) throw new Error(`the house does not come to rest at ${this.clock.now().toISOString()}`);
            if (this.#isHeardOut()) {
                if (!await this.#isSomethingDue()) break;
            } else await this.#hear();
            await this.house.settle();
        }
        if (this.telegram.ledger.lines.length === this.#settled) return;
        this.#settled = this.telegram.ledger.lines.length;
        for (const { phone } of this.players.values())phone?.glance();
    }
    /** Most stops of the clock meet an idle house: one look at what the worker and the bot wait by spares their passes. */ async #isSomethingDue() {
        const { rows } = await this.oracle.query(DUE, [
            this.clock.now()
        ]);
        return rows[0]?.due !== false;
    }
    /** True when the bots have taken in all that people did in Telegram. */ #isHeardOut() {
        return this.#bots().every((bot)=>(bot.feed.pending.at(-1)?.update_id ?? 0) <= (this.#heard.get(bot.id) ?? 0));
    }
    async #hear() {
        const newest = this.#bots().map((bot)=>[
                bot.id,
                bot.feed.pending.at(-1)?.update_id ?? 0
            ]);
        await this.house.app.get(TelegramIntake).pollOnce();
        for (const [bot, updateId] of newest)this.#heard.set(bot, Math.max(updateId, this.#heard.get(bot) ?? 0));
    }
    #bots() {
        return this.season.offices.map((_, index)=>this.telegram.bot(botOf(index).token));
    }
    async at(instant) {
        this.clock.setTo(instant);
        await this.settle();
    }
}
const botOf = (index)=>({
        token: `${700_000_001 + index}:AAJourneyBotOfTheSeasonOnly_${String(index).padStart(4, '0')}`,
        username: `wudan_season_${index}_bot`
    });

//# sourceMappingURL=stage.js.map