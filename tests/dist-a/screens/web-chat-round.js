import { newId, localDateOf } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
const OFFICE_STAFF = 'bj-supervisor';
const UNIT = '毕节市信访局';
async function signIn(place, staff) {
    const input = {
        account: OFFICE_STAFF,
        password: place.demo.accounts[0]?.password
    };
    await staff.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', {
        input
    });
}
/** An open round of one unit of the demo, and what the office sees of it. */ export class WebChatRound {
    constructor(place, staff, seatId, roundId){
        this.place = place;
        this.staff = staff;
        this.seatId = seatId;
        this.roundId = roundId;
    }
    /** Asks the unit at once; the answer is due in three hours. */ static async ask(place) {
        const staff = new GraphqlClient(place.house.url);
        await signIn(place, staff);
        const { units } = await staff.ask('{ units(first: 50) { edges { node { id name } } } }');
        const unitId = units.edges.find(({ node })=>node.name === UNIT)?.node.id;
        const { contactDuties } = await staff.ask('query ($unitId: ID!) { contactDuties(unitId: $unitId) { seatId role } }', {
            unitId
        });
        const seatId = contactDuties.find((duty)=>duty.role === 'UNIT_CONTACT')?.seatId;
        if (unitId === undefined || seatId === undefined) throw new Error(`the demo has no ${UNIT} with a contact`);
        const now = place.house.clock.now();
        const today = localDateOf(now);
        const programme = {
            name: `网页聊天试点 ${newId(now.getTime()).slice(-6)}`,
            scope: '联络员在手机上填报',
            startsOn: today,
            endsOn: localDateOf(new Date(now.getTime() + 30 * 86_400_000)),
            evidenceFrom: '2019-01-01',
            units: [
                {
                    unitId,
                    field: '信访工作',
                    reason: '群众关注度高'
                }
            ],
            sections: [
                {
                    key: 'lead',
                    name: '督查科',
                    duty: 'lead'
                }
            ],
            taskForce: [
                {
                    personName: '李主任',
                    post: '主任',
                    duty: 'head'
                }
            ]
        };
        const { saveProgramme } = await staff.ask('mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }', {
            input: programme
        });
        await staff.ask('mutation ($id: ID!) { activateProgramme(id: $id) { state } }', {
            id: saveProgramme.id
        });
        await place.house.drain();
        const cutoffAt = new Date(now.getTime() + 3 * 3_600_000).toISOString();
        const { askNow } = await staff.ask('mutation ($input: AskNowInput!) { askNow(input: $input) { id } }', {
            input: {
                programmeId: saveProgramme.id,
                unitIds: [
                    unitId
                ],
                note: '请报本周机构编制执行情况',
                cutoffAt
            }
        });
        await place.house.drain();
        return new WebChatRound(place, staff, seatId, askNow.id);
    }
    /** A fresh link for the contact, at the address of this house. */ async link() {
        const { issueChatLinks } = await this.staff.ask('mutation ($seatIds: [ID!]!) { issueChatLinks(seatIds: $seatIds) { url } }', {
            seatIds: [
                this.seatId
            ]
        });
        const url = issueChatLinks[0]?.url;
        if (url === undefined) throw new Error('no link was issued');
        return url.replace(/^https?:\/\/[^/]+/, this.place.house.url);
    }
    /** Lets the cut-off pass, and with it the session of whoever sat idle. */ async close() {
        this.place.house.clock.advance(4 * 3_600_000);
        await this.place.house.drain();
        await signIn(this.place, this.staff);
    }
    /** The unit's row as the office sees it. */ async row() {
        await this.place.house.drain();
        const { round } = await this.staff.ask('query ($id: ID!) { round(id: $id) { rows { status percent late done correction { state reason } } } }', {
            id: this.roundId
        });
        const row = round.rows[0];
        if (row === undefined) throw new Error('the round has no row');
        return row;
    }
}

//# sourceMappingURL=web-chat-round.js.map