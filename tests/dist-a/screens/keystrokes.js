import { openScoring } from './scoring-page.js';
const STROKES = 50;
/** The platform reports no event that took less; such a key is counted as this. */ const LEAST_REPORTED_MS = 16;
/** Between two keys, so that each is painted by itself. */ const PAUSE_MS = 60;
const FAST_ENOUGH_MS = 50;
const TIMES_A_BARE_FIELD = 4;
const P95 = 0.95;
/** Types scores into the grid of the demo's unit, a digit and Enter by turns, and reads the cost of every key from the Event Timing of the page. */ export async function measureKeystrokes(place) {
    const { context, page } = await place.window({
        width: 1440,
        type: 'normal',
        language: 'zh-CN'
    }, 'xf-contact');
    await openScoring(place, context, page);
    const scores = page.locator('.leaf-score');
    const leaves = await scores.count();
    await page.evaluate(()=>{
        const body = document.querySelector('main');
        body?.insertAdjacentHTML('afterbegin', '<input id="bare" aria-label="bare">');
    });
    await page.locator('#bare').focus();
    const bare = await costs(page, Array.from({
        length: STROKES
    }, ()=>'1'));
    await scores.first().focus();
    await page.keyboard.press('Control+a');
    const scored = await costs(page, Array.from({
        length: STROKES / 2
    }, ()=>[
            '1',
            'Enter'
        ]).flat());
    await context.close();
    return {
        leaves,
        strokes: scored.length,
        medianMs: quantile(scored, 1 / 2),
        p95Ms: quantile(scored, P95),
        bareMedianMs: quantile(bare, 1 / 2)
    };
}
/** Own rule: 50 ms, or on a machine that is busy with other things four times what a bare field costs there. */ export const keystrokesAreFast = ({ medianMs, bareMedianMs })=>medianMs <= Math.max(FAST_ENOUGH_MS, TIMES_A_BARE_FIELD * bareMedianMs);
async function costs(page, keys) {
    await page.evaluate(()=>{
        const longest = new Map();
        const since = performance.now();
        const observer = new PerformanceObserver((list)=>{
            for (const entry of list.getEntries()){
                if (!entry.name.startsWith('key') || entry.interactionId === 0 || entry.startTime < since) continue;
                longest.set(entry.interactionId, Math.max(longest.get(entry.interactionId) ?? 0, entry.duration));
            }
        });
        observer.observe({
            type: 'event',
            durationThreshold: 16
        });
        Object.assign(window, {
            longest,
            observer
        });
    });
    for (const key of keys){
        await page.keyboard.press(key);
        await page.waitForTimeout(PAUSE_MS);
    }
    const reported = await page.evaluate(async ()=>{
        await new Promise((resolve)=>setTimeout(resolve, 300));
        const { longest, observer } = window;
        observer.disconnect();
        return [
            ...longest.values()
        ];
    });
    const unreported = Math.max(0, keys.length - reported.length);
    return [
        ...reported,
        ...Array.from({
            length: unreported
        }, ()=>LEAST_REPORTED_MS)
    ];
}
function quantile(values, share) {
    const sorted = [
        ...values
    ].sort((one, other)=>one - other);
    return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

//# sourceMappingURL=keystrokes.js.map