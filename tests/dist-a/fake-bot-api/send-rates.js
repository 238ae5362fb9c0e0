import { tooManyRequests } from './telegram-refusal.js';
/** Messages per window; Telegram's figures for bots that pay nothing. */ export const TELEGRAM_RATES = {
    perBotSecond: 30,
    perChatSecond: 1,
    perGroupMinute: 20
};
/**
 * A call may be under way when the wait is told, above all to another chat of the same bot: that is no impatience. Its time on the way is not
 * scaled. A bot that ignores waits keeps calling all through them and is found.
 */ const UNDER_WAY_MS = 15;
/**
 * Counts accepted messages in sliding windows. `scale` divides every span of time: with scale 20 a chat takes one message every 50 ms.
 * `retry_after` stays in Telegram's whole nominal seconds; who lives by the same scale waits that long divided by the scale.
 */ export class SendRates {
    #windows;
    #refused;
    constructor(rates, scale, /** Milliseconds of the machine. */ ms){
        this.rates = rates;
        this.scale = scale;
        this.ms = ms;
        this.#windows = new Map();
        this.#refused = 0;
        /** Calls that came although the caller had been told to wait, and the wait was not over. */ this.impatient = [];
    }
    /** Calls that were refused because they came too fast or too early. */ get refused() {
        return this.#refused;
    }
    /** @param what the call, for the account @throws TelegramRefusal 429 when this message is one too many */ check(chatId, what = '') {
        const now = this.ms();
        const windows = this.#of(chatId);
        for (const window of windows){
            if (now < window.heldUntil) {
                if (now > window.toldAt + UNDER_WAY_MS) this.impatient.push(`chat ${chatId} ${what}, ${Math.ceil(now - window.toldAt)} ms after ${window.key} was told to wait ${Math.ceil(window.heldUntil - window.toldAt)} ms`);
                this.#refuse(window, window.heldUntil - now);
            }
        }
        for (const window of windows){
            while(window.accepted.length > 0 && now - window.accepted[0] >= window.ms)window.accepted.shift();
            if (window.accepted.length >= window.limit) this.#refuse(window, window.accepted[0] + window.ms - now);
        }
    }
    accept(chatId) {
        const now = this.ms();
        for (const window of this.#of(chatId))window.accepted.push(now);
    }
    /** An order to wait that no rate has caused. @throws TelegramRefusal 429 */ hold(chatId, seconds) {
        const [window] = this.#of(chatId);
        return this.#refuse(window, seconds * 1000 / this.scale);
    }
    #refuse(window, ms) {
        this.#refused += 1;
        const seconds = Math.max(1, Math.ceil(ms * this.scale / 1000 - 0.001));
        const now = this.ms();
        // A wait is not made longer by asking again: two patient callers would keep each other waiting.
        if (now >= window.heldUntil) {
            window.toldAt = now;
            window.heldUntil = now + seconds * 1000 / this.scale;
        }
        throw tooManyRequests(seconds);
    }
    #of(chatId) {
        const rates = this.rates ?? {
            perBotSecond: Infinity,
            perChatSecond: Infinity,
            perGroupMinute: Infinity
        };
        const second = this.#window(`chat ${chatId}`, rates.perChatSecond, 1000);
        const bot = this.#window('bot', rates.perBotSecond, 1000);
        return chatId < 0 ? [
            second,
            this.#window(`group ${chatId}`, rates.perGroupMinute, 60_000),
            bot
        ] : [
            second,
            bot
        ];
    }
    #window(key, limit, nominalMs) {
        const known = this.#windows.get(key);
        if (known) return known;
        const made = {
            key,
            limit,
            ms: nominalMs / this.scale,
            accepted: [],
            heldUntil: 0,
            toldAt: 0
        };
        this.#windows.set(key, made);
        return made;
    }
}

//# sourceMappingURL=send-rates.js.map