/** Everything that was really sent, edited or deleted, in the order of its effect; and how many calls there were. */ export class SendLedger {
    #calls;
    #began;
    add(line) {
        this.lines.push({
            serial: this.lines.length + 1,
            atMs: performance.now() - this.#began,
            ...line
        });
    }
    of(chatId, method = 'sendMessage') {
        return this.lines.filter((line)=>line.chatId === chatId && line.method === method);
    }
    /** Sends whose caller cannot know whether they were made. */ get untold() {
        return this.lines.filter((line)=>line.untold !== null);
    }
    noteCall(method, code) {
        const key = `${method} ${code}`;
        this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
    }
    /** Calls by method and outcome, like `sendMessage 200`; `cut` where no answer was given. */ get calls() {
        return Object.fromEntries([
            ...this.#calls
        ].sort(([left], [right])=>left.localeCompare(right)));
    }
    constructor(){
        this.lines = [];
        this.cuts = [];
        this.#calls = new Map();
        this.#began = performance.now();
    }
}

//# sourceMappingURL=send-ledger.js.map