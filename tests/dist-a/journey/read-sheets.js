const ROUND = 'id number mode asksOn nominalOn movedReason state asked answered late silent onPlan lagging blocked';
const SHEET = `query ($id: ID!) { round(id: $id) { round { ${ROUND} }
  rows { unitId promptId source correction { id state } }
  counties { countyOfficeId state late figures { units answered } }
  digest { asked answered late onPlan lagging blocked silent } } }`;
export async function roundsOf(stage, programme) {
    const { rounds } = await stage.readerOf(programme).ask(`query ($id: ID!) { rounds(programmeId: $id) { ${ROUND} } }`, {
        id: stage.id('programme', programme)
    });
    return rounds;
}
/** A round by what the file calls it: `bijie/2022-04-13`, or `bijie/<event>` for one asked out of turn. */ export async function sheetOf(stage, key) {
    const [programme, name] = key.split('/');
    const asked = stage.askedRounds.get(name);
    const id = asked ?? (await roundsOf(stage, programme)).find((round)=>round.asksOn === name && round.mode !== 'ad_hoc' && round.state !== 'cancelled')?.id;
    if (id === undefined) throw new Error(`没有这一期：${key}`);
    return (await stage.readerOf(programme).ask(SHEET, {
        id
    })).round;
}
/** All pages of a list. */ async function everyPage(player, field, declared, given, node, variables = {}) {
    const all = [];
    for(let after = null, more = true; more;){
        const data = await player.ask(`query ($after: String${declared}) { ${field}(first: 200, after: $after${given}) { pageInfo { hasNextPage endCursor } edges { node { ${node} } } } }`, {
            ...variables,
            after
        });
        const page = data[field];
        all.push(...page.edges.map((edge)=>edge.node));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
    }
    return all;
}
/** Every prompt of an office, waiting or not. */ export async function promptsOf(player) {
    const node = 'id unitId kind subjectType subjectId state history { summary }';
    const lists = [];
    for (const open of [
        true,
        false
    ])lists.push(...await everyPage(player, 'prompts', ', $open: Boolean!', ', open: $open', node, {
        open
    }));
    return [
        ...new Map(lists.map((prompt)=>[
                prompt.id,
                prompt
            ])).values()
    ];
}
/** Every message of an office. */ export function messagesOf(player) {
    return everyPage(player, 'channelMessages', '', '', 'id promptId kind action state channel');
}
const keyOf = (ids, id)=>[
        ...ids
    ].find(([, each])=>each === id)?.[0] ?? id;
/** Lights of the board as this person sees it, by unit. */ export async function boardLights(stage, player) {
    const rows = await everyPage(player, 'board', '', '', 'unitId light');
    return Object.fromEntries(rows.map(({ unitId, light })=>[
            keyOf(stage.unitIds, unitId),
            light
        ]));
}
const FIGURES = [
    'units',
    'seats',
    'normal',
    'due',
    'overdue',
    'onPlan',
    'lagging',
    'blocked',
    'difficulties',
    'percent'
];
/** The overview of the offices below, by office. */ export async function overviewOf(stage, player) {
    const { overview } = await player.ask(`{ overview { officeId ${FIGURES.join(' ')} } }`);
    return Object.fromEntries(overview.map((row)=>[
            keyOf(stage.officeIds, row.officeId),
            Object.fromEntries(FIGURES.map((name)=>[
                    name,
                    row[name]
                ]))
        ]));
}

//# sourceMappingURL=read-sheets.js.map