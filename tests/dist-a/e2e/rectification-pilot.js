import { CHAT_DESK } from '@wudan/channels-server';
import { newId } from '@wudan/kernel-core';
import { sendFile } from '../evidence/send-file.js';
import { makePdf } from '../evidence/make-paper.js';
import { approve, handIn, openFinding } from './findings-pilot.js';
export const ITEM = `id findingId no pilotId programmeId unitId unitName level category categoryName title facts track cause goal measures responsibleUnit responsibleLeader responsiblePerson matter dueOn state light daysLeft returnNote
  progress { status text by source itemIds } extensions { id toDate reason state by decidedBy note } readings { onDate value target good by } nextReviewOn closing { state requestedBy summary evidence { itemId title } decidedBy note closedOn }
  rechecks { effective note } extended leaves version can`;
export const LEDGER = `programmeId can rows { ${ITEM} } views { id name filter shared can } counts { total open closed overdue dueSoon closeRate byTrack { key name total closed overdue } byCategory { key name total closed } byLevel { key name total } byUnit { key total } }`;
export const PLAN = `pilotId unitName docNumber letterOn state dueOn submittedBy note can items { ${ITEM} }`;
/** What is closed over while a letter goes out. @param day of Asia/Shanghai: its seats work at ten in the morning */ export async function wakeUp(house, seats, at) {
    house.clock.setTo(new Date(at));
    for (const seat of seats)await house.signIn(seat.client, seat.account, seat.seatId);
}
export const everybody = (pilot)=>[
        pilot.contact,
        pilot.head,
        pilot.assessor,
        pilot.secondAssessor,
        pilot.supervisor,
        pilot.leader
    ];
const act = (name)=>`mutation ($id: ID!) { ${name}(pilotId: $id) { state } }`;
/** Takes a pilot with these findings the whole road to its issued letter: assessed, agreed item by item, approved, issued on the day of the clock. */ export async function notify(house, pilot, findings, docNumber) {
    const { pilotId, assessor, head, supervisor } = pilot;
    const opened = [];
    for (const finding of findings)opened.push(await openFinding(pilot, finding));
    await handIn(house, pilot);
    await approve(house, pilot);
    await assessor.client.ask(act('draftReport'), {
        id: pilotId
    });
    await assessor.client.ask('mutation ($input: SendForCommentInput!) { sendForComment(input: $input) { state } }', {
        input: {
            pilotId
        }
    });
    for (const { id } of opened)await head.client.ask('mutation ($input: TakePositionInput!) { takePosition(input: $input) { id } }', {
        input: {
            findingId: id,
            stance: 'accept',
            text: ''
        }
    });
    await assessor.client.ask(act('settleReport'), {
        id: pilotId
    });
    await assessor.client.ask(act('submitReport'), {
        id: pilotId
    });
    await supervisor.client.ask('mutation ($input: ReviewReportInput!) { reviewReport(input: $input) { state } }', {
        input: {
            pilotId,
            accept: true,
            note: '同意'
        }
    });
    const issuedOn = new Date(house.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    await supervisor.client.ask('mutation ($input: IssueLetterInput!) { issueLetter(input: $input) { state } }', {
        input: {
            pilotId,
            docNumber,
            issuedOn,
            contactName: '张三',
            contactPhone: '0857-8221234',
            reason: '经审定，现予反馈'
        }
    });
    await house.settle();
}
export const planOf = async (seat, pilotId)=>(await seat.client.ask(`query ($id: ID!) { rectPlan(pilotId: $id) { ${PLAN} } }`, {
        id: pilotId
    })).rectPlan;
export const itemOf = async (seat, id)=>(await seat.client.ask(`query ($id: ID!) { rectItem(id: $id) { ${ITEM} } }`, {
        id
    })).rectItem;
export const ledgerOf = async (seat, programmeId, filter = null)=>(await seat.client.ask(`query ($id: ID!, $filter: RectFilter) { rectLedger(programmeId: $id, filter: $filter) { ${LEDGER} } }`, {
        id: programmeId,
        filter
    })).rectLedger;
/** What a unit promises for a problem; every field may be changed. */ export const promise = (item, patch = {})=>({
        id: item.id,
        version: item.version,
        goal: '按期整改到位',
        measures: '修订制度并逐项落实',
        responsibleLeader: '王建国',
        responsiblePerson: '李明',
        ...item.track === 'time_limited' ? {
            dueOn: '2022-09-30'
        } : {},
        ...patch
    });
export const PLAN_ITEM = `mutation ($input: PlanRectItemInput!) { planRectItem(input: $input) { ${ITEM} } }`;
export const REVIEW = `mutation ($input: ReviewRectPlanInput!) { reviewRectPlan(input: $input) { ${PLAN} } }`;
export const REPORT = `mutation ($input: RectProgressInput!) { reportRectProgress(input: $input) { ${ITEM} } }`;
export const EXTEND = `mutation ($input: RectExtensionInput!) { requestRectExtension(input: $input) { ${ITEM} } }`;
export const DECIDE_EXTENSION = `mutation ($input: DecideExtensionInput!) { decideRectExtension(input: $input) { ${ITEM} } }`;
export const ASK_CLOSE = `mutation ($input: CloseOutInput!) { requestCloseOut(input: $input) { ${ITEM} } }`;
export const CLOSE = `mutation ($input: DecideCloseOutInput!) { decideCloseOut(input: $input) { ${ITEM} } }`;
export const READING = `mutation ($input: ReadingInput!) { recordReading(input: $input) { ${ITEM} } }`;
export const RECHECK = `mutation ($input: RecheckInput!) { recheckRectItem(input: $input) { ${ITEM} } }`;
/** The unit plans every problem, hands the plan in, and the office agrees. */ export async function agreePlan(pilot) {
    for (const item of (await planOf(pilot.contact, pilot.pilotId)).items)if (item.state === 'to_plan') await pilot.contact.client.ask(PLAN_ITEM, {
        input: promise(item)
    });
    await pilot.head.client.ask('mutation ($id: ID!) { submitRectPlan(pilotId: $id) { state } }', {
        id: pilot.pilotId
    });
    await pilot.supervisor.client.ask(REVIEW, {
        input: {
            pilotId: pilot.pilotId,
            accept: true,
            note: ''
        }
    });
    return (await planOf(pilot.contact, pilot.pilotId)).items;
}
let serial = 0;
/** A finished upload of the seat for the unit's problem. */ export async function proof(seat, unit, name = '整改情况报告.pdf') {
    serial += 1;
    const { id, reply } = await sendFile(seat.client, unit, name, makePdf([
        '整改情况报告',
        `第${serial}号`,
        ...Array.from({
            length: 8
        }, (_, line)=>`第${serial}-${line}项措施已落实${serial * 17 + line}件。`)
    ]));
    if (reply.status !== 204) throw new Error(`upload refused: ${JSON.stringify(reply.body)}`);
    return id;
}
/** A seat's chat without a messenger: taps, words and files end where those of every channel do. */ export class DeskChat {
    constructor(house, seat){
        this.house = house;
        this.seat = seat;
    }
    get #desk() {
        return this.house.app.get(CHAT_DESK);
    }
    /** A context is of one request: its reads stay open for it. */ ctx() {
        const { seatId, personId, role, unitId, officeId, account } = this.seat;
        return {
            officeId,
            seat: {
                id: seatId,
                personId,
                personName: account,
                role,
                unitId
            },
            requestId: newId(this.house.clock.now().getTime()),
            clock: this.house.clock,
            locale: 'zh-CN',
            origin: 'chat'
        };
    }
    /** The cards of a title that still wait, newest first. */ async cards(title) {
        return (await this.#desk.thread(this.ctx())).filter((item)=>item.title.includes(title) && item.state !== 'answered' && item.state !== 'recalled' && item.state !== 'expired');
    }
    async tap(title, option, eventId = newId(this.house.clock.now().getTime())) {
        const [card] = await this.cards(title);
        if (!card) throw new Error(`no card ${title} for ${this.seat.account}`);
        return this.#desk.tap(this.ctx(), {
            promptId: card.promptId,
            promptVersion: card.version,
            option,
            value: null,
            channel: 'web',
            eventId,
            tappedAt: null
        });
    }
    say(text) {
        return this.#desk.say(this.ctx(), {
            text,
            channel: 'web',
            eventId: newId(this.house.clock.now().getTime()),
            sentAt: null
        });
    }
    send(fileName, bytes, caption = '') {
        async function* content() {
            await Promise.resolve();
            yield new Uint8Array(bytes);
        }
        return this.#desk.receive(this.ctx(), {
            promptId: null,
            fileName,
            caption,
            channel: 'web',
            eventId: newId(this.house.clock.now().getTime()),
            sentAt: null,
            open: ()=>Promise.resolve(content())
        });
    }
}

//# sourceMappingURL=rectification-pilot.js.map