const PROMPTS = 'query ($open: Boolean!) { prompts(first: 200, open: $open) { edges { node { id seatId version title body can options { id } } } } }';
const SNOOZE = 'mutation ($promptId: ID!, $until: String!) { snoozePrompt(promptId: $promptId, until: $until) { id } }';
const ABSENT = {
    outcome: 'absent',
    says: '没有可点的提示'
};
const OK = {
    outcome: 'ok',
    says: ''
};
/** The newest prompt that the console offers this person for the option; open ones first. */ async function promptFor(stage, event, fits) {
    const player = stage.player(event.who);
    for (const open of [
        true,
        false
    ]){
        const { prompts } = await player.ask(PROMPTS, {
            open
        });
        const found = prompts.edges.map(({ node })=>node).filter((node)=>fits(node) && `${node.title}\n${node.body}`.includes(event.card ?? '')).sort((left, right)=>left.id < right.id ? 1 : -1)[0];
        if (found) return found;
    }
    return undefined;
}
const offers = (option)=>(prompt)=>prompt.options.some(({ id })=>id === option);
/** An option of a card, taken in the console. */ export async function tapOnConsole(stage, event) {
    const player = stage.player(event.who);
    const eventId = crypto.randomUUID();
    const { option } = event;
    if (option === 'on_plan' || option === 'lagging' || option === 'blocked') return reportOnConsole(stage, event, {
        status: option
    });
    if (option === 'undo') {
        const prompt = await promptFor(stage, event, (each)=>each.can.includes('undo'));
        if (!prompt) return ABSENT;
        await player.ask('mutation ($promptId: ID!, $eventId: String!) { undoAnswer(promptId: $promptId, eventId: $eventId) { id } }', {
            promptId: prompt.id,
            eventId
        });
        return OK;
    }
    if (option === 'ack' || option.startsWith('snooze:')) {
        const prompt = await promptFor(stage, event, (each)=>each.can.includes(option === 'ack' ? 'acknowledge' : 'snooze'));
        if (!prompt) return ABSENT;
        if (option === 'ack') await player.ask('mutation ($promptId: ID!) { acknowledgePrompt(promptId: $promptId) { id } }', {
            promptId: prompt.id
        });
        else await player.ask(SNOOZE, {
            promptId: prompt.id,
            until: option.slice('snooze:'.length)
        });
        return OK;
    }
    const prompt = await promptFor(stage, event, offers(option));
    if (!prompt) return ABSENT;
    await player.ask('mutation ($promptId: ID!, $version: Int!, $option: String!, $eventId: String!) { confirmPrompt(promptId: $promptId, version: $version, option: $option, eventId: $eventId) { id } }', {
        promptId: prompt.id,
        version: prompt.version,
        option,
        eventId
    });
    return OK;
}
/** A report with its details, or a correction of one, in the console. */ export async function reportOnConsole(stage, event, value) {
    const prompt = await promptFor(stage, event, offers('on_plan'));
    if (!prompt) return ABSENT;
    const player = stage.player(event.who);
    if ('reason' in value) {
        await player.ask('mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { id } }', {
            input: {
                promptId: prompt.id,
                ...value
            }
        });
        return OK;
    }
    const { reportProgress } = await player.ask('mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { text } }', {
        input: {
            promptId: prompt.id,
            version: prompt.version,
            eventId: crypto.randomUUID(),
            ...value
        }
    });
    return {
        outcome: 'ok',
        says: reportProgress.text
    };
}
/** A county's report to the office above, confirmed in the county's console. */ export async function confirmUpward(stage, event) {
    const player = stage.player(event.who);
    const { upwardReports } = await player.ask('{ upwardReports { id label askedAt can } }');
    const report = upwardReports.filter((each)=>each.can.includes('confirm') && each.label.includes(event.card ?? '')).sort((left, right)=>left.askedAt < right.askedAt ? 1 : -1)[0];
    if (!report) return ABSENT;
    await player.ask('mutation ($id: ID!) { confirmUpwardReport(id: $id) { state } }', {
        id: report.id
    });
    return OK;
}

//# sourceMappingURL=console-taps.js.map