import { setTimeout as pause } from 'node:timers/promises';
import { chatOf } from './bot-api-shapes.js';
/** How long the hook may take before the delivery counts as failed; the machine's milliseconds. */ const HOOK_MS = 10_000;
/** Brings updates to a webhook: one at a time for a chat, several chats at once, again and again until it answers 2xx. */ export class WebhookCourier {
    #underWay;
    #busyChats;
    #over;
    constructor(parts){
        this.parts = parts;
        this.#underWay = new Set();
        this.#busyChats = new Set();
        this.#over = false;
        this.lastError = null;
    }
    get settings() {
        return this.parts.settings;
    }
    start() {
        this.parts.feed.courier = ()=>this.#look();
        this.#look();
    }
    stop() {
        this.#over = true;
        this.parts.feed.courier = null;
    }
    #look() {
        const { feed, settings, faults, chance } = this.parts;
        const waiting = feed.pending.filter((update)=>!this.#underWay.has(update.update_id));
        const ordered = chance.happens(faults.reordered) ? chance.interleaved(waiting, chatOf) : waiting;
        for (const update of ordered){
            if (this.#over || this.#busyChats.size >= settings.maxConnections) return;
            if (this.#busyChats.has(chatOf(update))) continue;
            this.#underWay.add(update.update_id);
            this.#busyChats.add(chatOf(update));
            void this.#bring(update);
        }
    }
    async #bring(update) {
        const { feed, faults, chance, retryMs } = this.parts;
        for(let attempt = 0; !this.#over && !await this.#post(update); attempt += 1)await pause(retryMs * Math.min(2 ** attempt, 60), undefined, {
            ref: false
        });
        if (this.#over) return;
        feed.confirm(update.update_id);
        this.#underWay.delete(update.update_id);
        this.#busyChats.delete(chatOf(update));
        if (chance.happens(faults.duplicates)) void pause(chance.between(0, retryMs), undefined, {
            ref: false
        }).then(()=>this.#post(update));
        this.#look();
    }
    async #post(update) {
        const { feed, settings, target, now, answered } = this.parts;
        if (this.#over) return false;
        feed.noteGiven(update);
        const headers = new Headers({
            'content-type': 'application/json'
        });
        if (settings.secretToken !== null) headers.set('x-telegram-bot-api-secret-token', settings.secretToken);
        try {
            const answer = await fetch(target, {
                method: 'POST',
                headers,
                body: JSON.stringify(update),
                signal: AbortSignal.timeout(HOOK_MS),
                redirect: 'manual'
            });
            const text = await answer.text();
            if (!answer.ok) throw new Error(`Wrong response from the webhook: ${answer.status} ${answer.statusText}`);
            if ((answer.headers.get('content-type') ?? '').includes('json') && text.includes('"method"')) answered(JSON.parse(text));
            return true;
        } catch (error) {
            this.lastError = {
                date: now(),
                message: error instanceof Error ? error.message : String(error)
            };
            return false;
        }
    }
}

//# sourceMappingURL=webhook-courier.js.map