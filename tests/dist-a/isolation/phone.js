/** A browser with the cookie of one device, or without. */ export class Phone {
    constructor(world, cookie, header = {
        'x-wudan': 'chat'
    }){
        this.world = world;
        this.cookie = cookie;
        this.header = header;
    }
    thread() {
        return this.#read(fetch(`${this.world.house.url}/chat/thread`, {
            headers: this.#headers
        }));
    }
    /** Whether the device would be told of news; a stream that opens is closed at once. */ async watch() {
        const stop = new AbortController();
        const response = await fetch(`${this.world.house.url}/chat/events`, {
            headers: this.#headers,
            signal: stop.signal
        });
        stop.abort();
        return response.status;
    }
    tap(seatId, promptId, option, value) {
        return this.post('tap', {
            seatId,
            promptId,
            version: 1,
            option,
            value,
            eventId: this.world.newId(),
            tappedAt: this.world.house.clock.now().toISOString()
        });
    }
    say(seatId, text) {
        return this.post('say', {
            seatId,
            text,
            eventId: this.world.newId()
        });
    }
    post(path, body) {
        return this.#read(fetch(`${this.world.house.url}/chat/${path}`, {
            method: 'POST',
            headers: {
                ...this.#headers,
                'content-type': 'application/json'
            },
            body: JSON.stringify(body)
        }));
    }
    get #headers() {
        return {
            ...this.header,
            ...this.cookie === null ? {} : {
                cookie: this.cookie
            }
        };
    }
    async #read(asked) {
        const response = await asked;
        const body = await response.json();
        const { ok, code, text, message, field, item } = body;
        return {
            status: response.status,
            body,
            words: [
                response.status,
                ok,
                code,
                text ?? message,
                field,
                item === undefined || item === null ? 'no item' : 'an item'
            ].join(' ')
        };
    }
}

//# sourceMappingURL=phone.js.map