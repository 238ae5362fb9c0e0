import { Injectable, Logger } from '@nestjs/common';
import { Inbox, type InboxUpdate } from '@wudan/kernel-server';

const LANES = 4;
const MOST_FAILURES = 10;

/**
 * Works through what came in: in order in each chat, at least once. An update that fails stays open and its chat waits for the next
 * pass; after ten failures it is put aside with a word in the log, so that one faulty update cannot stop a chat for good.
 */
@Injectable()
export class WorkInbox {
  readonly #log = new Logger(WorkInbox.name);
  readonly #failures = new Map<string, number>();
  readonly #running = new Map<string, Promise<number>>();

  constructor(private readonly inbox: Inbox) {}

  /**
   * @param channel inbox channel
   * @param chatOf updates of one chat are handled one after the other
   * @returns how many updates were finished; a second caller joins the first
   */
  drain(channel: string, chatOf: (payload: unknown) => string, handle: (payload: unknown) => Promise<void>): Promise<number> {
    const under = this.#running.get(channel) ?? this.#drain(channel, chatOf, handle).finally(() => this.#running.delete(channel));
    this.#running.set(channel, under);
    return under;
  }

  async #drain(channel: string, chatOf: (payload: unknown) => string, handle: (payload: unknown) => Promise<void>): Promise<number> {
    let finished = 0;
    for (;;) {
      const open = await this.inbox.open(channel);
      const chats = new Map<string, InboxUpdate[]>();
      for (const update of [...open].sort((left, right) => (left.updateId < right.updateId ? -1 : 1))) {
        const chat = chatOf(update.payload);
        chats.set(chat, [...(chats.get(chat) ?? []), update]);
      }
      const queues = [...chats.values()];
      let progressed = 0;
      const lane = async (): Promise<void> => {
        for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
          for (const update of queue) {
            if (!(await this.#one(update, handle))) break;
            progressed += 1;
          }
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      finished += progressed;
      if (progressed === 0) return finished;
    }
  }

  async #one(update: InboxUpdate, handle: (payload: unknown) => Promise<void>): Promise<boolean> {
    const key = `${update.channel} ${update.updateId}`;
    try {
      await handle(update.payload);
    } catch (error) {
      const failures = (this.#failures.get(key) ?? 0) + 1;
      this.#failures.set(key, failures);
      this.#log.warn(`update ${key} failed (${failures}): ${error instanceof Error ? error.message : String(error)}`);
      if (failures < MOST_FAILURES) return false;
    }
    this.#failures.delete(key);
    await this.inbox.handled(update);
    return true;
  }
}
