import { invite, issueLink, join, seatOf } from './bring-people.js';
import { confirmUpward, reportOnConsole, tapOnConsole } from './console-taps.js';
import { JUDGING_CUES } from './judging-cues.js';
import { PILOT_CUES } from './pilot-cues.js';
import { RECTIFYING_CUES } from './rectifying-cues.js';
import { boardLights, overviewOf, sheetOf } from './read-sheets.js';
import { setContactOrder } from './set-scene.js';
import { instantAt } from './stage.js';
const OK = {
    outcome: 'ok',
    says: ''
};
const ABSENT = {
    outcome: 'absent',
    says: '没有可点的卡片'
};
/** Labels of the buttons in a chat. */ const LABELS = {
    on_plan: /^按计划$/,
    lagging: /^滞后$/,
    blocked: /^受阻$/,
    undo: /^撤回$/,
    'snooze:hour': /^1小时后提醒$/,
    'snooze:today': /^今天下班前$/,
    'snooze:tomorrow': /^明早$/,
    ack: /^我来办$/,
    read: /^知道了$/,
    confirm: /^确认/,
    sign: /^签收$/
};
/** What a page of the web chat needs to offer for an option that is no button of the card. */ const ABILITY = {
    undo: 'undo',
    'snooze:hour': 'snooze',
    'snooze:today': 'snooze',
    'snooze:tomorrow': 'snooze',
    ack: 'acknowledge',
    details: 'answer',
    correct: 'correct'
};
const shows = (item, card)=>`${item.title}\n${item.body}`.includes(card);
/** The newest card that offers the option; failing that the newest of that text, as on a page that is out of date. */ function cardOnPage(items, option, card) {
    const fitting = items.filter((item)=>shows(item, card));
    const ability = ABILITY[option];
    return fitting.find((item)=>ability === undefined ? item.can.includes('answer') && item.options.some(({ id })=>id === option) : item.can.includes(ability)) ?? (card === '' ? undefined : fitting[0]);
}
const replied = (reply)=>({
        outcome: reply.ok ? 'ok' : 'refused',
        says: reply.text
    });
async function tapOnWeb(stage, event, option, card, value) {
    const { web } = stage.player(event.who);
    if (!web) throw new Error(`${event.who} 没有网页聊天`);
    const item = cardOnPage(await web.thread(), option, card);
    return item === undefined ? ABSENT : replied(await web.tap(item, option, stage.clock.now(), value));
}
async function tapOnPhone(stage, event) {
    const { phone } = stage.player(event.who);
    if (!phone) throw new Error(`${event.who} 没有 Telegram`);
    const before = phone.latest;
    const tap = phone.tap(LABELS[event.option], event.card ?? '');
    if (tap === null) return ABSENT;
    await stage.settle();
    const says = [
        tap.toast ?? '',
        ...phone.news,
        phone.latest === before ? '' : phone.latest
    ].filter((text)=>text !== '').join('\n');
    return {
        outcome: REFUSALS.some((words)=>says.includes(words)) ? 'refused' : 'ok',
        says
    };
}
/** Telegram has no field for a refusal: it is said in words. */ const REFUSALS = [
    '未生效',
    '已不担任',
    '已由编办撤回',
    '不能再作答',
    '不能直接修改',
    '已更新',
    '没有可撤回',
    '不能再推迟',
    '已失效',
    '无权'
];
const detailsOf = (event)=>Object.fromEntries([
        'status',
        'percent',
        'done',
        'difficulty',
        'coordination',
        'nextSteps'
    ].flatMap((name)=>event[name] === undefined ? [] : [
            [
                name,
                event[name]
            ]
        ]));
const channelOf = (stage, event)=>'on' in event && event.on ? event.on : stage.person(event.who).on;
async function tap(stage, event) {
    const channel = channelOf(stage, event);
    if (channel === 'telegram') return tapOnPhone(stage, event);
    if (channel === 'web') return tapOnWeb(stage, event, event.option, event.card ?? '', null);
    return event.option === 'confirm' ? confirmUpward(stage, event) : tapOnConsole(stage, event);
}
async function say(stage, event) {
    const { phone, web } = stage.player(event.who);
    if (channelOf(stage, event) === 'web' && web) return replied(await web.say(event.text));
    if (!phone) throw new Error(`${event.who} 没有聊天渠道`);
    phone.say(event.text);
    await stage.settle();
    return {
        outcome: 'ok',
        says: phone.news.join('\n')
    };
}
async function askNow(stage, event) {
    const input = {
        programmeId: stage.id('programme', event.programme),
        unitIds: event.units.map((key)=>stage.id('unit', key)),
        note: event.text,
        cutoffAt: instantAt(event.cutoffAt).toISOString()
    };
    const { askNow: round } = await stage.player(event.who).ask('mutation ($input: AskNowInput!) { askNow(input: $input) { id } }', {
        input
    });
    stage.askedRounds.set(event.id, round.id);
    return OK;
}
async function decideCorrection(stage, event) {
    const row = (await sheetOf(stage, event.round)).rows.find((each)=>each.unitId === stage.id('unit', event.unit));
    if (!row?.correction) return {
        ...ABSENT,
        says: '没有更正申请'
    };
    await stage.player(event.who).ask('mutation ($id: ID!, $accept: Boolean!, $decision: String!) { decideCorrection(id: $id, accept: $accept, decision: $decision) { status } }', {
        id: row.correction.id,
        accept: event.accept,
        decision: event.decision
    });
    return OK;
}
async function back(stage, event) {
    const who = stage.player(event.who);
    const seatId = await seatOf(stage, stage.person(event.person));
    const { absences } = await who.ask('{ absences { id seatId endedAt } }');
    const open = absences.find((each)=>each.seatId === seatId && each.endedAt === null);
    if (!open) return {
        ...ABSENT,
        says: '没有未结束的请假'
    };
    await who.ask('mutation ($id: ID!) { endAbsence(id: $id) { id } }', {
        id: open.id
    });
    return OK;
}
async function endSeat(stage, event) {
    await stage.player(event.who).ask('mutation ($id: ID!, $reason: String!) { endSeat(id: $id, reason: $reason) { id } }', {
        id: await seatOf(stage, stage.person(event.person)),
        reason: event.reason
    });
    return OK;
}
/** What stands in the person's own chat: Telegram as its server shows it, or the page. */ async function shownIn(stage, event, words) {
    const { phone, web } = stage.player(event.who);
    const items = web ? await web.thread() : [];
    return Object.fromEntries(words.map((each)=>[
            each,
            phone ? phone.count(each) : items.filter((item)=>shows(item, each)).length
        ]));
}
const done = async (work)=>{
    await work;
    return OK;
};
const CUES = {
    ...PILOT_CUES,
    ...JUDGING_CUES,
    ...RECTIFYING_CUES,
    tap,
    say,
    details: (stage, event)=>channelOf(stage, event) === 'web' ? tapOnWeb(stage, event, 'details', event.card ?? '', detailsOf(event)) : reportOnConsole(stage, event, detailsOf(event)),
    correct: (stage, event)=>{
        const value = {
            reason: event.reason,
            ...detailsOf(event)
        };
        return channelOf(stage, event) === 'web' ? tapOnWeb(stage, event, 'correct', event.card ?? '', value) : reportOnConsole(stage, event, value);
    },
    decide_correction: decideCorrection,
    report_for: async (stage, event)=>{
        const { round } = await sheetOf(stage, event.round);
        const input = {
            roundId: round.id,
            unitId: stage.id('unit', event.unit),
            source: event.source,
            sourceName: event.sourceName,
            ...detailsOf(event)
        };
        return done(stage.player(event.who).ask('mutation ($input: ReportForUnitInput!) { reportForUnit(input: $input) { status } }', {
            input
        }));
    },
    ask_now: askNow,
    recall: async (stage, event)=>{
        const { round } = await sheetOf(stage, event.round);
        return done(stage.player(event.who).ask('mutation ($id: ID!, $reason: String!) { recallRound(id: $id, reason: $reason) { state } }', {
            id: round.id,
            reason: event.reason
        }));
    },
    move_round: async (stage, event)=>{
        const { round } = await sheetOf(stage, event.round);
        return done(stage.player(event.who).ask('mutation ($id: ID!, $on: Date!, $reason: String!) { moveRound(id: $id, asksOn: $on, reason: $reason) { state } }', {
            id: round.id,
            on: event.to,
            reason: event.reason
        }));
    },
    cadence: (stage, event)=>{
        const { mode, from, to, reason } = event;
        const input = {
            programmeId: stage.id('programme', event.programme),
            unitId: event.unit === undefined ? null : stage.id('unit', event.unit),
            mode,
            fromOn: from,
            toOn: to,
            reason
        };
        return done(stage.player(event.who).ask('mutation ($input: SetCadenceInput!) { setCadence(input: $input) { id } }', {
            input
        }));
    },
    invite: (stage, event)=>done(invite(stage, stage.player(event.who), stage.person(event.person))),
    link: (stage, event)=>done(issueLink(stage, stage.player(event.who), stage.person(event.person))),
    join: (stage, event)=>done(join(stage, stage.player(event.who)).then(()=>seatOf(stage, stage.person(event.who)))),
    end_seat: endSeat,
    contact_order: (stage, event)=>done(setContactOrder(stage, event.who, event.unit, event.people)),
    absence: async (stage, event)=>{
        const [seatId, coverSeatId] = [
            await seatOf(stage, stage.person(event.person)),
            await seatOf(stage, stage.person(event.cover))
        ];
        const input = {
            seatId,
            coverSeatId,
            kind: event.kind,
            fromOn: event.from,
            toOn: event.to,
            reason: event.reason
        };
        return done(stage.player(event.who).ask('mutation ($input: SetAbsenceInput!) { setAbsence(input: $input) { id } }', {
            input
        }));
    },
    back,
    quiet: (stage, event)=>{
        const input = {
            quietFrom: event.from,
            quietTo: event.to,
            lunchFrom: event.lunchFrom,
            lunchTo: event.lunchTo
        };
        return done(stage.player(event.who).ask('mutation ($input: ChatPreferenceInput!) { setChatPreference(input: $input) { quietFrom } }', {
            input
        }));
    },
    block: (stage, event)=>Promise.resolve(stage.player(event.who).phone?.block()).then(()=>OK),
    unblock: (stage, event)=>Promise.resolve(stage.player(event.who).phone?.unblock()).then(()=>OK),
    open: async (stage, event)=>{
        const { web } = stage.player(event.who);
        return web ? done(web.thread()) : {
            ...ABSENT,
            says: `${event.who} 没有网页聊天`
        };
    },
    look: async (stage, event)=>({
            ...OK,
            ...event.then?.lights ? {
                lights: await boardLights(stage, stage.player(event.who))
            } : {},
            ...event.then?.shows ? {
                shows: await shownIn(stage, event, Object.keys(event.then.shows))
            } : {},
            ...event.then?.offices ? {
                offices: await overviewOf(stage, stage.player(event.who))
            } : {}
        })
};
/** A fault of the person's making, as the API words it. */ const REFUSED = /^([A-Z][A-Z0-9_]+): /;
/** Carries out one event and lets everything settle that follows from it. */ export async function takeCue(stage, event) {
    const cue = CUES[event.do];
    try {
        const outcome = await cue(stage, event);
        await stage.settle();
        return outcome;
    } catch (error) {
        if (error instanceof Error && REFUSED.test(error.message)) return {
            outcome: 'refused',
            says: error.message
        };
        // A left-out event may be one that others build upon: they then fail, which is a difference, no breakdown.
        if (error instanceof Error) return {
            outcome: 'absent',
            says: error.message
        };
        throw error;
    }
}

//# sourceMappingURL=take-cue.js.map