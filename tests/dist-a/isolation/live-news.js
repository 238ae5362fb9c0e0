import { project } from '@wudan/board-server';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ROLES } from '@wudan/kernel-core';
import { canariesIn } from './canaries.js';
import { endSeatRow } from './office-rows.js';
import { whereOf } from './probe.js';
import { MATRIX } from './reviewed-matrix.js';
const PATIENCE_MS = 10_000;
const GRACE_MS = 400;
const FEEDS = [
    {
        field: 'boardChanged',
        aboutOf: (news)=>news.unitId,
        wanted: (office, who)=>[
                office.rows.units['own-unit'],
                ...who.startsWith('unit_') ? [] : [
                    office.rows.units['other-unit']
                ]
            ]
    },
    {
        field: 'roundChanged',
        aboutOf: String,
        wanted: (office)=>[
                office.season.rounds.open
            ]
    }
];
function listen(probe, feed, actor) {
    const { world } = probe;
    let WithCookie = class WithCookie extends WebSocket {
        constructor(address, protocols){
            super(address, protocols, actor.token === null ? {} : {
                headers: {
                    cookie: `wudan_session=${actor.token}`
                }
            });
        }
    };
    const client = createClient({
        url: `${world.house.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WithCookie,
        retryAttempts: 0,
        lazy: true
    });
    const listener = {
        feed,
        actor,
        client,
        heard: [],
        fault: null
    };
    probe.calls += 1;
    client.subscribe({
        query: probe.field(feed.field).document
    }, {
        next: ({ data, errors })=>{
            const news = data?.[feed.field];
            if (errors?.[0]) listener.fault = String(errors[0].extensions?.['code'] ?? errors[0].message);
            else if (news !== undefined && news !== null) listener.heard.push({
                about: feed.aboutOf(news),
                text: JSON.stringify(news)
            });
        },
        error: (fault)=>{
            listener.fault = Array.isArray(fault) ? String(fault[0]?.extensions?.code) : String(fault);
        },
        complete: ()=>undefined
    });
    return listener;
}
async function until(what, withinMs) {
    const end = performance.now() + withinMs;
    while(!what() && performance.now() < end)await new Promise((resolve)=>setTimeout(resolve, 20));
    return what();
}
/** Something happens to two units of an office, and to its open round. */ async function stir(world, office) {
    await world.run(office.id, async (tx)=>{
        for (const label of [
            'own-unit',
            'other-unit'
        ]){
            const id = office.rows.units[label];
            const found = await tx.query('SELECT name FROM wudan.unit WHERE office_id = $1 AND id = $2', [
                office.id,
                id
            ]);
            await project(tx, {
                id,
                name: found.rows[0]?.name ?? ''
            }, {
                percent: 10
            });
        }
        tx.wake(`round.${office.id}`, {
            roundId: office.season.rounds.open
        });
    });
}
const mayHear = (feed, who)=>MATRIX.get(feed.field)?.signs[who] === '+';
/**
 * The subscriptions: every role of the own office and leaders of all others listen while something happens in each office. Nobody hears
 * of another office, a unit's seats hear of their own unit, who may not is refused, and a seat that ended hears nothing more.
 */ export async function liveNews(probe) {
    const { world } = probe;
    const findings = [];
    const leaver = await world.seat(world.office('own'), 'leader', {
        kind: 'PS'
    });
    const others = [
        ...world.offices.keys()
    ].filter((place)=>place !== 'own');
    const actors = [
        ...ROLES.map((role)=>world.actor(role)),
        world.actor('visitor'),
        leaver,
        ...others.map((place)=>world.actor('leader', place))
    ];
    const listeners = FEEDS.flatMap((feed)=>actors.map((actor)=>listen(probe, feed, actor)));
    try {
        const waiting = listeners.filter(({ feed, actor })=>mayHear(feed, actor.who));
        const complete = ()=>waiting.every(({ feed, actor, heard })=>feed.wanted(world.office(actor.place), actor.who).every((id)=>heard.some((news)=>news.about === id)));
        const end = performance.now() + PATIENCE_MS;
        while(!complete() && performance.now() < end){
            for (const office of world.offices.values())await stir(world, office);
            await until(complete, 500);
        }
        await endSeatRow(world, world.office('own').id, leaver.seatId);
        // A process may remember a session for two seconds; then it has to know.
        await new Promise((resolve)=>setTimeout(resolve, 2_100));
        const before = listeners.map((listener)=>listener.heard.length);
        for (const office of world.offices.values())await stir(world, office);
        await new Promise((resolve)=>setTimeout(resolve, GRACE_MS));
        listeners.forEach((listener, index)=>judge(findings, probe, listener, before[index] ?? 0, listener.actor === leaver));
    } finally{
        for (const { client } of listeners)await client.dispose();
    }
    return findings;
}
function judge(findings, probe, { feed, actor, heard, fault }, before, left) {
    const where = whereOf(feed.field, actor);
    const office = probe.world.office(actor.place);
    const allowed = mayHear(feed, actor.who);
    const wanted = allowed ? feed.wanted(office, actor.who) : [];
    if (allowed && fault === null && wanted.every((id)=>heard.some((news)=>news.about === id))) probe.succeeded.add(feed.field);
    else if (allowed) findings.push({
        oracle: 'subscription',
        where,
        detail: `heard ${heard.length} news, not of all that is its own (${fault ?? 'no fault'})`
    });
    const expected = actor.who === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (!allowed && fault !== expected) findings.push({
        oracle: 'decision',
        where,
        detail: `expected ${expected}, got ${fault ?? 'a subscription'}`
    });
    const abroad = heard.flatMap((news)=>canariesIn(news.text)).filter((canary)=>canary.letter !== office.letter);
    const foreign = [
        ...probe.world.offices.values()
    ].filter((other)=>other !== office).flatMap((other)=>feed.wanted(other, 'leader'));
    const ids = heard.filter((news)=>foreign.includes(news.about));
    if (abroad.length + ids.length > 0) findings.push({
        oracle: 'read',
        where,
        detail: `heard ${[
            ...abroad.map((canary)=>canary.tag),
            ...ids.map((news)=>news.about)
        ].join(', ')}`
    });
    const strange = heard.filter((news)=>!wanted.includes(news.about));
    if (strange.length > 0) findings.push({
        oracle: 'subscription',
        where,
        detail: `heard ${strange.length} news beyond its own`
    });
    if (left && heard.length > before) findings.push({
        oracle: 'session',
        where,
        detail: 'still hears after its seat ended'
    });
}

//# sourceMappingURL=live-news.js.map