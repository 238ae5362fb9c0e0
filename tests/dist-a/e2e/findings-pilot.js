const SELF = 'query ($id: ID!) { scoringGrid(pilotId: $id) { rows { code ruleType rule { levels { grade } items { pct } } figure { value } needs version computed } } }';
const SCORE = 'mutation ($input: ScoreLeafInput!) { scoreLeaf(input: $input) { row { version computed } } }';
const OFFICE = 'query ($id: ID!) { officeGrid(pilotId: $id) { state rows { code points final self { score } } } }';
const MARK = 'mutation ($input: ScoreAsOfficeInput!) { scoreAsOffice(input: $input) { version } }';
/** A claim by which the rule can say its points. */ function claimFor({ ruleType, rule, figure }) {
    if (ruleType === 'deduction') return JSON.stringify({
        occurrences: rule.items.map(()=>0)
    });
    if (ruleType === 'checklist') return JSON.stringify({
        ticks: rule.items.map(()=>true)
    });
    if (ruleType === 'level') return JSON.stringify({
        grade: rule.levels[0]?.grade ?? 'A'
    });
    return figure?.value == null ? JSON.stringify({
        value: '0.9'
    }) : null;
}
/** The unit scores itself, signs for its set, signs the assessment and hands it in. */ export async function handIn(house, { contact, head, pilotId }) {
    const { scoringGrid } = await contact.client.ask(SELF, {
        id: pilotId
    });
    for (const row of scoringGrid.rows){
        const input = {
            pilotId,
            code: row.code,
            version: row.version,
            claim: claimFor(row),
            statement: '按指标要求逐项核对，情况属实。'
        };
        const { scoreLeaf } = await contact.client.ask(SCORE, {
            input
        });
        await contact.client.ask(SCORE, {
            input: {
                ...input,
                version: scoreLeaf.row.version,
                score: scoreLeaf.row.computed ?? '0.5'
            }
        });
    }
    await contact.client.ask('mutation ($id: ID!) { signReceipt(pilotId: $id) { stage } }', {
        id: pilotId
    });
    await head.client.ask('mutation ($id: ID!) { signSelfAssessment(pilotId: $id) { state } }', {
        id: pilotId
    });
    await head.client.ask('mutation ($id: ID!) { submitSelfAssessment(pilotId: $id) { state } }', {
        id: pilotId
    });
    await house.settle();
}
/** The office marks every item as the unit did and brings its assessment to the recorded decision. */ export async function approve(house, pilot) {
    const { assessor, pilotId } = pilot;
    await assessor.client.ask('mutation ($id: ID!) { declareInterest(input: { pilotId: $id, interest: "none", note: "" }) { state } }', {
        id: pilotId
    });
    const { officeGrid } = await assessor.client.ask(OFFICE, {
        id: pilotId
    });
    for (const { code, self } of officeGrid.rows){
        await assessor.client.ask(MARK, {
            input: {
                pilotId,
                code,
                version: 0,
                score: self?.score ?? '0',
                reason: '经核对佐证材料，与自评一致。',
                second: false
            }
        });
    }
    await conclude(house, pilot);
}
/** From marked items to the recorded decision. */ export async function conclude(house, { assessor, supervisor, leader, pilotId }) {
    await assessor.client.ask('mutation ($id: ID!) { submitOfficeAssessment(pilotId: $id) { state } }', {
        id: pilotId
    });
    for (const seat of [
        supervisor,
        leader
    ])await seat.client.ask('mutation ($id: ID!) { reviewOfficeAssessment(input: { pilotId: $id, accept: true, note: "同意" }) { state } }', {
        id: pilotId
    });
    const decidedOn = house.clock.now().toISOString().slice(0, 10);
    await leader.client.ask('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { state } }', {
        input: {
            pilotId,
            form: 'meeting',
            decidedOn,
            docNumber: '毕机编〔2022〕8号',
            note: '编委会议审议通过'
        }
    });
    await house.settle();
}
export const FINDING = `id no programmeId pilotId unitId unitName level title facts basis source cause track sourceNote state dropReason sealed version openedBy can category { id name usable own }
  leaves { code name } evidence { itemId title } transfer { docNumber to } ownTask { text dueOn doneOn } recursOf { id no } recurrenceHints { id no programmeName } agreement { state officeText unitText dueOn rounds { side stance text by } }`;
export const REPORT = `pilotId state version undecided agreed differs grade total commentDueOn objectionDueOn showScores can sections { key heading body edited figures { text source } } steps { act note by }
  letter { docNumber issuedOn planDueOn objectionDueOn contactName }`;
/** What a finding is written with; every field may be changed. */ export const findingInput = (pilotId, patch = {})=>({
        pilotId,
        level: 'city',
        categoryId: 'I05',
        title: '编制资源使用率不高',
        facts: '截至2022年6月30日，行政编制使用率为68%。',
        basis: '《机构编制管理评估办法（试行）》',
        source: 'desk',
        sourceNote: '编制台账核对',
        cause: 'unit',
        track: 'time_limited',
        leaves: [
            'A1.1'
        ],
        evidence: [],
        ...patch
    });
/** Opens a finding as the assessor of the pilot. */ export async function openFinding(pilot, patch = {}) {
    return (await pilot.assessor.client.ask(`mutation ($input: OpenFindingInput!) { openFinding(input: $input) { ${FINDING} } }`, {
        input: findingInput(pilot.pilotId, patch)
    })).openFinding;
}

//# sourceMappingURL=findings-pilot.js.map