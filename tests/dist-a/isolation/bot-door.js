import { createHmac } from 'node:crypto';
import { TelegramIntake, WebhookIntake } from '@wudan/channels-server';
import { changedParts, OfficeStates } from './office-state.js';
import { HOOK_SECRET } from './season-rows.js';
import { RELATIONS } from './world.js';
const NOT_HOLDER = '您已不是该席位的联络人';
const NOT_VALID = '该按钮无效';
const userOf = (world, office)=>world.telegram.user(office.season.chat);
/** The card of the open round in an office's Telegram chat, with what its first button carries. */ function cardOf(world, office) {
    const shown = userOf(world, office).messages.findLast((message)=>message.labels.includes('按计划'));
    if (!shown) throw new Error(`the chat of ${office.place} shows no card`);
    return {
        message: shown.id,
        data: shown.buttons[0]?.callback_data ?? ''
    };
}
/** The bot that all offices share, and the hooks of providers: what comes in counts for the seat it belongs to and for the account it is signed for. */ export async function botDoor(probe) {
    const { world } = probe;
    const states = new OfficeStates(world);
    const answers = async ()=>(await world.admin.query('SELECT count(*)::int AS count FROM wudan.prompt_answer')).rows[0]?.count ?? 0;
    const [before, answered] = [
        await states.read('own'),
        await answers()
    ];
    const findings = [
        ...await strangeTaps(probe),
        ...await strangeHooks(probe)
    ];
    const changed = changedParts(before, await states.read('own'));
    if (changed.length > 0) findings.push({
        oracle: 'write',
        where: 'the bot and the hooks',
        detail: `changed ${changed.join(', ')}`
    });
    const written = await answers() - answered;
    if (written !== 0) findings.push({
        oracle: 'write',
        where: 'the bot and the hooks',
        detail: `wrote ${written} answers`
    });
    return findings;
}
/** Somebody presses a button of a card that went to another office's chat, or a button that nobody made. */ async function strangeTaps(probe) {
    const { world } = probe;
    const own = world.office('own');
    const mine = cardOf(world, own);
    const presses = [];
    for (const relation of RELATIONS){
        if (relation === 'own') continue;
        const there = world.office(relation);
        presses.push([
            `a card of ${relation} in a chat of own`,
            userOf(world, own),
            mine.message,
            cardOf(world, there).data,
            NOT_HOLDER
        ]);
        presses.push([
            `a card of own in a chat of ${relation}`,
            userOf(world, there),
            cardOf(world, there).message,
            mine.data,
            NOT_HOLDER
        ]);
    }
    const forged = `${mine.data.slice(0, -1)}${mine.data.endsWith('A') ? 'B' : 'A'}`;
    presses.push([
        'a forged button',
        userOf(world, own),
        mine.message,
        forged,
        NOT_VALID
    ]);
    const taps = presses.map(([where, user, message, data, wanted])=>({
            where,
            wanted,
            tap: user.press(message, data)
        }));
    await world.house.app.get(TelegramIntake).pollOnce();
    await world.house.app.get(TelegramIntake).drainInbox();
    probe.calls += taps.length;
    return taps.filter(({ tap, wanted })=>tap.toast?.startsWith(wanted) !== true).map(({ where, wanted, tap })=>({
            oracle: 'chat',
            where,
            detail: `expected "${wanted}", was told "${tap.toast ?? ''}"`
        }));
}
/** A provider that signs with one office's key for another's account, or tells of another office's message. */ async function strangeHooks(probe) {
    const { world } = probe;
    const findings = [];
    const own = world.office('own');
    const accountOf = async (office, channel)=>(await world.admin.query('SELECT id FROM wudan.channel_account WHERE office_id = $1 AND channel = $2', [
            office.id,
            channel
        ])).rows[0]?.id ?? '';
    const signed = (accountId, office, body)=>{
        const [timestamp, nonce, raw] = [
            String(Math.floor(world.house.clock.now().getTime() / 1_000)),
            world.newId(),
            JSON.stringify(body)
        ];
        const signature = createHmac('sha256', `${HOOK_SECRET}${office.letter}`).update(`${timestamp}.${nonce}.${raw}`).digest('hex');
        probe.calls += 1;
        return statusOf(world, `/hooks/signed/${accountId}`, raw, {
            'x-wudan-timestamp': timestamp,
            'x-wudan-nonce': nonce,
            'x-wudan-signature': signature
        });
    };
    const telegram = async (accountId)=>statusOf(world, `/hooks/telegram/${accountId}`, JSON.stringify({
            update_id: 1
        }), {
            'x-telegram-bot-api-secret-token': 'x'.repeat(43)
        });
    for (const relation of RELATIONS){
        if (relation === 'own') continue;
        const there = world.office(relation);
        const status = await signed(await accountOf(there, 'webhook'), own, {
            type: 'seen',
            id: there.season.messages.own
        });
        const forged = await signed(world.newId(), own, {
            type: 'seen',
            id: there.season.messages.own
        });
        if (status !== 401 || forged !== 401) findings.push({
            oracle: 'chat',
            where: `a hook for ${relation}, signed by own`,
            detail: `answered ${status}, to a forged account ${forged}`
        });
        const [hook, nobody] = [
            await telegram(await accountOf(there, 'telegram')),
            await telegram(world.newId())
        ];
        if (hook !== 401 || nobody !== 401) findings.push({
            oracle: 'chat',
            where: `a Telegram hook for ${relation}`,
            detail: `answered ${hook}, to a forged account ${nobody}`
        });
        // Signed rightly for the own account, about what is another office's: taken in, and of no effect.
        const account = await accountOf(own, 'webhook');
        const replyToken = cardOf(world, there).data.split('.')[0] ?? '';
        const told = [
            await signed(account, own, {
                type: 'seen',
                id: there.season.messages.own
            }),
            await signed(account, own, {
                type: 'answer',
                replyToken,
                option: '1'
            })
        ];
        if (told.some((each)=>each !== 202)) findings.push({
            oracle: 'chat',
            where: `a hook of own about ${relation}`,
            detail: `answered ${told.join(', ')}`
        });
    }
    await world.house.app.get(WebhookIntake).drainInbox();
    return findings;
}
async function statusOf(world, path, raw, headers) {
    const response = await fetch(`${world.house.url}${path}`, {
        method: 'POST',
        headers: {
            'content-type': 'application/json',
            ...headers
        },
        body: raw
    });
    await response.arrayBuffer();
    return response.status;
}

//# sourceMappingURL=bot-door.js.map