import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadDemo } from '@wudan/api';
import { addDays, instantOf, isoWeekday, localDateOf } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
import { chromium } from 'playwright-core';
import { TestHouse } from '../house/test-house.js';
const CONSOLE = fileURLToPath(new URL('../../../apps/console/dist', import.meta.url));
const SCREENS = fileURLToPath(new URL('../../../apps/console/src/screens.json', import.meta.url));
export const screens = ()=>JSON.parse(readFileSync(SCREENS, 'utf8'));
/** The built console over a house with the demo season, and a browser that opens it. No network but this machine. */ export class ConsoleHouse {
    constructor(house, browser, demo){
        this.house = house;
        this.browser = browser;
        this.demo = demo;
    }
    static async open() {
        if (!existsSync(CONSOLE)) throw new Error('The console is not built: npm run build -w @wudan/console');
        const house = await TestHouse.open('screens', {
            env: {
                CONSOLE_DIR: CONSOLE,
                DEMO: '1'
            }
        });
        const demo = await loadDemo(house.app);
        const executablePath = process.env['BROWSER_PATH'] ?? '/usr/bin/chromium';
        const browser = await chromium.launch({
            executablePath,
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-dev-shm-usage',
                '--disable-background-networking',
                '--hide-scrollbars'
            ]
        });
        return new ConsoleHouse(house, browser, demo);
    }
    async close() {
        await this.browser.close();
        await this.house.close();
    }
    /**
   * Lets the demo's programme come to its next Wednesday: a round is open, a county is asked to report up, a contact has a phone, so that
   * no screen stands empty.
   */ async wednesday() {
        const { house } = this;
        const today = localDateOf(house.clock.now());
        const opens = instantOf(addDays(today, (2 - isoWeekday(today) + 7) % 7 + 1), '09:05');
        house.clock.advance(opens.getTime() - house.clock.now().getTime());
        await house.settle();
        const staff = new GraphqlClient(house.url);
        await staff.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', {
            input: {
                account: 'bj-supervisor',
                password: this.demo.accounts[0]?.password
            }
        });
        const { seats } = await staff.ask('{ seats(first: 2, role: UNIT_CONTACT) { edges { node { id } } } }');
        const { issueChatLinks } = await staff.ask('mutation ($seatIds: [ID!]!) { issueChatLinks(seatIds: $seatIds) { url } }', {
            seatIds: seats.edges.map(({ node })=>node.id)
        });
        for (const { url } of issueChatLinks){
            const token = new URL(url).searchParams.get('t');
            const bound = await fetch(`${house.url}/chat/confirm`, {
                method: 'POST',
                headers: {
                    'x-wudan': 'chat',
                    'content-type': 'application/json'
                },
                body: JSON.stringify({
                    token
                })
            });
            if (!bound.ok) throw new Error(`a phone was not bound: ${await bound.text()}`);
        }
    }
    /** A browser window of this look, signed in as the demo account when one is named. */ async window(look, account) {
        const context = await this.browser.newContext({
            viewport: {
                width: look.width,
                height: look.width === 390 ? 844 : 900
            },
            locale: look.language,
            timezoneId: 'Asia/Shanghai',
            reducedMotion: 'reduce'
        });
        await context.addInitScript(([type, language])=>{
            localStorage.setItem('wudan.type-size', type ?? 'normal');
            localStorage.setItem('wudan.language', language ?? 'zh-CN');
        }, [
            look.type,
            look.language
        ]);
        if (account !== undefined) {
            const answer = await context.request.post(`${this.house.url}/graphql`, {
                headers: {
                    'x-wudan': 'console'
                },
                data: {
                    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { personName } }',
                    variables: {
                        input: {
                            account,
                            password: this.demo.accounts[0]?.password
                        }
                    }
                }
            });
            if (!(await answer.text()).includes('personName')) throw new Error(`could not sign in as ${account}: ${await answer.text()}`);
        }
        return {
            context,
            page: await context.newPage()
        };
    }
    /** The address of a screen, with its parameters looked up as the account would. */ async address(screen, context) {
        let path = screen.path === '*' ? '/no-such-page' : screen.path;
        const found = new Map();
        for (const [name, { query, at }] of Object.entries(screen.params ?? {})){
            const answer = await context.request.post(`${this.house.url}/graphql`, {
                headers: {
                    'x-wudan': 'console'
                },
                data: {
                    query: filled(query, found)
                }
            });
            let value = (await answer.json()).data;
            for (const step of at.split('.'))value = Array.isArray(value) ? value.at(Number(step)) : value?.[step];
            found.set(name, String(value));
            path = path.replace(`:${name}`, String(value));
        }
        return `${this.house.url}${path}${screen.search ?? ''}`;
    }
}
/** A later query may name what an earlier one found, as `:name`. */ const filled = (query, found)=>[
        ...found
    ].reduce((text, [name, value])=>text.replaceAll(`:${name}"`, `${value}"`), query);

//# sourceMappingURL=console-house.js.map