const PILOT = `query ($id: ID!) { pilot(id: $id) { stage receipt { state } set { id version state overrides } }
  evidenceGrid(pilotId: $id) { coverage { cells held substituted sighted lost notApplicable open rate required requiredFilled } burden { asked filledIn reused } rows { cells { review } } }
  scoringGrid(pilotId: $id) { state late totals { total common individual execution benefit rate scored leaves grade } rows { returned ceilingPct } } }`;
const SET = 'query ($id: ID!) { indicatorSet(id: $id) { totals { common individual execution benefit leaves } } }';
/** Sets, coverage and totals of every pilot that was opened, as its office sees them. */ export async function seePilots(stage) {
    const seen = new Map();
    for (const { key, programme } of stage.season.pilots ?? []){
        const id = stage.pilotIds.get(key);
        if (id === undefined) continue;
        const reader = stage.readerOf(programme);
        const note = (figures, prefix = '')=>{
            for (const [name, value] of Object.entries(figures))seen.set(`pilot/${key}/${prefix}${name}`, value);
        };
        const { pilot, evidenceGrid, scoringGrid } = await reader.ask(PILOT, {
            id
        });
        note({
            stage: pilot.stage,
            receipt: pilot.receipt?.state ?? '无'
        });
        note(evidenceGrid.coverage, 'cells.');
        note(evidenceGrid.burden, 'burden.');
        const reviews = evidenceGrid.rows.flatMap((row)=>row.cells.map((cell)=>cell.review));
        note({
            'cells.accepted': reviews.filter((each)=>each === 'accepted').length,
            'cells.returned': reviews.filter((each)=>each === 'returned').length
        });
        note(scoringGrid.totals, 'self.');
        note({
            'self.state': scoringGrid.state,
            'self.late': scoringGrid.late ? '是' : '否',
            'self.returned': scoringGrid.rows.filter((row)=>row.returned).length,
            'self.capped': scoringGrid.rows.filter((row)=>row.ceilingPct !== null).length
        });
        if (!pilot.set) continue;
        const { indicatorSet } = await reader.ask(SET, {
            id: pilot.set.id
        });
        note({
            version: pilot.set.version,
            state: pilot.set.state,
            overrides: pilot.set.overrides,
            ...indicatorSet.totals
        }, 'set.');
    }
    return seen;
}

//# sourceMappingURL=see-pilots.js.map