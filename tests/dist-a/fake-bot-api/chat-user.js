import { randomUUID } from 'node:crypto';
import { eventually } from '@wudan/kernel-testing';
import { checkStartPayload, TEXT_MAX } from './message-limits.js';
const buttonsOf = (message)=>message.reply_markup?.inline_keyboard.flat() ?? [];
/** Someone in front of a Telegram app; acts as the app lets people act. */ export class ChatUser {
    constructor(bot, room){
        this.bot = bot;
        this.room = room;
    }
    get chatId() {
        return this.room.chat.id;
    }
    /** What the chat shows now, oldest first, after edits and deletions. */ get messages() {
        return [
            ...this.room.messages.values()
        ].map((message)=>({
                id: message.message_id,
                from: message.from.id === this.bot.id ? 'bot' : 'person',
                text: message.text ?? message.caption ?? '',
                labels: buttonsOf(message).map((button)=>button.text),
                buttons: buttonsOf(message),
                edited: message.edit_date !== undefined,
                fileName: message.document?.file_name ?? null
            }));
    }
    /** The newest message of the bot. */ get latest() {
        return this.messages.findLast((message)=>message.from === 'bot');
    }
    /** Opens the bot by a link `t.me/<bot>?start=<payload>` and presses the button; without payload, by its name. */ start(payload) {
        if (payload !== undefined) checkStartPayload(payload);
        if (this.room.blocked) this.unblock();
        this.room.opened = true;
        return this.#write(payload === undefined ? '/start' : `/start ${payload}`);
    }
    say(text) {
        if (this.room.blocked) throw new Error('who has blocked a bot cannot write to it');
        if (text.trim() === '' || [
            ...text
        ].length > TEXT_MAX) throw new RangeError(`a message has 1 to ${TEXT_MAX} characters`);
        this.room.opened = true;
        return this.#write(text);
    }
    /** Sends a file as it is, with or without a word about it. */ sendFile(name, bytes, caption = '') {
        const id = this.#keep(bytes);
        const document = {
            file_id: id,
            file_unique_id: id.slice(0, 8),
            file_name: name,
            file_size: bytes.length
        };
        return this.#send({
            document,
            ...caption === '' ? {} : {
                caption
            }
        });
    }
    /** Sends a photo: the app makes it smaller in several sizes, the bot is told of all. */ sendPhoto(bytes, caption = '') {
        const size = (width, content)=>{
            const id = this.#keep(content);
            return {
                file_id: id,
                file_unique_id: id.slice(0, 8),
                width,
                height: Math.round(width * 0.75),
                file_size: content.length
            };
        };
        return this.#send({
            photo: [
                size(90, bytes.subarray(0, 16)),
                size(1280, bytes)
            ],
            ...caption === '' ? {} : {
                caption
            }
        });
    }
    /** Presses the button with that label on the newest message that has one. @throws Error when no message shows it */ tap(label) {
        for (const message of [
            ...this.room.messages.values()
        ].reverse()){
            const button = buttonsOf(message).find((each)=>each.text === label);
            if (button?.callback_data !== undefined) return this.press(message.message_id, button.callback_data);
        }
        throw new Error(`chat ${this.chatId} shows no button ${label}; it shows ${JSON.stringify(this.messages.map(({ text, labels })=>[
                text,
                ...labels
            ]))}`);
    }
    /** Presses a button of a message by its data: also one that has gone since, as an app with an old view does. */ press(messageId, data) {
        const message = this.room.messages.get(messageId);
        if (!message) throw new Error(`chat ${this.chatId} has no message ${messageId}`);
        const queryId = this.bot.openQuery(this.chatId);
        const update = this.bot.push({
            callback_query: {
                id: queryId,
                from: this.room.person,
                message: {
                    ...message
                },
                chat_instance: String(-this.chatId),
                data
            }
        });
        const { queries } = this.bot;
        return {
            updateId: update.update_id,
            queryId,
            get answered () {
                return queries.get(queryId)?.answered ?? false;
            },
            get toast () {
                return queries.get(queryId)?.toast ?? null;
            }
        };
    }
    /** Lines shown with answered queries, oldest first. */ get toasts() {
        return [
            ...this.bot.queries.values()
        ].flatMap(({ chatId, toast })=>chatId === this.chatId && toast !== null ? [
                toast
            ] : []);
    }
    block() {
        if (this.room.blocked) return;
        this.room.blocked = true;
        this.#membership('member', 'kicked');
    }
    unblock() {
        if (!this.room.blocked) return;
        this.room.blocked = false;
        this.#membership('kicked', 'member');
    }
    /** Waits until a message of the bot matches. @throws Error after `ms` milliseconds */ sees(what, ms = 5_000) {
        const matches = ({ from, text })=>from === 'bot' && (typeof what === 'string' ? text.includes(what) : what.test(text));
        return eventually(`chat ${this.chatId} shows ${String(what)}`, ()=>Promise.resolve(this.messages.findLast(matches) ?? null), ms);
    }
    /** Waits until the chat looks so. @throws Error after `ms` milliseconds */ async until(what, looks, ms = 5_000) {
        await eventually(`chat ${this.chatId}: ${what}`, ()=>Promise.resolve(looks(this.messages) ? true : null), ms);
    }
    #keep(bytes) {
        const id = randomUUID();
        this.bot.files.set(id, bytes);
        return id;
    }
    #send(content) {
        if (this.room.blocked) throw new Error('who has blocked a bot cannot write to it');
        return this.bot.push({
            message: {
                ...this.room.add(this.room.person, this.bot.parts.clock.now(), content)
            }
        });
    }
    #write(text) {
        const command = /^\/[a-z0-9_]{1,32}(?=$|\s|@)/i.exec(text)?.[0];
        const entities = command === undefined ? {} : {
            entities: [
                {
                    type: 'bot_command',
                    offset: 0,
                    length: command.length
                }
            ]
        };
        return this.bot.push({
            message: {
                ...this.room.add(this.room.person, this.bot.parts.clock.now(), {
                    text,
                    ...entities
                })
            }
        });
    }
    #membership(before, after) {
        const date = Math.floor(this.bot.parts.clock.now().getTime() / 1000);
        const { chat, person } = this.room;
        const user = this.bot.me;
        this.bot.push({
            my_chat_member: {
                chat,
                from: person,
                date,
                old_chat_member: {
                    status: before,
                    user
                },
                new_chat_member: {
                    status: after,
                    user
                }
            }
        });
    }
}

//# sourceMappingURL=chat-user.js.map