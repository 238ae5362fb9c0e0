import { namesFigure } from './figures.js';
import { seeFindings } from './see-findings.js';
import { seePilots } from './see-pilots.js';
import { messagesOf, promptsOf, roundsOf, sheetOf } from './read-sheets.js';
/** States in which a message has reached somebody: in the web chat one that was opened, not one that waits there. */ const OUT = new Set([
    'sent',
    'delivered',
    'seen'
]);
const countOf = (list, fits)=>list.filter(fits).length;
/** Messages of a kind that went out for one of these prompts; edits of sent ones are none. */ function wentOut({ messages }, kind, prompts) {
    return countOf(messages, (each)=>each.kind === kind && each.action === 'send' && OUT.has(each.state) && each.promptId !== null && prompts.has(each.promptId));
}
function roundFigures(office, { round, rows, counties, digest }) {
    const asked = new Set(rows.flatMap((row)=>row.promptId === null ? [] : [
            row.promptId
        ]));
    return {
        number: round.number ?? 0,
        mode: round.mode,
        state: round.state,
        moved: round.asksOn === round.nominalOn ? '否' : '是',
        prompts: asked.size,
        answers: round.answered,
        late: round.late,
        silent: round.silent,
        onPlan: round.onPlan,
        lagging: round.lagging,
        blocked: round.blocked,
        telephone: countOf(rows, (row)=>row.source === 'telephone'),
        corrections: countOf(rows, (row)=>row.correction !== null),
        reminders: wentOut(office, 'reminder', asked),
        escalations: wentOut(office, 'escalation', asked),
        // Both are notices about the round: to units that it has moved, to supervisors who is still silent.
        announced: countOf(office.prompts, (prompt)=>prompt.subjectType === 'round_notice' && prompt.subjectId === round.id && prompt.unitId !== null),
        supervision: countOf(office.prompts, (prompt)=>prompt.subjectType === 'round_notice' && prompt.subjectId === round.id && prompt.unitId === null),
        'counties.asked': counties.length,
        'counties.reported': countOf(counties, (county)=>county.state === 'reported'),
        'counties.late': countOf(counties, (county)=>county.late),
        'counties.silent': countOf(counties, (county)=>county.state === 'silent'),
        'counties.answered': counties.reduce((sum, county)=>sum + (county.figures?.answered ?? 0), 0),
        ...digest ? {
            'digest.asked': digest.asked,
            'digest.answered': digest.answered,
            'digest.late': digest.late,
            'digest.onPlan': digest.onPlan,
            'digest.lagging': digest.lagging,
            'digest.blocked': digest.blocked,
            'digest.silent': namesFigure(digest.silent)
        } : {}
    };
}
/** Sums of a season are taken over every round that the product lists but those asked out of turn, so one too many shows too. */ function seasonFigures(stage, office, rounds) {
    const sum = (name)=>rounds.filter(({ round })=>round.mode !== 'ad_hoc').reduce((total, { figures })=>total + Number(figures[name] ?? 0), 0);
    const upward = new Set(office.prompts.filter((prompt)=>prompt.subjectType === 'upward_report').map((prompt)=>prompt.id));
    return {
        rounds: countOf(rounds, ({ round })=>round.mode !== 'ad_hoc' && round.state !== 'cancelled'),
        recalled: countOf(rounds, ({ round })=>round.state === 'recalled'),
        prompts: sum('prompts'),
        answers: sum('answers'),
        late: sum('late'),
        silent: sum('silent'),
        reminders: sum('reminders'),
        escalations: sum('escalations'),
        supervision: sum('supervision'),
        telephone: sum('telephone'),
        announced: sum('announced'),
        undone: office.prompts.reduce((total, prompt)=>total + countOf(prompt.history, (answer)=>answer.summary.startsWith('撤回')), 0),
        'counties.reported': sum('counties.reported'),
        'counties.late': sum('counties.late'),
        'counties.silent': sum('counties.silent'),
        'upward.reminders': wentOut(office, 'reminder', upward),
        'upward.escalations': wentOut(office, 'escalation', upward)
    };
}
/** What the product says at the end of the season, by public answers alone. */ export async function seeFigures(stage) {
    const seen = new Map();
    for (const { key } of stage.season.programmes){
        const reader = stage.readerOf(key);
        const office = {
            prompts: await promptsOf(reader),
            messages: await messagesOf(reader)
        };
        const rounds = [];
        for (const round of (await roundsOf(stage, key)).filter((each)=>each.state !== 'cancelled' && each.state !== 'planned')){
            const name = [
                ...stage.askedRounds
            ].find(([, id])=>id === round.id)?.[0] ?? round.asksOn;
            const figures = roundFigures(office, await sheetOf(stage, `${key}/${name}`));
            rounds.push({
                round,
                figures
            });
            for (const [figure, value] of Object.entries(figures))seen.set(`${key}/${name}/${figure}`, value);
        }
        for (const [figure, value] of Object.entries(seasonFigures(stage, office, rounds)))seen.set(`${key}/season/${figure}`, value);
    }
    for (const figures of [
        await seePilots(stage),
        await seeFindings(stage)
    ])for (const [figure, value] of figures)seen.set(figure, value);
    return seen;
}

//# sourceMappingURL=see-figures.js.map