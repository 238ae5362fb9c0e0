/** One prompt as the page of the web chat lists it. */ /** Somebody's browser at `/c/`: keeps the device's cookie and speaks the chat's HTTP. */ export class WebChat {
    #cookie;
    constructor(url){
        this.url = url;
        this.#cookie = null;
    }
    /** Opens a link, reads whom it is for, and says 确认是我. */ async join(token) {
        await this.#must('/chat/open', {
            token
        });
        await this.#must('/chat/confirm', {
            token
        });
        if (this.#cookie === null) throw new Error('the chat set no cookie');
    }
    /** What the page lists, in its order: open ones first. */ async thread() {
        const { status, body } = await this.#send('GET', '/chat/thread');
        if (status !== 200) throw new Error(`${String(body['code'])}: ${String(body['message'])}`);
        return body['items'];
    }
    tap(item, option, tappedAt, value = null) {
        const { seatId, promptId, version } = item;
        return this.#reply('/chat/tap', {
            seatId,
            promptId,
            version,
            option,
            ...value === null ? {} : {
                value
            },
            eventId: crypto.randomUUID(),
            tappedAt: tappedAt.toISOString()
        });
    }
    async say(text) {
        const seatId = (await this.thread())[0]?.seatId;
        return this.#reply('/chat/say', {
            text,
            eventId: crypto.randomUUID(),
            ...seatId === undefined ? {} : {
                seatId
            }
        });
    }
    async #reply(path, input) {
        const { status, body } = await this.#send('POST', path, input);
        if (status < 400) return {
            ok: body['ok'] === true,
            text: String(body['text']),
            ...typeof body['code'] === 'string' ? {
                code: body['code']
            } : {}
        };
        return {
            ok: false,
            text: String(body['message']),
            code: String(body['code'])
        };
    }
    async #must(path, input) {
        const { status, body } = await this.#send('POST', path, input);
        if (status >= 400) throw new Error(`${path}: ${String(body['code'])}: ${String(body['message'])}`);
    }
    async #send(method, path, input) {
        const response = await fetch(`${this.url}${path}`, {
            method,
            headers: {
                'x-wudan': 'chat',
                ...input === undefined ? {} : {
                    'content-type': 'application/json'
                },
                ...this.#cookie === null ? {} : {
                    cookie: this.#cookie
                }
            },
            ...input === undefined ? {} : {
                body: JSON.stringify(input)
            }
        });
        const set = response.headers.getSetCookie()[0];
        if (set !== undefined) this.#cookie = set.split(';')[0] ?? null;
        return {
            status: response.status,
            body: await response.json()
        };
    }
}

//# sourceMappingURL=web-chat.js.map