import { ADMINISTRATOR_ROLES } from '@wudan/kernel-core';
import { SetUp } from '@wudan/access-server';
import { TEST_PASSWORD } from '../house/test-house.js';
import { Player } from './player.js';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { seat { id } } }';
const INVITE = 'mutation ($input: InviteSeatInput!) { inviteSeat(input: $input) { url } }';
const LINKS = 'mutation ($seatIds: [ID!]!) { issueChatLinks(seatIds: $seatIds) { url telegramUrl } }';
const ROLE_TITLES = {
    system_administrator: '系统管理员',
    security_administrator: '安全管理员',
    audit_administrator: '审计管理员'
};
const upper = (role)=>role.toUpperCase();
const tokenOf = (url, parameter)=>{
    const token = new URL(url, 'http://link').searchParams.get(parameter);
    if (token === null) throw new Error(`the link has no ${parameter}: ${url}`);
    return token;
};
async function accept(player, token) {
    const { acceptInvitation } = await player.enter(ACCEPT, {
        input: {
            token,
            account: player.account,
            password: TEST_PASSWORD
        }
    });
    player.seatId = acceptInvitation.seat.id;
}
function administrator(stage, office) {
    const player = new Player(`${office.key}-system`, `${office.shortName}系统管理员`, `${office.key}-system`, stage.client(), stage.clock);
    stage.administrators.set(office.key, player);
    return player;
}
/** The first office comes by the set-up link, the others from the office above; each with its system administrator at work. */ export async function foundOffices(stage) {
    for (const office of stage.season.offices){
        const player = administrator(stage, office);
        const place = {
            shortName: office.shortName,
            level: office.level,
            regionCode: office.region
        };
        if (office.above === undefined) {
            const token = tokenOf(await stage.house.app.get(SetUp).link(stage.clock), 'token');
            const { setUp } = await player.enter('mutation ($input: SetUpInput!) { setUp(input: $input) { office { id } seat { id } } }', {
                input: {
                    token,
                    officeName: office.name,
                    ...place,
                    personName: player.name,
                    account: player.account,
                    password: TEST_PASSWORD
                }
            });
            player.seatId = setUp.seat.id;
            stage.officeIds.set(office.key, setUp.office.id);
            continue;
        }
        const administrators = ADMINISTRATOR_ROLES.map((role)=>({
                role: upper(role),
                personName: `${office.shortName}${ROLE_TITLES[role]}`
            }));
        const founder = stage.administrators.get(office.above);
        if (!founder) throw new Error(`${office.above} has no administrator`);
        const { createOffice } = await founder.ask('mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { office { id } administrators { url invitation { role } } } }', {
            input: {
                parentId: stage.id('office', office.above),
                name: office.name,
                ...place,
                administrators
            }
        });
        stage.officeIds.set(office.key, createOffice.office.id);
        await stage.settle();
        const url = createOffice.administrators.find((each)=>each.invitation.role === 'SYSTEM_ADMINISTRATOR')?.url ?? '';
        await accept(player, tokenOf(url, 'token'));
    }
}
/** Who invites whom: the system administrator the office's own people, a supervisor those of units. */ export function inviterOf(stage, person) {
    if (person.unit === undefined) {
        const player = stage.administrators.get(person.office);
        if (player) return player;
    }
    const supervisor = stage.season.people.find((each)=>each.office === person.office && each.role === 'supervisor');
    if (!supervisor) throw new Error(`办公室 ${person.office} 没有督查人员（supervisor），无人能邀请 ${person.key}`);
    return stage.player(supervisor.key);
}
/** Invites somebody and keeps the token for the moment they join. */ export async function invite(stage, by, person) {
    const player = stage.player(person.key);
    const { inviteSeat } = await by.ask(INVITE, {
        input: {
            role: upper(person.role),
            personName: person.name,
            ...person.unit === undefined ? {} : {
                unitId: stage.id('unit', person.unit)
            }
        }
    });
    player.link = tokenOf(inviteSeat.url, 'token');
}
/** A link into the chat for a seat that exists. */ export async function issueLink(stage, by, person) {
    const player = stage.player(person.key);
    const { issueChatLinks } = await by.ask(LINKS, {
        seatIds: [
            await seatOf(stage, person)
        ]
    });
    const link = issueChatLinks[0];
    if (!link) throw new Error(`no link was issued for ${person.key}`);
    player.link = person.on === 'telegram' ? tokenOf(link.telegramUrl ?? '', 'start') : tokenOf(link.url, 't');
}
/** Follows the link: on the phone by its start button and 确认是我, in the browser by the page. */ export async function join(stage, player) {
    const token = player.link;
    if (token === null) throw new Error(`${player.key} has no link to follow: an event invite or link comes first`);
    player.link = null;
    if (player.web) await player.web.join(token);
    else if (player.phone) {
        player.phone.start(token);
        await stage.settle();
        if (player.phone.tap(/确认是我/, '') === null) throw new Error(`the bot did not ask ${player.key} to confirm: ${player.phone.latest}`);
    } else throw new Error(`${player.key} has no chat`);
    await stage.settle();
}
/** The current seat of a person, as the list of seats shows it. */ export async function seatOf(stage, person) {
    const known = stage.player(person.key);
    if (known.seatId !== null) return known.seatId;
    const { seats } = await inviterOf(stage, person).ask('query ($search: String, $role: Role) { seats(first: 50, search: $search, role: $role) { edges { node { id personName role } } } }', {
        search: person.name,
        role: upper(person.role)
    });
    const seat = seats.edges.find(({ node })=>node.personName === person.name)?.node;
    if (!seat) throw new Error(`${person.key} has no seat yet`);
    known.seatId = seat.id;
    return seat.id;
}
/** Brings in everybody who is there from the start, in the order of the file: contact first, backup after. */ export async function bringPeople(stage, people) {
    for (const person of people){
        const account = person.unit === undefined || person.account === true || person.on === 'console' || person.on === 'nowhere' ? `p-${person.key}`.slice(0, 32) : null;
        const player = stage.addPlayer(person, account);
        if (person.later === true) continue;
        const by = inviterOf(stage, person);
        await invite(stage, by, person);
        if (account === null) {
            await join(stage, player);
            await seatOf(stage, person);
            continue;
        }
        await accept(player, player.link ?? '');
        player.link = null;
        if (player.web === null && player.phone === null) continue;
        await issueLink(stage, chatInviter(stage, person, player), person);
        await join(stage, player);
    }
}
/** People of the office make the links into their own chats, people of units get theirs from a supervisor. */ function chatInviter(stage, person, player) {
    return person.unit === undefined ? player : inviterOf(stage, person);
}

//# sourceMappingURL=bring-people.js.map