import { SeededChance } from '../fake-bot-api/seeded-chance.js';
export const SAID_BY_LABEL = {
    按计划: 'on_plan',
    滞后: 'lagging',
    受阻: 'blocked',
    撤回: 'undo'
};
/** Of 1000 moves; taps are the bulk, as in a Wednesday round. */ const WEIGHTS = [
    [
        'press',
        820
    ],
    [
        'undo',
        40
    ],
    [
        'todo',
        50
    ],
    [
        'status',
        30
    ],
    [
        'words',
        20
    ],
    [
        'forged',
        20
    ],
    [
        'foreign',
        20
    ]
];
/** People in front of their phones: presses, commands and nonsense, chosen by a seed; knows what must come of it. */ export class ChatScript {
    #chance;
    #cards;
    #replies;
    #updates;
    constructor(contacts, seed){
        this.contacts = contacts;
        this.made = {
            press: 0,
            undo: 0,
            todo: 0,
            status: 0,
            words: 0,
            forged: 0,
            foreign: 0
        };
        this.#cards = new Map();
        this.#replies = new Map();
        this.#updates = 0;
        this.#chance = new SeededChance(seed);
    }
    /** Updates that the script has made. */ get updates() {
        return this.#updates;
    }
    get cards() {
        return [
            ...this.#cards.values()
        ];
    }
    /** One move of one person. */ step() {
        const contact = this.#chance.pick(this.contacts);
        const cards = this.#look(contact);
        let move = this.#move();
        const undoable = cards.filter(({ shown })=>shown.labels.includes('撤回'));
        if (move === 'undo' && undoable.length === 0) move = 'press';
        if (cards.length === 0 && move !== 'words' && move !== 'status') move = 'todo';
        this.#updates += 1;
        this.made[move] += 1;
        if (move === 'press' || move === 'undo') this.#press(this.#chance.pick(move === 'undo' ? undoable : cards), move === 'undo' ? [
            '撤回'
        ] : [
            '按计划',
            '滞后',
            '受阻'
        ]);
        else if (move === 'forged') contact.user.press(this.#chance.pick(cards).story.messageId, `${this.#chance.id(0).replaceAll('-', '').slice(0, 22)}.0.0123456789abcdef`);
        else if (move === 'foreign') this.#pressForeign(contact, this.#chance.pick(cards).story);
        else this.#write(contact, move);
    }
    expected() {
        const answers = new Map();
        const last = new Map();
        for (const card of this.#cards.values()){
            let standing = null;
            for (const press of card.pressed){
                // Nothing to take back: refused kindly.
                if (press.said === 'undo' && standing === null) continue;
                answers.set(press.eventId, card);
                standing = press.said === 'undo' ? null : press;
            }
            last.set(card, standing);
        }
        return {
            answers,
            last,
            replies: this.#replies
        };
    }
    #move() {
        let rest = this.#chance.below(1000);
        for (const [move, weight] of WEIGHTS){
            if (rest < weight) return move;
            rest -= weight;
        }
        return 'press';
    }
    /** Cards that a chat shows now; what is new is noted. */ #look(contact) {
        const shown = contact.user.messages.filter(({ from, labels })=>from === 'bot' && labels.includes('按计划'));
        return shown.map((card)=>{
            const key = `${contact.user.chatId} ${card.id}`;
            const known = this.#cards.get(key);
            if (known) return {
                story: known,
                shown: card
            };
            const story = {
                contact,
                messageId: card.id,
                data: card.buttons[0]?.callback_data ?? '',
                pressed: [],
                oldLook: card
            };
            this.#cards.set(key, story);
            return {
                story,
                shown: card
            };
        });
    }
    /** Now and then by a look of the card that has changed since. */ #press({ story, shown }, labels) {
        const { contact } = story;
        const label = this.#chance.pick(labels);
        const looks = this.#chance.below(5) === 0 ? [
            story.oldLook,
            shown
        ] : [
            shown,
            story.oldLook
        ];
        const button = looks.flatMap((look)=>look.buttons).find(({ text })=>text === label);
        if (button?.callback_data === undefined) throw new Error(`no button ${label}`);
        const { updateId } = contact.user.press(story.messageId, button.callback_data);
        story.pressed.push({
            eventId: `${contact.bot.id}:${updateId}`,
            updateId,
            said: SAID_BY_LABEL[label]
        });
        if (this.#chance.below(8) === 0) story.oldLook = shown;
    }
    /** A button that was made for somebody else's chat. */ #pressForeign(contact, own) {
        const others = this.cards.filter((card)=>card.contact !== contact && card.contact.bot === contact.bot);
        const other = others.length === 0 ? own.data.split('').reverse().join('') : this.#chance.pick(others).data;
        contact.user.press(own.messageId, other);
    }
    #write({ user, seats }, move) {
        user.say(move === 'words' ? this.#chance.pick([
            '好的',
            '收到',
            '在开会',
            '？',
            '下周三'
        ]) : `/${move}`);
        if (move !== 'words') this.#replies.set(user.chatId, (this.#replies.get(user.chatId) ?? 0) + seats);
    }
}
/** Name of a message's buttons, as its callback_data carries it. */ export const handleOfData = (data)=>data.split('.')[0] ?? '';

//# sourceMappingURL=chat-script.js.map