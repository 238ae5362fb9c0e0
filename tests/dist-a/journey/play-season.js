import { differencesOf, expectedFigures, setFigure } from './figures.js';
import { boardLights } from './read-sheets.js';
import { seeFigures } from './see-figures.js';
import { setScene } from './set-scene.js';
import { instantAt, Stage } from './stage.js';
import { takeCue } from './take-cue.js';
import { dayOf, isAt, stopsOf } from './walk-clock.js';
function noteOutcome(seen, event, outcome) {
    const name = `event/${event.id}`;
    seen.set(name, outcome.outcome);
    const says = event.then?.says;
    if (says !== undefined) seen.set(`${name}/says`, outcome.says.includes(says) ? says : outcome.says);
    for (const [unit, light] of Object.entries(outcome.lights ?? {}))seen.set(`${name}/light.${unit}`, light);
    for (const [words, count] of Object.entries(outcome.shows ?? {}))seen.set(`${name}/shows.${words}`, count);
    for (const [office, figures] of Object.entries(outcome.offices ?? {}))for (const [figure, value] of Object.entries(figures))seen.set(`${name}/${office}.${figure}`, value);
}
/** At each cut-off the lights of the board as they stand then: a week's colours. */ async function noteLights(stage, seen, stop) {
    for (const { key, cutoffAt, units } of stage.season.programmes){
        const round = `${key}/${dayOf(stop)}`;
        if (!isAt(stop, cutoffAt) || !stage.season.expect.rounds.some((each)=>each.round === round && each.lights)) continue;
        const lights = await boardLights(stage, stage.readerOf(key));
        for (const { unit } of units)seen.set(`${round}/light.${unit}`, lights[unit] ?? '无');
    }
}
/** @throws RangeError in Chinese when no event has such an id */ function checkDropped(season, drop) {
    const unknown = drop.filter((id)=>!season.events.some((event)=>event.id === id));
    if (unknown.length > 0) throw new RangeError(`--drop 须为文件中的事件编号：没有“${unknown.join('、')}”`);
}
/** Plays a season from its first day to its last and compares what came of it with what its file expects. */ export async function playSeason(season, options = {}) {
    const dropped = new Set(options.drop ?? []);
    checkDropped(season, [
        ...dropped
    ]);
    const expected = expectedFigures(season, dropped);
    for (const assignment of options.set ?? [])setFigure(expected, assignment);
    const stage = await Stage.open(season, `journey_${season.journey.replaceAll('-', '_')}`);
    const [seen, said] = [
        new Map(),
        new Map()
    ];
    try {
        await setScene(stage);
        options.tell?.(`布景完成：${season.offices.length} 个办公室、${season.units.length} 个单位、${season.people.length} 人、${season.programmes.length} 个项目`);
        const events = season.events.filter((event)=>!dropped.has(event.id));
        let month = '';
        for (const stop of stopsOf(season)){
            if (stop.slice(0, 7) !== month) options.tell?.(`时钟走到 ${dayOf(stop)}`);
            month = stop.slice(0, 7);
            await stage.at(instantAt(stop));
            await noteLights(stage, seen, stop);
            while(events[0]?.at === stop){
                const event = events.shift();
                const outcome = await takeCue(stage, event);
                noteOutcome(seen, event, outcome);
                if (seen.get(`event/${event.id}`) !== expected.get(`event/${event.id}`)?.value) said.set(event.id, outcome.says);
            }
        }
        for (const [figure, value] of (await seeFigures(stage)))seen.set(figure, value);
    } finally{
        await stage.close();
    }
    const rounds = Number(seen.get(`${season.programmes[0]?.key ?? ''}/season/rounds`) ?? 0);
    return {
        season,
        expected,
        seen,
        differences: differencesOf(expected, seen),
        rounds,
        said
    };
}

//# sourceMappingURL=play-season.js.map