import { chatOf } from './bot-api-shapes.js';
import { conflict } from './telegram-refusal.js';
/** What waits for one bot: numbered, kept until confirmed, given out to one poller at a time. */ export class UpdateFeed {
    #pending;
    #late;
    #waiting;
    #redelivered;
    #conflicts;
    #given;
    constructor(faults, chance){
        this.faults = faults;
        this.chance = chance;
        this.#pending = [];
        this.#late = [];
        this.#waiting = null;
        this.#redelivered = 0;
        this.#conflicts = 0;
        this.#given = new Set();
        /** Told of each new update while a webhook is set. */ this.courier = null;
    }
    /** Updates that are not confirmed yet. */ get pending() {
        return this.#pending;
    }
    /** Deliveries beyond the first of an update. */ get redelivered() {
        return this.#redelivered;
    }
    get conflicts() {
        return this.#conflicts;
    }
    push(update) {
        this.#pending.push(update);
        this.#waiting?.end();
        this.courier?.();
    }
    confirm(updateId) {
        this.#pending = this.#pending.filter((update)=>update.update_id !== updateId);
    }
    drop() {
        this.#pending = [];
        this.#late = [];
    }
    /** Ends a poll that waits: with its 409 when another one takes its place. */ interrupt() {
        this.#waiting?.supersede();
    }
    noteConflict() {
        this.#conflicts += 1;
    }
    /** One long poll. @throws TelegramRefusal 409 when another poll comes while this one waits */ async poll({ offset, limit, timeout }, gone) {
        if (this.#waiting) {
            this.#conflicts += 1;
            this.#waiting.supersede();
        }
        if (offset < 0) this.#pending = this.#pending.slice(offset);
        else if (this.#pending.some((update)=>update.update_id < offset)) this.#pending = this.#pending.filter((update)=>update.update_id >= offset);
        if (this.#pending.length === 0 && this.#late.length === 0 && timeout > 0) await this.#wait(timeout * 1000, gone);
        return gone.aborted ? [] : this.#batch(limit);
    }
    /** Notes one delivery of an update. */ noteGiven(update) {
        if (this.#given.has(update.update_id)) this.#redelivered += 1;
        this.#given.add(update.update_id);
    }
    #wait(ms, gone) {
        return new Promise((resolve, reject)=>{
            const leave = ()=>{
                clearTimeout(timer);
                gone.removeEventListener('abort', end);
                if (this.#waiting === waiting) this.#waiting = null;
            };
            const end = ()=>{
                leave();
                resolve();
            };
            const supersede = ()=>{
                leave();
                reject(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'));
            };
            const waiting = {
                end,
                supersede
            };
            const timer = setTimeout(end, ms);
            gone.addEventListener('abort', end, {
                once: true
            });
            this.#waiting = waiting;
            if (gone.aborted) end();
        });
    }
    #batch(limit) {
        // Only what was confirmed comes late: a repetition must not overtake what its chat still waits for.
        const waiting = new Set(this.#pending.map((update)=>update.update_id));
        const late = this.#late.filter((update)=>!waiting.has(update.update_id)).slice(0, Math.floor(limit / 3));
        this.#late = this.#late.filter((update)=>!late.includes(update));
        const room = limit - late.length;
        const fresh = this.#pending.slice(0, this.faults.duplicates > 0 ? Math.ceil(room / 2) : room);
        const again = [];
        for (const update of fresh){
            if (!this.chance.happens(this.faults.duplicates)) continue;
            if (late.length + fresh.length + again.length < limit && this.chance.below(2) === 0) again.push(update);
            else this.#late.push(update);
        }
        const ordered = this.chance.happens(this.faults.reordered) ? this.chance.interleaved(fresh, chatOf) : fresh;
        const batch = [
            ...ordered
        ];
        // A second delivery comes anywhere after the first one.
        for (const update of again)batch.splice(this.chance.between(batch.indexOf(update) + 1, batch.length), 0, update);
        for (const update of late)batch.splice(this.chance.between(0, batch.length), 0, update);
        for (const update of batch)this.noteGiven(update);
        return batch;
    }
}

//# sourceMappingURL=update-feed.js.map