import { screens } from './console-house.js';
const PATIENCE = {
    timeout: 15_000
};
/** Opens the scoring grid of whoever the window belongs to, and waits until the keyboard stands in a score. */ export async function openScoring(place, context, page) {
    const screen = screens().find(({ path })=>path === '/pilots/:pilotId/scores');
    if (screen === undefined) throw new Error('the console has no scoring grid');
    await page.goto(await place.address(screen, context));
    await page.waitForFunction(()=>document.activeElement?.classList.contains('leaf-score'), undefined, PATIENCE);
}
/** Code of the row in which the keyboard stands; empty elsewhere. */ export const rowInHand = (page)=>page.evaluate(()=>document.activeElement?.closest('[data-leaf]')?.dataset['leaf'] ?? '');
export const scoreOf = (page, code)=>page.locator(`[data-leaf="${code}"] .leaf-score`).inputValue();
/** Codes of the rows that still need a score, in order. */ export const unscored = (page)=>page.locator('tr.leaf-row', {
        hasText: '待打分'
    }).evaluateAll((rows)=>rows.map((row)=>row.dataset['leaf'] ?? ''));
/** The unit's total in hundredths, as the bar above the grid says it. */ export async function total(page) {
    const text = await page.locator('.totals > div', {
        hasText: /^总分/
    }).locator('dd').innerText();
    return Math.round(Number(text) * 100);
}
/** Waits until the bar says what becomes of the typed rows. */ export const saying = (page, words)=>page.locator('.totals-bar [role=status]').filter({
        hasText: words
    }).waitFor(PATIENCE);
/** Waits until the total stands at so many hundredths. */ export async function totalComesTo(page, hundredths) {
    const text = (hundredths / 100).toFixed(2);
    await page.locator('.totals > div', {
        hasText: /^总分/
    }).locator('dd', {
        hasText: text
    }).waitFor(PATIENCE);
}

//# sourceMappingURL=scoring-page.js.map