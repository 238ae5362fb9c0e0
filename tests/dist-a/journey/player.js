import { TEST_PASSWORD } from '../house/test-house.js';
/** Well under the shortest idle time of a session (15 minutes, administrators). */ const FRESH_MS = 10 * 60_000;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { seat { id } } }';
/** Somebody of the season, with whatever they act through. */ export class Player {
    #signedInAt;
    constructor(key, name, /** Null: chats only, nobody can sign in. */ account, client, clock){
        this.key = key;
        this.name = name;
        this.account = account;
        this.client = client;
        this.clock = clock;
        this.phone = null;
        this.web = null;
        /** Token of the link that a `join` will follow. */ this.link = null;
        this.seatId = null;
        this.#signedInAt = Number.NEGATIVE_INFINITY;
    }
    /** Asks the API as this person; signs in again when the session would have idled away. @throws Error with the fault's code */ async ask(query, variables = {}) {
        return (await this.#console()).ask(query, variables);
    }
    /** The session's cookie, for what is no GraphQL: uploads. */ async cookie() {
        return (await this.#console()).cookie ?? '';
    }
    async #console() {
        if (this.account === null) throw new Error(`${this.key} has no account: "account": true gives one`);
        const now = this.clock.now().getTime();
        if (now - this.#signedInAt > FRESH_MS) {
            await this.client.ask(SIGN_IN, {
                input: {
                    account: this.account,
                    password: TEST_PASSWORD,
                    seatId: this.seatId
                }
            });
            this.#signedInAt = now;
        }
        return this.client;
    }
    /** Sends what opens a session by itself: setting up, accepting an invitation. */ async enter(query, variables) {
        const answer = await this.client.ask(query, variables);
        this.#signedInAt = this.clock.now().getTime();
        return answer;
    }
}

//# sourceMappingURL=player.js.map