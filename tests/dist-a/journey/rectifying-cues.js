import { documentOf, uploadFile } from './upload-file.js';
const OK = {
    outcome: 'ok',
    says: ''
};
const done = async (work)=>{
    await work;
    return OK;
};
const PLANS = 'query ($id: ID!) { rectPlan(pilotId: $id) { items { findingId id version unitId unitName extensions { id state } } } }';
/** The row of the ledger that stands for a problem, as whoever asks may see it. @throws Error when there is none */ async function itemOf(stage, who, finding) {
    const findingId = stage.id('finding', finding);
    const found = stage.season.events.find((event)=>event.do === 'find' && event.finding === finding);
    const pilot = found?.do === 'find' ? found.pilot : '';
    const { rectPlan } = await stage.player(who).ask(PLANS, {
        id: stage.id('pilot', pilot)
    });
    const item = rectPlan.items.find((each)=>each.findingId === findingId);
    if (!item) throw new Error(`整改台账里没有问题 ${finding}`);
    return item;
}
const onItem = (text, variables)=>async (stage, event)=>done(stage.player(event.who).ask(text, variables(event, await itemOf(stage, event.who, event.finding))));
async function takePlanStep(stage, event) {
    const player = stage.player(event.who);
    for (const key of event.pilots){
        const pilotId = stage.id('pilot', key);
        if (event.step === 'hand_in') await player.ask('mutation ($id: ID!) { submitRectPlan(pilotId: $id) { state } }', {
            id: pilotId
        });
        else await player.ask('mutation ($input: ReviewRectPlanInput!) { reviewRectPlan(input: $input) { state } }', {
            input: {
                pilotId,
                accept: event.step === 'agree',
                note: event.reason ?? '同意'
            }
        });
    }
    return OK;
}
/** A close-out with a document that is made up and really uploaded; without one when the file names none. */ async function askClose(stage, event) {
    const item = await itemOf(stage, event.who, event.finding);
    const day = event.at.slice(0, 10);
    const uploadIds = event.title === undefined ? [] : [
        await uploadFile(stage.house.url, stage.player(event.who), item.unitId, `${event.title}.txt`, documentOf(event.title, item.unitName, undefined, day, day))
    ];
    return done(stage.player(event.who).ask('mutation ($input: CloseOutInput!) { requestCloseOut(input: $input) { id } }', {
        input: {
            id: item.id,
            summary: event.text,
            uploadIds
        }
    }));
}
/** What becomes of the problems: plans, progress, more time, close-out, readings, the second look. */ export const RECTIFYING_CUES = {
    plan: onItem('mutation ($input: PlanRectItemInput!) { planRectItem(input: $input) { id } }', ({ goal, measures, leader, inCharge, dueOn }, { id, version })=>({
            input: {
                id,
                version,
                goal,
                measures,
                responsibleLeader: leader,
                responsiblePerson: inCharge,
                dueOn
            }
        })),
    plan_step: takePlanStep,
    progress: onItem('mutation ($input: RectProgressInput!) { reportRectProgress(input: $input) { id } }', ({ status, text }, { id })=>({
            input: {
                id,
                status,
                text
            }
        })),
    extend: onItem('mutation ($input: RectExtensionInput!) { requestRectExtension(input: $input) { id } }', ({ to, reason }, { id })=>({
            input: {
                id,
                toDate: to,
                reason
            }
        })),
    decide_extension: onItem('mutation ($input: DecideExtensionInput!) { decideRectExtension(input: $input) { id } }', ({ accept, reason }, { id, extensions })=>({
            input: {
                id,
                extensionId: extensions.find((each)=>each.state === 'asked')?.id ?? id,
                accept,
                note: reason
            }
        })),
    ask_close: askClose,
    close: onItem('mutation ($input: DecideCloseOutInput!) { decideCloseOut(input: $input) { id } }', ({ accept, reason }, { id })=>({
            input: {
                id,
                accept,
                note: reason
            }
        })),
    reading: onItem('mutation ($input: ReadingInput!) { recordReading(input: $input) { id } }', ({ on, value, target, good, text }, { id })=>({
            input: {
                id,
                onDate: on,
                value,
                target,
                good,
                note: text
            }
        })),
    recheck: onItem('mutation ($input: RecheckInput!) { recheckRectItem(input: $input) { id } }', ({ on, effective, text }, { id })=>({
            input: {
                id,
                onDate: on,
                effective,
                note: text
            }
        }))
};

//# sourceMappingURL=rectifying-cues.js.map