const NO_NAMES = '无';
/** Names of the silent as a figure: in alphabetical order of their characters, so that no order of rows matters. */ export const namesFigure = (names)=>names.length === 0 ? NO_NAMES : [
        ...names
    ].sort().join('、');
/** Every figure that the file expects, by its full name, in the order of the file. */ export function expectedFigures(season, dropped) {
    const figures = new Map();
    for (const { round, why, figures: named, lights } of season.expect.rounds){
        for (const [name, { value, why: derivation }] of Object.entries(named))figures.set(`${round}/${name}`, {
            value: name === 'digest.silent' ? namesFigure(String(value).split('、').filter((each)=>each !== NO_NAMES)) : value,
            why: derivation
        });
        for (const [unit, light] of Object.entries(lights ?? {}))figures.set(`${round}/light.${unit}`, {
            value: light,
            why
        });
    }
    for (const [programme, named] of Object.entries(season.expect.season))for (const [name, { value, why }] of Object.entries(named))figures.set(`${programme}/season/${name}`, {
        value,
        why
    });
    for (const [pilot, named] of Object.entries(season.expect.pilots ?? {}))for (const [name, { value, why }] of Object.entries(named))figures.set(`pilot/${pilot}/${name}`, {
        value,
        why
    });
    for (const [programme, named] of Object.entries(season.expect.findings ?? {}))for (const [name, { value, why }] of Object.entries(named))figures.set(`findings/${programme}/${name}`, {
        value,
        why
    });
    for (const event of season.events){
        if (dropped.has(event.id)) continue;
        const why = event.note ?? '该事件应当办成。';
        figures.set(`event/${event.id}`, {
            value: event.then?.outcome ?? 'ok',
            why
        });
        if (event.then?.says !== undefined) figures.set(`event/${event.id}/says`, {
            value: event.then.says,
            why
        });
        for (const [unit, light] of Object.entries(event.then?.lights ?? {}))figures.set(`event/${event.id}/light.${unit}`, {
            value: light,
            why
        });
        for (const [words, count] of Object.entries(event.then?.shows ?? {}))figures.set(`event/${event.id}/shows.${words}`, {
            value: count,
            why
        });
        for (const [office, named] of Object.entries(event.then?.offices ?? {}))for (const [name, value] of Object.entries(named))figures.set(`event/${event.id}/${office}.${name}`, {
            value,
            why
        });
    }
    return figures;
}
/** A change of an expectation from the command line. @throws RangeError in Chinese when there is no such figure */ export function setFigure(figures, assignment) {
    const at = assignment.lastIndexOf('=');
    const [name, text] = [
        assignment.slice(0, at),
        assignment.slice(at + 1)
    ];
    const known = figures.get(name);
    if (at < 1 || !known) throw new RangeError(`--set 须写作 <指标>=<值>，且指标须在文件中：没有“${at < 1 ? assignment : name}”。例如 --set ${[
        ...figures.keys()
    ][0] ?? '指标'}=1`);
    figures.set(name, {
        value: typeof known.value === 'number' ? Number(text) : text,
        why: known.why
    });
}
/** Where what was seen is not what was expected, in the order of the file. */ export function differencesOf(expected, seen) {
    return [
        ...expected
    ].flatMap(([figure, { value, why }])=>seen.get(figure) === value ? [] : [
            {
                figure,
                expected: value,
                seen: seen.get(figure),
                why
            }
        ]);
}

//# sourceMappingURL=figures.js.map