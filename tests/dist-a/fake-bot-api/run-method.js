import { setTimeout as pause } from 'node:timers/promises';
import { BOT_METHODS, buttonsOf } from './bot-methods.js';
import { isAfterAccept } from './fault-plan.js';
import { calledChat, keyboardOf, textOf } from './message-limits.js';
import { forbidden, TelegramRefusal } from './telegram-refusal.js';
const SLOW_MS = 300;
const UNANSWERED = new Set([
    'timeout_before_accept',
    'timeout_after_accept',
    'reset_before_accept',
    'reset_after_accept'
]);
const SERVER_ERRORS = {
    '500': new TelegramRefusal(500, 'Internal Server Error'),
    '502': new TelegramRefusal(502, 'Bad Gateway'),
    '502_after_accept': new TelegramRefusal(502, 'Bad Gateway')
};
export const NOT_FOUND = new TelegramRefusal(404, 'Not Found');
const refused = (refusal)=>({
        code: refusal.code,
        body: refusal.body
    });
/** The method itself, with what goes wrong inside it. */ async function carriedOut(call, fault) {
    try {
        if (fault === '429') call.bot.sendRates.hold(calledChat(call.parameters) ?? 0, 1);
        if (fault === '403') throw forbidden('bot was blocked by the user');
        if (fault === 'slow') await pause(SLOW_MS);
        const method = BOT_METHODS.get(call.method.toLowerCase());
        if (!method) throw NOT_FOUND;
        const result = await method(call);
        call.bot.parts.effect(call.method);
        return {
            code: 200,
            body: {
                ok: true,
                result
            }
        };
    } catch (error) {
        if (error instanceof TelegramRefusal) return refused(error);
        throw error;
    }
}
function readableKeyboard(parameters) {
    try {
        return keyboardOf(parameters);
    } catch  {
        return undefined;
    }
}
/**
 * Carries a call out with the fault whose turn it is.
 * @param hangMs how long a call that gets no answer keeps its connection
 * @returns null when the caller gets no answer at all
 */ export async function runMethod(call, hangMs) {
    const { bot, method, parameters, gone } = call;
    const { faults, ledger } = bot.parts;
    const fault = faults.take(method, calledChat(parameters));
    const kind = fault?.kind ?? null;
    const told = (answer)=>{
        ledger.noteCall(method, answer.code);
        return answer;
    };
    if (fault === null || kind === null) return told(await carriedOut({
        ...call,
        untold: null
    }, null));
    const broken = SERVER_ERRORS[kind] ?? null;
    if (isAfterAccept(kind)) {
        const answer = await carriedOut({
            ...call,
            untold: kind
        }, null);
        if (answer.code !== 200) {
            fault.undo();
            return told(answer);
        }
    } else if (!UNANSWERED.has(kind) && broken === null) {
        faults.note(kind);
        return told(await carriedOut({
            ...call,
            untold: null
        }, kind));
    }
    faults.note(kind);
    if (broken) return told(refused(broken));
    if (kind.startsWith('timeout')) await pause(hangMs, undefined, {
        signal: gone,
        ref: false
    }).catch(()=>undefined);
    ledger.noteCall(method, 'cut');
    ledger.cuts.push({
        kind,
        method,
        botId: bot.id,
        chatId: calledChat(parameters),
        text: textOf(parameters, 'text'),
        data: buttonsOf(readableKeyboard(parameters)).data
    });
    return null;
}

//# sourceMappingURL=run-method.js.map