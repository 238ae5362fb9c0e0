import { documentOf, uploadFile } from './upload-file.js';
const OK = {
    outcome: 'ok',
    says: ''
};
const done = async (work)=>{
    await work;
    return OK;
};
const GRID = 'query ($id: ID!) { evidenceGrid(pilotId: $id) { rows { leafCode material holder cells { id year state } } } }';
async function requestsOf(stage, who, pilot) {
    const { evidenceGrid } = await stage.player(who).ask(GRID, {
        id: stage.id('pilot', pilot)
    });
    return evidenceGrid.rows;
}
/** @throws Error when the grid has no such cell */ async function cellsOf(stage, event) {
    const requests = (await requestsOf(stage, event.who, event.pilot)).filter((row)=>row.leafCode === event.leaf && (event.material === undefined || row.material.includes(event.material)));
    const cells = requests.flatMap((row)=>row.cells).filter((cell)=>event.years === undefined || event.years.includes(cell.year));
    if (cells.length === 0) throw new Error(`佐证格里没有 ${event.leaf} ${event.material ?? ''} ${event.years?.join('、') ?? ''}`);
    return cells.map((cell)=>cell.id);
}
/** The same call for each of the cells that the event names. */ async function eachCell(stage, event, text, variables) {
    for (const cellId of (await cellsOf(stage, event)))await stage.player(event.who).ask(text, variables(cellId));
    return OK;
}
async function upload(stage, who, pilot, paper) {
    const { unit } = stage.pilot(pilot);
    const name = stage.season.units.find((each)=>each.key === unit)?.name ?? unit;
    const content = documentOf(paper.title, name, paper.docNumber, paper.from, paper.to);
    return uploadFile(stage.house.url, stage.player(who), stage.id('unit', unit), `${paper.title}.txt`, content);
}
async function putInto(stage, who, pilot, cellIds, paper) {
    const { title, docNumber, formedOn, from, to, pages } = paper;
    const input = {
        uploadId: await upload(stage, who, pilot, paper),
        cellIds,
        title,
        docNumber,
        formedOn: formedOn ?? to,
        periodFrom: from,
        periodTo: to,
        pages: pages ?? 2,
        classification: 'public'
    };
    await stage.player(who).ask('mutation ($input: FileEvidenceInput!) { fileEvidence(input: $input) { pilotId } }', {
        input
    });
    return OK;
}
/** One document for everything of a holder that is still open. */ async function fill(stage, event) {
    const open = (await requestsOf(stage, event.who, event.pilot)).filter((row)=>row.holder === event.holder && !(event.except ?? []).includes(row.leafCode)).flatMap((row)=>row.cells.filter((cell)=>cell.state === 'open').map((cell)=>cell.id));
    return putInto(stage, event.who, event.pilot, open, event);
}
async function lose(stage, event) {
    const { title, from, to } = event;
    for (const cellId of (await cellsOf(stage, event))){
        const uploadId = title === undefined || from === undefined || to === undefined ? undefined : await upload(stage, event.who, event.pilot, {
            title,
            from,
            to
        });
        const input = {
            cellId,
            reason: event.reason,
            substitute: event.substitute,
            uploadId,
            ...uploadId === undefined ? {} : {
                title,
                periodFrom: from,
                periodTo: to
            }
        };
        await stage.player(event.who).ask('mutation ($input: DeclareLossInput!) { declareLoss(input: $input) { pilotId } }', {
            input
        });
    }
    return OK;
}
const STEPS = {
    submit: [
        'mutation ($id: ID!) { submitSet(id: $id) { pilotId } }',
        ()=>({})
    ],
    review: [
        'mutation ($id: ID!, $note: String!) { reviewSet(id: $id, accept: true, note: $note) { pilotId } }',
        (event)=>({
                note: event.reason ?? '同意'
            })
    ],
    return: [
        'mutation ($id: ID!, $note: String!) { reviewSet(id: $id, accept: false, note: $note) { pilotId } }',
        (event)=>({
                note: event.reason ?? '请修改'
            })
    ],
    issue: [
        'mutation ($id: ID!, $on: Date!) { issueSet(id: $id, selfDueOn: $on) { pilotId } }',
        (event)=>({
                on: event.dueOn
            })
    ],
    revise: [
        'mutation ($id: ID!, $reason: String!) { reviseSet(id: $id, reason: $reason) { pilotId } }',
        (event)=>({
                reason: event.reason
            })
    ]
};
const PILOT = 'query ($id: ID!) { pilot(id: $id) { version set { id } } }';
async function moveSets(stage, event) {
    const player = stage.player(event.who);
    for (const key of event.pilots){
        const { pilot } = await player.ask(PILOT, {
            id: stage.id('pilot', key)
        });
        if (event.step === 'compose') {
            const { template, pack, overrides } = stage.pilot(key);
            const input = {
                pilotId: stage.id('pilot', key),
                version: pilot.version,
                templateId: stage.id('template', template),
                packId: pack === undefined ? null : stage.id('template', pack),
                overrides: overrides ?? []
            };
            await player.ask('mutation ($input: ComposeSetInput!) { composeSet(input: $input) { pilotId } }', {
                input
            });
            continue;
        }
        const [text, given] = STEPS[event.step];
        await player.ask(text, {
            id: pilot.set?.id,
            ...given(event)
        });
    }
    return OK;
}
async function openPilots(stage, event) {
    const pilots = (stage.season.pilots ?? []).filter((pilot)=>pilot.programme === event.programme);
    const rows = pilots.map(({ unit, object, category, flow })=>({
            unitId: stage.id('unit', unit),
            objectKind: object?.kind ?? 'unit',
            objectName: object?.name,
            category,
            flow
        }));
    const { openPilots: opened } = await stage.player(event.who).ask('mutation ($input: OpenPilotsInput!) { openPilots(input: $input) { id unitId objectKind objectName } }', {
        input: {
            programmeId: stage.id('programme', event.programme),
            rows
        }
    });
    for (const pilot of pilots){
        const found = opened.find((each)=>each.unitId === stage.id('unit', pilot.unit) && (pilot.object === undefined ? each.objectKind === 'unit' : each.objectName === pilot.object.name));
        if (found) stage.pilotIds.set(pilot.key, found.id);
    }
    return OK;
}
const ROWS = 'query ($id: ID!) { scoringGrid(pilotId: $id) { rows { code version score points ruleType computed naReason } } }';
const SCORE = 'mutation ($input: ScoreLeafInput!) { scoreLeaf(input: $input) { version } }';
async function rowsOf(stage, who, pilot) {
    return (await stage.player(who).ask(ROWS, {
        id: stage.id('pilot', pilot)
    })).scoringGrid.rows;
}
async function score(stage, event) {
    const rows = await rowsOf(stage, event.who, event.pilot);
    for (const { leaf, claim, score: points, statement, na } of event.rows){
        const input = {
            pilotId: stage.id('pilot', event.pilot),
            code: leaf,
            version: rows.find((row)=>row.code === leaf)?.version ?? 0,
            score: points,
            claim: claim === undefined ? undefined : JSON.stringify(claim),
            statement: statement ?? '',
            naReason: na
        };
        await stage.player(event.who).ask(SCORE, {
            input
        });
    }
    return OK;
}
/** What is not scored yet gets what the rule gives; where it gives nothing, all its points. */ async function scoreRest(stage, event) {
    for (const row of (await rowsOf(stage, event.who, event.pilot))){
        if (row.score !== null || row.naReason !== null) continue;
        const input = {
            pilotId: stage.id('pilot', event.pilot),
            code: row.code,
            version: row.version,
            score: row.computed ?? row.points,
            statement: event.statement
        };
        await stage.player(event.who).ask(SCORE, {
            input
        });
    }
    return OK;
}
async function recordFacts(stage, event) {
    for (const fact of event.facts){
        const input = {
            unitId: stage.id('unit', event.unit),
            name: fact.name,
            dimension: fact.dimension ?? '',
            period: fact.period,
            value: fact.value,
            grade: 'D',
            sourceText: '单位填报'
        };
        await stage.player(event.who).ask('mutation ($input: RecordFactInput!) { recordFact(input: $input) { id } }', {
            input
        });
    }
    return OK;
}
const ofPilot = (text)=>(stage, event)=>done(stage.player(event.who).ask(text, {
            id: stage.id('pilot', event.pilot)
        }));
/** What is done with sets, evidence and self-scores, through the public API and the upload door. */ export const PILOT_CUES = {
    open_pilots: openPilots,
    set: moveSets,
    receive: ofPilot('mutation ($id: ID!) { signReceipt(pilotId: $id) { id } }'),
    name_people: (stage, event)=>done(stage.player(event.who).ask('mutation ($input: NamePilotPeopleInput!) { namePilotPeople(input: $input) { id } }', {
            input: {
                pilotId: stage.id('pilot', event.pilot),
                people: event.named
            }
        })),
    file: async (stage, event)=>putInto(stage, event.who, event.pilot, await cellsOf(stage, event), event),
    fill,
    sight: (stage, event)=>eachCell(stage, event, 'mutation ($input: SightEvidenceInput!) { sightEvidence(input: $input) { pilotId } }', (cellId)=>({
                input: {
                    cellId,
                    docNumber: event.docNumber,
                    pages: event.pages,
                    place: event.place,
                    firstAssessor: event.first,
                    secondAssessor: event.second,
                    onDate: event.on
                }
            })),
    lose,
    countersign: (stage, event)=>eachCell(stage, event, 'mutation ($cellId: ID!, $accept: Boolean!, $note: String!) { countersignLoss(cellId: $cellId, accept: $accept, note: $note) { pilotId } }', (cellId)=>({
                cellId,
                accept: event.accept,
                note: event.reason
            })),
    check: (stage, event)=>eachCell(stage, event, 'mutation ($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { pilotId } }', (cellId)=>({
                input: {
                    cellId,
                    accept: event.accept,
                    reason: event.reason
                }
            })),
    not_applicable: (stage, event)=>eachCell(stage, event, 'mutation ($cellId: ID!, $reason: String!) { markNotApplicable(cellId: $cellId, reason: $reason) { pilotId } }', (cellId)=>({
                cellId,
                reason: event.reason
            })),
    ask_more: (stage, event)=>done(stage.player(event.who).ask('mutation ($input: RequestEvidenceInput!) { requestEvidence(input: $input) { pilotId } }', {
            input: {
                pilotId: stage.id('pilot', event.pilot),
                leafCode: event.leaf,
                material: event.material,
                years: event.years,
                dueOn: event.dueOn,
                note: event.text
            }
        })),
    facts: recordFacts,
    score,
    score_rest: scoreRest,
    sign: ofPilot('mutation ($id: ID!) { signSelfAssessment(pilotId: $id) { state } }'),
    hand_in: ofPilot('mutation ($id: ID!) { submitSelfAssessment(pilotId: $id) { state } }'),
    decide_na: (stage, event)=>done(stage.player(event.who).ask('mutation ($id: ID!, $code: String!, $accept: Boolean!, $note: String!) { decideNotApplicable(pilotId: $id, code: $code, accept: $accept, note: $note) { state } }', {
            id: stage.id('pilot', event.pilot),
            code: event.leaf,
            accept: event.accept,
            note: event.reason
        })),
    return_score: (stage, event)=>done(stage.player(event.who).ask('mutation ($id: ID!, $code: String!, $reason: String!) { returnSelfAssessmentItem(pilotId: $id, code: $code, reason: $reason) { state } }', {
            id: stage.id('pilot', event.pilot),
            code: event.leaf,
            reason: event.reason
        }))
};

//# sourceMappingURL=pilot-cues.js.map