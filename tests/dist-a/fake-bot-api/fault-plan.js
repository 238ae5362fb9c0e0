/**
 * What can go wrong with a call. `…_before_accept`: nothing was done; `…_after_accept`: it was done and the caller is not told.
 * `timeout`: no answer until the connection is cut; `reset`: the connection is cut at once.
 */ export const FAULT_KINDS = [
    '429',
    '500',
    '502',
    '403',
    '502_after_accept',
    'timeout_before_accept',
    'timeout_after_accept',
    'reset_before_accept',
    'reset_after_accept',
    'slow'
];
export const isAfterAccept = (kind)=>kind.endsWith('_after_accept');
/** Faults on command and by chance. */ export class FaultPlan {
    #chance;
    #planned;
    #rates;
    #happened;
    constructor(chance){
        this.#planned = [];
        this.#rates = new Map();
        this.#happened = new Map();
        /** Share of updates that are delivered a second time, at once or after newer ones. */ this.duplicates = 0;
        /** Share of deliveries in which updates of different chats change places; a chat's own order stays. */ this.reordered = 0;
        this.#chance = chance;
    }
    /** The next `times` calls of `method` (`*`: any) fail so; with `chatId` only calls for that chat. */ next(method, kind, options = {}) {
        for(let time = 0; time < (options.times ?? 1); time += 1)this.#planned.push({
            method,
            kind,
            chatId: options.chatId ?? null
        });
    }
    /** From now on a call of `method` fails so with this probability. */ rate(method, kind, probability) {
        const rates = this.#rates.get(method) ?? new Map();
        this.#rates.set(method, rates.set(kind, probability));
    }
    /** No more faults by chance, none planned. */ calm() {
        this.#planned.length = 0;
        this.#rates.clear();
        this.duplicates = 0;
        this.reordered = 0;
    }
    take(method, chatId) {
        const at = this.#planned.findIndex((each)=>(each.method === method || each.method === '*') && (each.chatId === null || each.chatId === chatId));
        const [planned] = at < 0 ? [] : this.#planned.splice(at, 1);
        if (planned) return {
            kind: planned.kind,
            undo: ()=>void this.#planned.unshift(planned)
        };
        for (const [kind, probability] of this.#rates.get(method) ?? []){
            if (this.#chance.happens(probability)) return {
                kind,
                undo: ()=>undefined
            };
        }
        return null;
    }
    note(kind) {
        this.#happened.set(kind, (this.#happened.get(kind) ?? 0) + 1);
    }
    /** How often each kind really happened. */ get happened() {
        return Object.fromEntries(this.#happened);
    }
}

//# sourceMappingURL=fault-plan.js.map