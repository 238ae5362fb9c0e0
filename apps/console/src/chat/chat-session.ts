import { newId, systemClock } from '@wudan/kernel-core';
import { drop, dropWhere, keep, readKept } from './browser-store.js';
import { chatGet, chatPost, chatSendFile, type Answer } from './chat-http.js';
import { FIRST_STATE, type ChatState, type Phase } from './chat-state.js';
import { arrange, type ChatReply, type DeskItem, type Thread, type Who } from './desk-item.js';
import { dropDraft, dropDraftsExcept } from './drafts.js';
import { LiveNews } from './live-news.js';
import { Outbox, type Attempt, type QueuedTap } from './outbox.js';

const TAPS = 'taps';
const PERSON = 'person';

function attemptOf(answer: Answer<ChatReply>): Attempt {
  if (answer.kind === 'ok') return { kind: 'settled', reply: answer.data };
  if (answer.kind === 'away') return answer.reached ? { kind: 'stuck', afterMs: answer.afterMs } : { kind: 'away' };
  if (answer.status === 401) return { kind: 'unbound' };
  const { code, message: text, field } = answer;
  return { kind: 'settled', reply: { ok: false, text, code, item: null, ...(field === undefined ? {} : { field }) } };
}

/** The page's dealings with the server: who it is, the thread, taps on their way. React reads `state` and calls the verbs. */
export class ChatSession {
  #state = FIRST_STATE;
  /** How far the server's clock is ahead of this device's, milliseconds: a tap is told in the server's time. */
  #ahead = 0;
  #token: string | null = null;
  /** Counts replies to taps: a thread that was asked for before one of them is out of date when it comes. */
  #replies = 0;
  #reading = false;
  #readAgain = false;
  readonly #touched = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #news = new LiveNews(() => void this.refresh());
  readonly #outbox = new Outbox({
    read: () => readKept<QueuedTap[]>(TAPS) ?? [],
    write: (taps) => keep(TAPS, taps),
    send: async (tap) => attemptOf(await chatPost<ChatReply>('tap', tap)),
    settled: (tap, reply) => this.#settled(tap, reply),
    changed: (trouble = this.#state.trouble) => this.#set({ pending: this.#outbox.pending(), trouble }),
    unbound: () => this.#lost(),
    later: (ms, wake) => setTimeout(wake, ms),
  });

  readonly state = (): ChatState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The server's instant, as well as this device knows it. */
  now(): Date {
    return new Date(systemClock.now().getTime() + this.#ahead);
  }

  /** A UUID for one tap or one sentence, repeated when it is sent again. */
  newEvent(): string {
    return newId(systemClock.now().getTime());
  }

  /** Opens the page: a link first asks who is there, else this device's thread is shown. */
  async start(token: string | null): Promise<void> {
    this.#token = token;
    this.#set({ phase: { name: 'starting' } });
    if (token === null) return this.openThread();
    const answer = await chatPost<{ who: Who }>('open', { token });
    if (answer.kind === 'ok') return this.#show({ name: 'linked', who: answer.data.who, busy: false, problem: null });
    if (answer.kind === 'away') return this.#show({ name: 'away' });
    await this.#linkIsDead(answer.message);
  }

  /** Tries again what could not be reached. */
  retry(): Promise<void> {
    return this.start(this.#token);
  }

  async confirm(): Promise<void> {
    await this.#answerLink('confirm', async (who) => {
      // Whatever another person left on this device is not for this one.
      if (readKept<string>(PERSON) !== who.personName) this.#forget();
      this.#forgetToken();
      await this.openThread();
    });
  }

  async refuse(): Promise<void> {
    await this.#answerLink('refuse', async () => {
      this.#forgetToken();
      this.#show({ name: 'refused' });
    });
  }

  /** Shows the thread of this device, or says that it has none. */
  async openThread(): Promise<void> {
    const answer = await chatGet<Thread>('thread');
    if (answer.kind === 'away') return this.#show({ name: 'away' });
    this.#forgetToken();
    if (answer.kind === 'refused') return this.#show({ name: 'unbound' });
    this.#took(answer.data);
    this.#news.start();
    void this.#outbox.flush();
  }

  /** Reads the thread again and sends what still waits; keeps what is shown when the server cannot be reached. */
  async refresh(): Promise<void> {
    if (this.#reading) {
      this.#readAgain = true;
      return;
    }
    this.#reading = true;
    try {
      do {
        this.#readAgain = false;
        await this.#read();
      } while (this.#readAgain);
    } finally {
      this.#reading = false;
    }
    if (this.#state.phase.name === 'thread') void this.#outbox.flush();
  }

  tap(item: DeskItem, option: string, value?: Readonly<Record<string, unknown>>): void {
    const { seatId, promptId, version } = item;
    if (this.#state.todo.some((entry) => entry.promptId === promptId)) this.#touched.add(promptId);
    const notes = new Map(this.#state.notes);
    notes.delete(promptId);
    this.#set({ notes });
    const tappedAt = this.now().toISOString();
    this.#outbox.add({ eventId: this.newEvent(), seatId, promptId, version, option, ...(value === undefined ? {} : { value }), tappedAt });
  }

  /** Sends a sentence or a command. @param eventId of this sentence, the same when it is sent again */
  async say(seatId: string, text: string, eventId: string): Promise<Answer<ChatReply>> {
    const answer = await chatPost<ChatReply>('say', { seatId, text, eventId });
    if (answer.kind === 'ok') void this.refresh();
    return answer;
  }

  /** Sends a file from a card. @param eventId of this file, the same when it is sent again */
  async sendFile(item: DeskItem, file: File, eventId: string): Promise<Answer<ChatReply>> {
    const { seatId, promptId } = item;
    const answer = await chatSendFile<ChatReply>({ seatId, promptId, name: file.name, eventId }, file);
    if (answer.kind === 'ok') void this.refresh();
    return answer;
  }

  /** Unbinds this device. @returns false when the server could not be reached */
  async leave(): Promise<boolean> {
    const answer = await chatPost('leave', {});
    if (answer.kind === 'away') return false;
    this.#news.stop();
    this.#forget();
    this.#show({ name: 'left' });
    return true;
  }

  async #read(): Promise<void> {
    if (this.#state.phase.name !== 'thread') return;
    const replies = this.#replies;
    const answer = await chatGet<Thread>('thread');
    if (this.#state.phase.name !== 'thread') return;
    if (replies !== this.#replies) this.#readAgain = true;
    else if (answer.kind === 'ok') this.#took(answer.data);
    else if (answer.kind === 'refused' && answer.status === 401) this.#lost();
    else this.#set({ trouble: answer.kind === 'away' && !answer.reached ? 'away' : 'busy' });
  }

  async #answerLink(verb: 'confirm' | 'refuse', then: (who: Who) => Promise<void>): Promise<void> {
    const { phase } = this.#state;
    if (phase.name !== 'linked') return;
    this.#show({ ...phase, busy: true, problem: null });
    const answer = await chatPost(verb, { token: this.#token });
    if (answer.kind === 'ok') await then(phase.who);
    else if (answer.kind === 'away') this.#show({ ...phase, busy: false, problem: 'away' });
    else await this.#linkIsDead(answer.message);
  }

  /** A spent link on a device that is bound is no obstacle: perhaps the answer to the confirmation was lost. */
  async #linkIsDead(message: string): Promise<void> {
    const thread = await chatGet<Thread>('thread');
    this.#show({ name: 'dead', message, bound: thread.kind === 'ok' });
  }

  #settled(tap: QueuedTap, reply: ChatReply): void {
    this.#replies += 1;
    const notes = new Map(this.#state.notes).set(tap.promptId, { option: tap.option, ok: reply.ok, text: reply.text, field: reply.field ?? null });
    if (reply.ok && (tap.option === 'details' || tap.option === 'correct')) dropDraft(tap.promptId, tap.option);
    this.#set({ notes });
    const { phase } = this.#state;
    const { item } = reply;
    if (item !== null && phase.name === 'thread') {
      this.#place({ ...phase.thread, items: phase.thread.items.map((entry) => (entry.promptId === item.promptId ? item : entry)) });
    } else void this.refresh();
  }

  #took(thread: Thread): void {
    this.#ahead = Date.parse(thread.now) - systemClock.now().getTime();
    keep(PERSON, thread.person);
    dropDraftsExcept(thread.items.map((item) => item.promptId));
    // Who holds two seats of one unit is shown a prompt once.
    const items = thread.items.filter((item, index) => thread.items.findIndex((entry) => entry.promptId === item.promptId) === index);
    this.#place({ ...thread, items });
    this.#set({ trouble: null, pending: this.#outbox.pending() });
  }

  #place(thread: Thread): void {
    const order = this.#state.todo.map((item) => item.promptId);
    this.#set({ phase: { name: 'thread', thread }, ...arrange(order, thread.items, this.#touched) });
  }

  #lost(): void {
    this.#news.stop();
    this.#set({ pending: this.#outbox.pending() });
    this.#show({ name: 'unbound' });
  }

  #forget(): void {
    this.#outbox.clear();
    this.#touched.clear();
    drop(PERSON);
    dropWhere((name) => name.startsWith('draft.'));
    this.#set({ todo: [], done: [], notes: new Map() });
  }

  /** The token is of no further use: it leaves the address bar, the history and this page. */
  #forgetToken(): void {
    this.#token = null;
    if (window.location.search !== '') window.history.replaceState(null, '', window.location.pathname);
  }

  #show(phase: Phase): void {
    this.#set({ phase });
  }

  #set(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}
