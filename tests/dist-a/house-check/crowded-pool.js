import pg from 'pg';
import { Database, UnitOfWork } from '@wudan/kernel-server';
import { TestHouse } from '../house/test-house.js';
import { SeededRandom } from '../verify/audit-ledger.js';
import { defineGroup, holds } from './group.js';
import { within } from './program.js';
const OFFICES = 10;
const REQUESTS = 500;
const POOL = 5;
const AT_ONCE = 40;
const ANY_CANARY = /CANARY-\d+-/g;
/** Reads by the hot path and by units, a write, a refusal: whatever sets the office in another way. */ const DOCUMENTS = [
    ()=>'{ board { edges { node { unitName } } } }',
    ()=>'{ office { name } units { edges { node { name shortName } } } }',
    ()=>'{ viewer { personName } units(first: 5) { totalCount edges { node { name } } } board { edges { node { unitName } } } }',
    (canary, number)=>`mutation { createUnit(input: { code: "C-${number}", name: "${canary}${number}", shortName: "${canary}${number}", kind: GOVERNMENT_DEPARTMENT }) { name } }`,
    ()=>'{ auditEntries { totalCount } }'
];
async function ask(url, resident, query, abortAfterMs) {
    try {
        const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: {
                'content-type': 'application/json',
                'x-wudan': 'test',
                cookie: resident.cookie
            },
            body: JSON.stringify({
                query
            }),
            ...abortAfterMs === null ? {} : {
                signal: AbortSignal.timeout(abortAfterMs)
            }
        });
        return await response.text();
    } catch (error) {
        if (abortAfterMs !== null) return null;
        throw error;
    }
}
/** What is wrong with an answer; null when it holds the asker's own canary (nothing, where the asker may not read) and no other. */ function strangeIn(text, resident) {
    const found = new Set(text.match(ANY_CANARY) ?? []);
    const foreign = [
        ...found
    ].filter((canary)=>canary !== resident.canary);
    if (foreign.length > 0) return `${resident.canary} was shown ${foreign.join(', ')}`;
    const codes = [
        ...text.matchAll(/"code":"([A-Z_]+)"/g)
    ].map((match)=>match[1]);
    const refused = codes.length === 1 && codes[0] === 'FORBIDDEN' && text.includes('"path":["auditEntries"]');
    if (codes.length > 0 && !refused) return `${resident.canary} was answered ${codes.join(', ')}`;
    return refused || found.has(resident.canary) ? null : `${resident.canary} was not shown its own: ${text.slice(0, 120)}`;
}
async function crowd({ house, residents }) {
    const random = new SeededRandom(20270105);
    const tally = {
        answered: 0,
        aborted: 0,
        strange: []
    };
    let number = 0;
    const worker = async ()=>{
        for(let mine = number += 1; mine <= REQUESTS; mine = number += 1){
            const resident = residents[mine % OFFICES];
            const document = random.pick(DOCUMENTS)(resident.canary, mine);
            const abortAfterMs = random.below(4) === 0 ? random.between(1, 60) : null;
            const text = await ask(house.url, resident, document, abortAfterMs);
            if (text === null) tally.aborted += 1;
            else {
                tally.answered += 1;
                const strange = strangeIn(text, resident);
                if (strange !== null) tally.strange.push(strange);
            }
        }
    };
    await Promise.all(Array.from({
        length: AT_ONCE
    }, worker));
    return tally;
}
/** Every connection of the pool, asked at the same time what it still carries. */ async function pooled({ house }) {
    const pool = house.app.get(Database).source.driver.master;
    const clients = await Promise.all(Array.from({
        length: POOL
    }, ()=>pool.connect()));
    try {
        const answers = await Promise.all(clients.map((client)=>client.query("SELECT coalesce(current_setting('app.office_id', true), '') AS office, current_user AS role, session_user AS login")));
        return answers.flatMap((answer)=>answer.rows);
    } finally{
        for (const client of clients)client.release();
    }
}
const steps = [
    {
        name: 'mix-ups',
        title: `${REQUESTS} 次交错请求、${OFFICES} 个机构、${POOL} 个连接、部分连接中断：互不串数据 · interleaved requests with aborted sockets`,
        run: async (scene)=>{
            const { answered, aborted, strange } = await crowd(scene);
            holds(strange.length === 0, `${strange.length} of ${answered} answers: ${strange.slice(0, 3).join('; ')}`);
            holds(aborted > REQUESTS / 20, `only ${aborted} sockets were aborted`);
            return `${answered} answered, ${aborted} aborted, 0 mix-ups`;
        }
    },
    {
        name: 'left-in-pool',
        title: '连接池中不遗留机构与角色 · nothing is left behind in the pool',
        run: async (scene)=>{
            const idle = await within(10_000, async ()=>await openTransactions(scene) === 0 ? true : null);
            holds(idle, `${await openTransactions(scene)} transactions are still open after the requests ended`);
            const left = await pooled(scene);
            const marked = left.filter(({ office, role, login })=>office !== '' || role !== 'wudan_app' || login !== 'wudan_runtime');
            holds(marked.length === 0, `${marked.length} of ${left.length} connections: ${JSON.stringify(marked[0])}`);
            return `${left.length} connections: app.office_id empty, role wudan_app, no open transaction`;
        }
    }
];
async function openTransactions({ admin }) {
    const found = await admin.query("SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'wudan' AND state <> 'idle'");
    return found.rows[0]?.count ?? 0;
}
/** Planted: the office outlives its transaction, as a careless set_config would have it. */ async function leakOffice(admin) {
    await admin.query("CREATE OR REPLACE FUNCTION app.set_office(p_office uuid) RETURNS void LANGUAGE plpgsql VOLATILE AS $$ BEGIN PERFORM set_config('app.office_id', p_office::text, false); END $$");
}
/** Planted: every seventh read is given the office of another caller. */ function swapOffices(units) {
    const read = units.read.bind(units);
    let last;
    let other;
    let count = 0;
    units.read = (ctx, work)=>{
        count += 1;
        if (ctx.officeId !== last) [other, last] = [
            last,
            ctx.officeId
        ];
        return read(count % 7 === 0 && other !== undefined ? {
            ...ctx,
            officeId: other
        } : ctx, work);
    };
}
async function moveIn(house) {
    const residents = [];
    for(let index = 0; index < OFFICES; index += 1){
        const canary = `CANARY-${index}-`;
        const officeId = await house.rootOffice({
            name: `${canary}编办`
        });
        for(let unit = 0; unit < 3; unit += 1)await house.unit(officeId, {
            name: `${canary}单位${unit}`
        });
        const { client } = await house.seat(officeId, 'supervisor');
        residents.push({
            officeId,
            canary,
            cookie: client.cookie ?? ''
        });
    }
    await house.drain();
    return residents;
}
/** Many offices through few connections. */ export const crowdedPool = defineGroup({
    name: 'pool',
    open: async (plant)=>{
        const house = await TestHouse.open('pool', {
            env: {
                POOL_SIZE: String(POOL)
            }
        });
        const admin = new pg.Client({
            connectionString: house.database.adminUrl
        });
        admin.on('error', ()=>undefined);
        await admin.connect();
        const residents = await moveIn(house);
        if (plant === 'office-left-in-pool') await leakOffice(admin);
        if (plant === 'offices-swapped') swapOffices(house.app.get(UnitOfWork));
        return {
            house,
            admin,
            residents
        };
    },
    close: async ({ house, admin })=>{
        await admin.end();
        await house.close();
    },
    steps
});

//# sourceMappingURL=crowded-pool.js.map