import { chatOf } from './bot-api-shapes.js';
import { ChatRoom } from './chat-room.js';
import { ChatUser } from './chat-user.js';
import { SendRates } from './send-rates.js';
import { badRequest, forbidden } from './telegram-refusal.js';
import { UpdateFeed } from './update-feed.js';
import { WebhookCourier } from './webhook-courier.js';
/** One bot: its chats, its updates, its webhook, its rates. */ export class BotStand {
    #users;
    #updates;
    #queries;
    #courier;
    constructor(identity, parts){
        this.identity = identity;
        this.parts = parts;
        this.rooms = new Map();
        this.queries = new Map();
        this.files = new Map();
        this.#users = new Map();
        /** Numbers of the updates made so far. */ this.madeIds = [];
        this.#queries = 0;
        this.#courier = null;
        /** A method call that came as the answer of a webhook. */ this.onHookAnswer = ()=>undefined;
        this.id = Number(identity.token.split(':')[0]);
        if (!Number.isSafeInteger(this.id) || !/^\d+:[A-Za-z0-9_-]{3,}$/.test(identity.token)) throw new RangeError(`no bot token: ${identity.token}`);
        this.me = {
            id: this.id,
            is_bot: true,
            first_name: identity.username,
            username: identity.username
        };
        this.feed = new UpdateFeed(parts.faults, parts.chance);
        this.sendRates = new SendRates(parts.rates, parts.scale, parts.ms);
        this.#updates = 100_000_000 + parts.chance.below(1_000_000);
    }
    get token() {
        return this.identity.token;
    }
    get courier() {
        return this.#courier;
    }
    /** Somebody who can write to this bot; the same one for the same number. A negative number is a group that the bot is in. */ user(chatId, name = `用户${chatId}`) {
        const known = this.#users.get(chatId);
        if (known) return known;
        const person = {
            id: Math.abs(chatId),
            is_bot: false,
            first_name: name,
            language_code: 'zh-hans'
        };
        const chat = chatId < 0 ? {
            id: chatId,
            type: 'group',
            title: name
        } : {
            id: chatId,
            type: 'private',
            first_name: name
        };
        const room = new ChatRoom(chat, person);
        room.opened = chatId < 0;
        this.rooms.set(chatId, room);
        const user = new ChatUser(this, room);
        this.#users.set(chatId, user);
        return user;
    }
    push(content) {
        this.#updates += 1;
        const update = {
            update_id: this.#updates,
            ...content
        };
        this.madeIds.push(update.update_id);
        this.feed.push(update);
        return update;
    }
    /** The room, when this bot may write into it now. @throws TelegramRefusal 400 or 403 */ writable(chatId) {
        const room = chatId === null ? undefined : this.rooms.get(chatId);
        if (!room) throw badRequest('chat not found');
        if (room.blocked) throw forbidden(room.chat.type === 'group' ? 'bot was kicked from the group chat' : 'bot was blocked by the user');
        if (!room.opened) throw forbidden("bot can't initiate conversation with a user");
        return room;
    }
    openQuery(chatId) {
        this.#queries += 1;
        const id = `${this.id}${String(this.#queries).padStart(9, '0')}`;
        this.queries.set(id, {
            at: this.parts.clock.now().getTime(),
            chatId,
            answered: false,
            toast: null
        });
        return id;
    }
    ownMessage(room, messageId, otherwise) {
        const message = messageId === null ? undefined : room.messages.get(messageId);
        if (!message) throw badRequest(otherwise);
        return message;
    }
    setWebhook(settings) {
        this.deleteWebhook();
        this.feed.interrupt();
        const answered = (body)=>this.onHookAnswer(String(body['method']), body);
        const { faults, chance, clock, scale } = this.parts;
        const place = new URL(settings.url);
        const origin = this.parts.hookOrigin();
        const target = origin === null ? settings.url : new URL(`${place.pathname}${place.search}`, origin).toString();
        this.#courier = new WebhookCourier({
            settings,
            target,
            feed: this.feed,
            faults,
            chance,
            retryMs: 1000 / scale,
            now: ()=>clock.now(),
            answered
        });
        this.#courier.start();
    }
    deleteWebhook() {
        this.#courier?.stop();
        this.#courier = null;
    }
    /** Numbers of the updates of a chat that are not confirmed. */ pendingOf(chatId) {
        return this.feed.pending.filter((update)=>chatOf(update) === chatId).map((update)=>update.update_id);
    }
}

//# sourceMappingURL=bot-stand.js.map