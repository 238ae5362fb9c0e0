import 'reflect-metadata';
import { ConsoleHouse } from '../screens/console-house.js';
import { keystrokesAreFast, measureKeystrokes } from '../screens/keystrokes.js';
import { ALL_LOOKS, ENGLISH, walkScreens } from '../screens/walk.js';
/** Faults planted into a page and the kind of check that must see each. */ const PLANTS = {
    'picture-without-text': {
        spoil: "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')",
        seenBy: 'axe'
    },
    'field-without-label': {
        spoil: "document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=\"text\">')",
        seenBy: 'axe'
    },
    'pale-text': {
        spoil: "document.querySelector('h1').style.color = '#cccccc'",
        seenBy: 'axe'
    },
    'too-wide': {
        spoil: "document.querySelector('main').insertAdjacentHTML('beforeend', '<div style=\"width:3000px;height:1px\"></div>')",
        seenBy: 'overflow'
    },
    'untranslated-key': {
        spoil: "document.querySelector('main').insertAdjacentHTML('beforeend', '<p>⟦units.title⟧</p>')",
        seenBy: 'untranslated'
    },
    'lost-heading': {
        spoil: "document.querySelector('h1').remove()",
        seenBy: 'heading'
    },
    'error-in-place': {
        spoil: "document.querySelector('main').insertAdjacentHTML('beforeend', '<p role=\"alert\">系统内部错误</p>')",
        seenBy: 'error'
    }
};
const count = (visits, kind)=>visits.reduce((sum, visit)=>sum + visit.faults.filter((fault)=>fault.kind === kind).length, 0);
function report(visit) {
    const look = `${visit.look.width} ${visit.look.type === 'large' ? '大字' : '标准'} ${visit.look.language}`;
    console.log(`${visit.faults.length === 0 ? '✓' : '✗'} ${visit.path}  ${look}`);
    for (const fault of visit.faults)console.log(`    ${fault.kind}: ${fault.text}`);
}
async function plain(place) {
    const pictures = process.env['PICTURES'];
    const visits = await walkScreens(place, {
        looks: [
            ...ALL_LOOKS,
            ENGLISH
        ],
        report,
        ...pictures === undefined ? {} : {
            pictures
        }
    });
    const keystrokes = await measureKeystrokes(place);
    const figures = {
        verify: 'screens',
        routes: new Set(visits.map((visit)=>visit.path)).size,
        visits: visits.length,
        axe: count(visits, 'axe'),
        overflow: count(visits, 'overflow'),
        untranslated: count(visits, 'untranslated'),
        errors: count(visits, 'error') + count(visits, 'heading'),
        keystrokeMs: keystrokes.medianMs,
        keystrokeP95Ms: keystrokes.p95Ms,
        bareKeystrokeMs: keystrokes.bareMedianMs
    };
    const ok = visits.length > 0 && visits.every((visit)=>visit.faults.length === 0) && keystrokesAreFast(keystrokes);
    console.log(JSON.stringify({
        ...figures,
        ok
    }));
    return ok;
}
async function isCaught(place, name) {
    const plant = PLANTS[name];
    if (!plant) throw new Error(`unknown fault ${name}; see --faults`);
    const visits = await walkScreens(place, {
        looks: [
            {
                width: 1440,
                type: 'normal',
                language: 'zh-CN'
            }
        ],
        spoil: plant.spoil,
        only: (screen)=>screen.path === '/units'
    });
    return visits.some((visit)=>visit.faults.some((fault)=>fault.kind === plant.seenBy));
}
async function main() {
    const [flag, value] = process.argv.slice(2);
    if (flag === '--faults') {
        console.log(Object.keys(PLANTS).join('\n'));
        console.log(JSON.stringify({
            verify: 'screens',
            faults: Object.keys(PLANTS).length,
            ok: true
        }));
        return true;
    }
    const place = await ConsoleHouse.open();
    try {
        if (flag === '--plant') {
            const caught = await isCaught(place, value ?? '');
            console.log(JSON.stringify({
                verify: 'screens',
                plant: value,
                caught,
                ok: false
            }));
            return false;
        }
        if (flag !== '--red') {
            await place.wednesday();
            return await plain(place);
        }
        let caught = 0;
        for (const name of Object.keys(PLANTS)){
            const seen = await isCaught(place, name);
            console.log(`${seen ? '✓' : '✗'} ${name}`);
            if (seen) caught += 1;
        }
        const planted = Object.keys(PLANTS).length;
        console.log(JSON.stringify({
            verify: 'screens',
            planted,
            caught,
            ok: caught === planted
        }));
        return caught === planted;
    } finally{
        await place.close();
    }
}
process.exit(await main() ? 0 : 1);

//# sourceMappingURL=screens.js.map