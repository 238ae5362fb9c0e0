import { setTimeout as pause } from 'node:timers/promises';
import { CRYPTO } from '@wudan/kernel-server';
import { accountOfAnswers } from './answer-account.js';
import { ChatScript } from './chat-script.js';
import { accountOfSends } from './sent-account.js';
/** As many updates may wait for the bots at once. */ const MOST_WAITING = 400;
/** When nothing has moved for so long, nothing will. */ const STILL_MS = 45_000;
const OPEN_WORK = `SELECT 1 FROM wudan.inbox WHERE handled_at IS NULL UNION ALL SELECT 1 FROM wudan.send_index
  UNION ALL SELECT 1 FROM wudan.outbox WHERE kind <> 'job' AND state NOT IN ('done', 'failed')`;
/** Sends that a run makes besides the cards: replies to commands. */ const REPLIES_SHARE = 0.08;
/** Of each kind so many faults are to be expected at least. */ const LEAST_FAULTS = 4;
/** Shares of calls that fail, by method and kind; 429s are few, since each makes a bot pause for a second. */ function breakThings({ fake, contacts }, updates) {
    const { faults } = fake;
    const share = Math.max(0.01, LEAST_FAULTS / (contacts.length * 2 + updates * REPLIES_SHARE));
    faults.duplicates = 0.15;
    faults.reordered = 0.6;
    for (const kind of [
        '500',
        '502'
    ])faults.rate('sendMessage', kind, share);
    for (const kind of [
        'timeout_after_accept',
        'timeout_before_accept',
        'reset_after_accept',
        'reset_before_accept'
    ])faults.rate('sendMessage', kind, share);
    faults.rate('editMessageText', '500', 0.005);
    faults.rate('editMessageText', 'reset_after_accept', 0.005);
    faults.rate('answerCallbackQuery', 'reset_after_accept', 0.005);
    faults.rate('answerCallbackQuery', '502', 0.005);
    faults.rate('sendMessage', '429', share / 2);
    faults.rate('editMessageText', '429', 0.001);
    for (const [index, { user }] of contacts.entries())if (index % 25 === 4) faults.next('sendMessage', '403', {
        chatId: user.chatId
    });
    faults.next('sendMessage', '429');
    faults.next('getUpdates', 'reset_after_accept');
}
/** A whole run: two rounds are asked and answered under faults, the bot process dies on the way, then everything is counted. */ export async function runUpdates(stand, { updates, seed, kills, say }) {
    const { fake, contacts } = stand;
    const script = new ChatScript(contacts, seed);
    const made = ()=>fake.bots.reduce((sum, bot)=>sum + bot.madeIds.length, 0);
    let killed = 0;
    /** Kills the process in the very moment in which a call of this method has taken effect and was not answered; resolves when the next one is up. */ const killAt = (method, after)=>{
        const { replace, kill } = stand.bots;
        if (replace === null || killed >= kills) return Promise.resolve();
        let left = after;
        return new Promise((resolve, reject)=>{
            // A call that never comes must not stop the run: the kill is missing in the account then.
            const timer = setTimeout(()=>{
                fake.onEffect = ()=>undefined;
                resolve();
            }, STILL_MS);
            fake.onEffect = (name)=>{
                if (name !== method || (left -= 1) > 0) return;
                clearTimeout(timer);
                fake.onEffect = ()=>undefined;
                kill();
                killed += 1;
                say(`kill -9 during ${method}, ${script.updates} updates made`);
                replace().then(resolve, reject);
            };
        });
    };
    const pressUntil = async (count)=>{
        while(script.updates < count){
            while(script.updates < count && fake.pendingUpdates < MOST_WAITING)script.step();
            await pause(20);
        }
    };
    await quiet(stand);
    const before = made();
    breakThings(stand, updates);
    const first = killAt('sendMessage', Math.ceil(contacts.length / 3));
    await stand.ask('请报送第一次进展');
    await first;
    await quiet(stand);
    const afterAsking = await stand.rows("SELECT state, count(*) FROM wudan.channel_message WHERE kind = 'card' GROUP BY state ORDER BY state");
    say(`first round: cards ${afterAsking.map(({ state, count })=>`${state} ${count}`).join(', ')}`);
    await pressUntil(Math.floor(updates * 0.3));
    const second = killAt('answerCallbackQuery', 20);
    await pressUntil(Math.floor(updates * 0.5));
    await second;
    const third = killAt('sendMessage', Math.ceil(contacts.length / 2));
    await stand.ask('请报送第二次进展');
    await pressUntil(updates);
    say(`all ${script.updates} updates made`);
    await third;
    fake.faults.calm();
    await quiet(stand);
    const expected = script.expected();
    const crypto = stand.house.app.get(CRYPTO);
    const hash = (handle)=>crypto.hashToken(handle);
    const pressed = new Set(script.cards.filter((card)=>card.pressed.length > 0).map((card)=>`${card.contact.user.chatId} ${card.messageId}`));
    return {
        updates: made() - before,
        deliveries: fake.bots.reduce((sum, bot)=>sum + bot.feed.redelivered, 0) + made(),
        kills: killed,
        expected,
        answers: await accountOfAnswers(stand, expected, script.cards, hash),
        sends: await accountOfSends(stand, hash, pressed),
        inbox: await accountOfInbox(stand),
        impatient: fake.bots.flatMap((bot)=>bot.sendRates.impatient),
        refusedByRates: fake.bots.reduce((sum, bot)=>sum + bot.sendRates.refused, 0),
        faults: fake.faults.happened,
        moves: script.made
    };
}
async function accountOfInbox(stand) {
    const rows = await stand.rows("SELECT channel, update_id AS \"updateId\" FROM wudan.inbox WHERE channel LIKE 'telegram:%'");
    const kept = new Set(rows.map(({ channel, updateId })=>`${channel} ${Number(updateId)}`));
    const missing = stand.fake.bots.flatMap((bot)=>bot.madeIds.filter((id)=>!kept.has(`telegram:${bot.id} ${id}`)));
    return {
        rows: rows.length,
        twice: rows.length - kept.size,
        open: await stand.count('FROM wudan.inbox WHERE handled_at IS NULL'),
        missing: missing.length,
        sendIndex: await stand.count('FROM wudan.send_index'),
        stuck: await stand.count("FROM wudan.channel_message WHERE channel = 'telegram' AND state IN ('queued', 'sending', 'failed')")
    };
}
/** Waits until nothing is under way any more. Gives up when nothing has moved for a while: what is left over is counted. */ async function quiet(stand) {
    let left = '';
    let moved = performance.now();
    for(let calm = 0; calm < 3 && performance.now() - moved < STILL_MS; await pause(100)){
        const open = [
            stand.fake.pendingUpdates,
            stand.fake.ledger.lines.length,
            await stand.count(`FROM (${OPEN_WORK}) AS work`)
        ];
        calm = open[0] === 0 && open[2] === 0 ? calm + 1 : 0;
        if (open.join(' ') !== left) moved = performance.now();
        left = open.join(' ');
    }
}

//# sourceMappingURL=updates-run.js.map