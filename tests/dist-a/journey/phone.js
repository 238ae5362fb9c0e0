/** Somebody's Telegram app. It remembers every button that it has shown. */ export class Phone {
    #known;
    #read;
    constructor(user){
        this.user = user;
        this.#known = new Map();
        this.#read = 0;
    }
    /** Takes in what the chat shows now. */ glance() {
        for (const { id, from, text, buttons } of this.user.messages){
            if (from !== 'bot') continue;
            for (const { text: label, callback_data: data } of buttons)if (data !== undefined) this.#known.set(`${id} ${data}`, {
                messageId: id,
                label,
                data,
                text
            });
        }
    }
    start(payload) {
        this.user.start(payload);
    }
    say(text) {
        this.#read = this.#newest();
        this.user.say(text);
    }
    block() {
        this.user.block();
    }
    unblock() {
        this.user.unblock();
    }
    /**
   * Presses the newest button of that label on a card whose text contains `card`; buttons that stand before ones that
   * have gone. Null when the phone never showed such a button.
   */ tap(label, card) {
        this.glance();
        this.#read = this.#newest();
        const standing = new Set(this.user.messages.flatMap(({ id, buttons })=>buttons.map((button)=>`${id} ${button.callback_data ?? ''}`)));
        const fitting = [
            ...this.#known
        ].filter(([, button])=>label.test(button.label) && button.text.includes(card));
        const newest = (list)=>list.sort(([, left], [, right])=>right.messageId - left.messageId)[0]?.[1];
        const button = newest(fitting.filter(([key])=>standing.has(key))) ?? newest(fitting);
        return button === undefined ? null : this.user.press(button.messageId, button.data);
    }
    /** How many messages of the bot contain these words, as the chat looks now. */ count(words) {
        return this.user.messages.filter(({ from, text })=>from === 'bot' && text.includes(words)).length;
    }
    /** What the bot has written since the last tap or text. */ get news() {
        return this.user.messages.filter(({ id, from })=>from === 'bot' && id > this.#read).map(({ text })=>text);
    }
    /** The text that the newest message of the bot shows now. */ get latest() {
        return this.user.latest?.text ?? '';
    }
    #newest() {
        return this.user.messages.at(-1)?.id ?? 0;
    }
}

//# sourceMappingURL=phone.js.map