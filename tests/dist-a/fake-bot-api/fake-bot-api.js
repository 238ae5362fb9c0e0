import { fastify } from 'fastify';
import { systemClock } from '@wudan/kernel-core';
import { BotStand } from './bot-stand.js';
import { FaultPlan } from './fault-plan.js';
import { formParts } from './form-parts.js';
import { DOWNLOAD_BYTES_MAX, UPLOAD_BYTES_MAX } from './message-limits.js';
import { NOT_FOUND, runMethod } from './run-method.js';
import { SeededChance } from './seeded-chance.js';
import { SendLedger } from './send-ledger.js';
import { TELEGRAM_RATES } from './send-rates.js';
import { TelegramRefusal } from './telegram-refusal.js';
export const DEFAULT_BOT = {
    token: '700000001:AAFakeTokenOfTheTestBotOnly_0123456789',
    username: 'wudan_test_bot'
};
const UNAUTHORIZED = new TelegramRefusal(401, 'Unauthorized');
/** A Bot API server on this machine: Telegram's limits, Telegram's errors, and whatever can go wrong on the way. */ export class FakeBotApi {
    #bots;
    #app;
    #parts;
    #hangMs;
    #url;
    constructor(options){
        this.ledger = new SendLedger();
        this.#bots = new Map();
        this.#url = '';
        /** Where hooks really stand, when their addresses name a proxy that is not there: scheme, host and port. */ this.hookOrigin = null;
        /** Told when a call has taken effect, before its caller is answered: the moment to end the caller. */ this.onEffect = ()=>undefined;
        const chance = new SeededChance(options.seed ?? 1);
        this.faults = new FaultPlan(chance);
        this.#hangMs = options.hangMs ?? 30_000;
        this.#parts = {
            clock: options.clock ?? systemClock,
            faults: this.faults,
            chance,
            ledger: this.ledger,
            rates: options.rates === undefined ? TELEGRAM_RATES : options.rates,
            scale: options.scale ?? 1,
            ms: options.ms ?? (()=>performance.now()),
            editWindowMs: options.editWindowMs ?? 48 * 3_600_000,
            queryWindowMs: options.queryWindowMs ?? 60_000,
            hookOrigin: ()=>this.hookOrigin,
            effect: (method)=>this.onEffect(method)
        };
        for (const bot of options.bots ?? [
            DEFAULT_BOT
        ])this.addBot(bot);
        this.#app = fastify({
            bodyLimit: UPLOAD_BYTES_MAX + DOWNLOAD_BYTES_MAX,
            forceCloseConnections: true,
            routerOptions: {
                maxParamLength: 200
            }
        });
        this.#app.addContentTypeParser(/^multipart\/form-data/, {
            parseAs: 'buffer'
        }, (_request, body, done)=>done(null, body));
        this.#app.addContentTypeParser('application/x-www-form-urlencoded', {
            parseAs: 'string'
        }, (_request, body, done)=>done(null, Object.fromEntries(new URLSearchParams(String(body)))));
        this.#app.all('/bot:token/:method', (request, reply)=>this.#serve(request, reply));
        this.#app.get('/file/bot:token/*', (request, reply)=>this.#download(request.params.token, request.params['*'], reply));
        this.#app.setNotFoundHandler((_request, reply)=>reply.code(404).send(NOT_FOUND.body));
        this.#app.setErrorHandler((error, _request, reply)=>{
            const code = error.statusCode ?? 500;
            const description = code === 413 ? 'Request Entity Too Large' : code === 400 ? `Bad Request: ${error.message}` : `Internal Server Error: ${error.message}`;
            return reply.code(code).send(new TelegramRefusal(code, description).body);
        });
    }
    static async open(options = {}) {
        const server = new FakeBotApi(options);
        server.#url = await server.#app.listen({
            port: 0,
            host: '127.0.0.1'
        });
        return server;
    }
    async close() {
        for (const bot of this.#bots.values())bot.deleteWebhook();
        await this.#app.close();
    }
    /** Base address, without a slash at its end: what a client takes instead of https://api.telegram.org. */ get url() {
        return this.#url;
    }
    get scale() {
        return this.#parts.scale;
    }
    addBot(identity) {
        const bot = new BotStand(identity, this.#parts);
        bot.onHookAnswer = (method, parameters)=>void runMethod({
                bot,
                method,
                parameters,
                files: new Map(),
                gone: new AbortController().signal
            }, this.#hangMs);
        this.#bots.set(identity.token, bot);
        return bot;
    }
    get bots() {
        return [
            ...this.#bots.values()
        ];
    }
    /** Updates that no bot has confirmed yet. */ get pendingUpdates() {
        return this.bots.reduce((sum, bot)=>sum + bot.feed.pending.length, 0);
    }
    /** A bot by its token; the first one when absent. */ bot(token) {
        const bot = token === undefined ? [
            ...this.#bots.values()
        ][0] : this.#bots.get(token);
        if (!bot) throw new RangeError(`no such bot: ${token}`);
        return bot;
    }
    /** Someone who talks with the first bot, or with the one of `token`. */ user(chatId, options = {}) {
        return this.bot(options.token).user(chatId, options.name);
    }
    async #serve(request, reply) {
        const { token, method } = request.params;
        const bot = this.#bots.get(token);
        if (!bot) return reply.code(401).send(UNAUTHORIZED.body);
        const gone = new AbortController();
        reply.raw.once('close', ()=>gone.abort());
        const { fields, files } = parametersOf(request);
        const answer = await runMethod({
            bot,
            method,
            parameters: fields,
            files,
            gone: gone.signal
        }, this.#hangMs);
        if (answer === null) {
            reply.hijack();
            request.raw.socket.destroy();
            return reply;
        }
        return reply.code(answer.code).send(answer.body);
    }
    #download(token, path, reply) {
        const bytes = this.#bots.get(token)?.files.get(path.replace(/^documents\//, ''));
        if (!bytes || bytes.length > DOWNLOAD_BYTES_MAX) return reply.code(404).send(NOT_FOUND.body);
        return reply.type('application/octet-stream').send(bytes);
    }
}
function parametersOf(request) {
    const query = request.query;
    if (Buffer.isBuffer(request.body)) {
        const { fields, files } = formParts(request.body, request.headers['content-type'] ?? '');
        return {
            fields: {
                ...query,
                ...fields
            },
            files
        };
    }
    const body = typeof request.body === 'object' && request.body !== null ? request.body : {};
    return {
        fields: {
            ...query,
            ...body
        },
        files: new Map()
    };
}

//# sourceMappingURL=fake-bot-api.js.map