import type { World } from './world.js';

/** What the web chat answered. */
export interface PhoneAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** All that tells one refusal from another. */
  readonly words: string;
}

/** A browser with the cookie of one device, or without. */
export class Phone {
  constructor(
    private readonly world: World,
    readonly cookie: string | null,
    private readonly header: Record<string, string> = { 'x-wudan': 'chat' },
  ) {}

  thread(): Promise<PhoneAnswer> {
    return this.#read(fetch(`${this.world.house.url}/chat/thread`, { headers: this.#headers }));
  }

  /** Whether the device would be told of news; a stream that opens is closed at once. */
  async watch(): Promise<number> {
    const stop = new AbortController();
    const response = await fetch(`${this.world.house.url}/chat/events`, { headers: this.#headers, signal: stop.signal });
    stop.abort();
    return response.status;
  }

  tap(seatId: string, promptId: string, option: string, value?: Record<string, unknown>): Promise<PhoneAnswer> {
    return this.post('tap', { seatId, promptId, version: 1, option, value, eventId: this.world.newId(), tappedAt: this.world.house.clock.now().toISOString() });
  }

  say(seatId: string, text: string): Promise<PhoneAnswer> {
    return this.post('say', { seatId, text, eventId: this.world.newId() });
  }

  post(path: string, body: unknown): Promise<PhoneAnswer> {
    return this.#read(fetch(`${this.world.house.url}/chat/${path}`, { method: 'POST', headers: { ...this.#headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  }

  get #headers(): Record<string, string> {
    return { ...this.header, ...(this.cookie === null ? {} : { cookie: this.cookie }) };
  }

  async #read(asked: Promise<Response>): Promise<PhoneAnswer> {
    const response = await asked;
    const body = (await response.json()) as Record<string, unknown>;
    const { ok, code, text, message, field, item } = body;
    return { status: response.status, body, words: [response.status, ok, code, text ?? message, field, item === undefined || item === null ? 'no item' : 'an item'].join(' ') };
  }
}
