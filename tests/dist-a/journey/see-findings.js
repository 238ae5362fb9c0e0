const PROGRAMME = `query ($id: ID!) { findingCounts(programmeId: $id) { total city county immediate timeLimited longTerm fromOffices rows { category total } }
  rectLedger(programmeId: $id) { counts { total open closed overdue closeRate } } }`;
const OFFICE = 'query ($id: ID!) { officeGrid(pilotId: $id) { state totals { total grade } decision { docNumber } } }';
const REPORT = 'query ($id: ID!) { assessmentReport(pilotId: $id) { state agreed differs letter { docNumber planDueOn } } }';
const PLAN = 'query ($id: ID!) { rectPlan(pilotId: $id) { state items { state } } }';
/** What is not there has no figures: that then is the difference. */ const asked = (reader, text, id)=>reader.ask(text, {
        id
    }).catch(()=>({}));
/** Problems by category, level and track, and what became of them, by programme; each pilot's result, letter and plan. */ export async function seeFindings(stage) {
    const seen = new Map();
    const { expect, programmes, pilots } = stage.season;
    for (const { key } of programmes.filter((each)=>expect.findings?.[each.key] !== undefined)){
        const { findingCounts: counts, rectLedger } = await stage.readerOf(key).ask(PROGRAMME, {
            id: stage.id('programme', key)
        });
        const { rows, fromOffices, ...sums } = counts;
        const figures = {
            ...sums,
            fromOffices: fromOffices.length,
            ...Object.fromEntries(rows.map(({ category, total })=>[
                    `category.${category}`,
                    total
                ])),
            ...Object.fromEntries(Object.entries(rectLedger.counts).map(([name, value])=>[
                    `ledger.${name}`,
                    value
                ]))
        };
        for (const [name, value] of Object.entries(figures))seen.set(`findings/${key}/${name}`, value);
    }
    for (const { key, programme } of (pilots ?? []).filter((each)=>expect.pilots?.[each.key]?.['office.state'] !== undefined)){
        const [reader, id] = [
            stage.readerOf(programme),
            stage.id('pilot', key)
        ];
        const { officeGrid } = await asked(reader, OFFICE, id);
        const { assessmentReport: report } = await asked(reader, REPORT, id);
        const { rectPlan } = await asked(reader, PLAN, id);
        const figures = {
            ...officeGrid ? {
                'office.state': officeGrid.state,
                'office.total': officeGrid.totals.total,
                'office.grade': officeGrid.totals.grade,
                'office.decision': officeGrid.decision?.docNumber ?? '无'
            } : {},
            ...report ? {
                'report.state': report.state,
                'report.agreed': report.agreed,
                'report.differs': report.differs,
                'letter.number': report.letter?.docNumber ?? '无',
                'letter.planDueOn': report.letter?.planDueOn ?? '无'
            } : {},
            ...rectPlan ? {
                'plan.state': rectPlan.state,
                'plan.items': rectPlan.items.length,
                'plan.closed': rectPlan.items.filter((item)=>item.state === 'closed' || item.state === 'effective').length
            } : {}
        };
        for (const [name, value] of Object.entries(figures))seen.set(`pilot/${key}/${name}`, value);
    }
    return seen;
}

//# sourceMappingURL=see-findings.js.map