import type { SimulatedClock } from '@wudan/kernel-core';
import type { GraphqlClient } from '@wudan/kernel-testing';
import { TEST_PASSWORD } from '../house/test-house.js';
import type { Phone } from './phone.js';
import type { WebChat } from './web-chat.js';

/** Well under the shortest idle time of a session (15 minutes, administrators). */
const FRESH_MS = 10 * 60_000;

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { seat { id } } }';

/** Somebody of the season, with whatever they act through. */
export class Player {
  phone: Phone | null = null;
  web: WebChat | null = null;
  /** Token of the link that a `join` will follow. */
  link: string | null = null;
  seatId: string | null = null;
  #signedInAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly key: string,
    readonly name: string,
    /** Null: chats only, nobody can sign in. */
    readonly account: string | null,
    private readonly client: GraphqlClient,
    private readonly clock: SimulatedClock,
  ) {}

  /** Asks the API as this person; signs in again when the session would have idled away. @throws Error with the fault's code */
  async ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    return (await this.#console()).ask<T>(query, variables);
  }

  /** The session's cookie, for what is no GraphQL: uploads. */
  async cookie(): Promise<string> {
    return (await this.#console()).cookie ?? '';
  }

  async #console(): Promise<GraphqlClient> {
    if (this.account === null) throw new Error(`${this.key} has no account: "account": true gives one`);
    const now = this.clock.now().getTime();
    if (now - this.#signedInAt > FRESH_MS) {
      await this.client.ask(SIGN_IN, { input: { account: this.account, password: TEST_PASSWORD, seatId: this.seatId } });
      this.#signedInAt = now;
    }
    return this.client;
  }

  /** Sends what opens a session by itself: setting up, accepting an invitation. */
  async enter<T>(query: string, variables: Record<string, unknown>): Promise<T> {
    const answer = await this.client.ask<T>(query, variables);
    this.#signedInAt = this.clock.now().getTime();
    return answer;
  }
}
