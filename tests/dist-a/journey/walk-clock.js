import { addDays, isoWeekday } from '@wudan/kernel-core';
import { instantAt } from './stage.js';
const NIGHT = [
    '07:00',
    '07:30',
    '22:00'
];
/** Half hours from the opening of offices to after their closing. */ const OFFICE_TIMES = Array.from({
    length: 20
}, (_, index)=>`${String(8 + Math.floor((index + 1) / 2)).padStart(2, '0')}:${index % 2 === 0 ? '30' : '00'}`);
/**
 * Every instant at which the clock of a season stops, in order: half hours of office time on weekdays, a few a day else,
 * the times at which programmes ask and close, and every event's own. Local time, `YYYY-MM-DDTHH:MM`.
 */ export function stopsOf(season) {
    const stops = new Set(season.events.map((event)=>event.at));
    const asking = season.programmes.flatMap((programme)=>[
            programme.asksAt,
            programme.cutoffAt
        ]);
    const last = season.until.slice(0, 10);
    for(let day = season.from.slice(0, 10); day <= last; day = addDays(day, 1)){
        const weekend = isoWeekday(day) > 5;
        for (const time of [
            ...NIGHT,
            ...asking,
            ...weekend ? [
                '12:00'
            ] : OFFICE_TIMES
        ])stops.add(`${day}T${time}`);
    }
    stops.add(season.until);
    const [from, until] = [
        instantAt(season.from),
        instantAt(season.until)
    ];
    return [
        ...stops
    ].filter((stop)=>instantAt(stop) > from && instantAt(stop) <= until).sort((left, right)=>left.localeCompare(right));
}
/** The civil day of a stop, and whether it lies at that clock time. */ export const isAt = (stop, time)=>stop.endsWith(`T${time}`);
export const dayOf = (stop)=>stop.slice(0, 10);

//# sourceMappingURL=walk-clock.js.map