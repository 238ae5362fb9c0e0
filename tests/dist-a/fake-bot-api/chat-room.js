/** What one chat with one bot holds. */ export class ChatRoom {
    #last;
    constructor(chat, person){
        this.chat = chat;
        this.person = person;
        this.messages = new Map();
        /** The person has written first; before that a bot may not write to a person. */ this.opened = false;
        this.blocked = false;
        this.#last = 0;
    }
    add(from, date, content) {
        this.#last += 1;
        const message = {
            message_id: this.#last,
            from,
            chat: this.chat,
            date: Math.floor(date.getTime() / 1000),
            ...content
        };
        this.messages.set(message.message_id, message);
        return message;
    }
}

//# sourceMappingURL=chat-room.js.map