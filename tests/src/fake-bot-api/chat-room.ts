import type { BotChat, BotMessage, BotUser } from './bot-api-shapes.js';

/** What one chat with one bot holds. */
export class ChatRoom {
  readonly messages = new Map<number, BotMessage>();
  /** The person has written first; before that a bot may not write to a person. */
  opened = false;
  blocked = false;
  #last = 0;

  constructor(
    readonly chat: BotChat,
    readonly person: BotUser,
  ) {}

  add(from: BotUser, date: Date, content: Partial<BotMessage>): BotMessage {
    this.#last += 1;
    const message: BotMessage = { message_id: this.#last, from, chat: this.chat, date: Math.floor(date.getTime() / 1000), ...content };
    this.messages.set(message.message_id, message);
    return message;
  }
}
