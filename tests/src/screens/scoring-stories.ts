import type { Page } from 'playwright-core';
import type { ConsoleHouse, Look } from './console-house.js';
import { keystrokesAreFast, measureKeystrokes } from './keystrokes.js';
import { openScoring, rowInHand, saying, scoreOf, total, totalComesTo, unscored } from './scoring-page.js';
import type { Story } from './stories.js';

const DESK: Look = { width: 1440, type: 'normal', language: 'zh-CN' };
const CONTACT = 'xf-contact';

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

async function isInHand(page: Page, code: string, after: string): Promise<void> {
  const row = await rowInHand(page);
  check(row === code, `after ${after} the keyboard stands in ${row || 'no row'}, not in ${code}`);
}

async function scoresByKeyboard(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, CONTACT);
  await openScoring(place, context, page);
  const [first = '', second = '', third = ''] = await unscored(page);
  await isInHand(page, first, 'opening');
  const before = await total(page);

  await page.keyboard.press('=');
  await saying(page, /^已自动保存 \d{2}:\d{2}$/);
  const adopted = await scoreOf(page, first);
  await totalComesTo(page, before + Math.round(Number(adopted) * 100));
  await page.keyboard.press('Enter');
  await isInHand(page, second, 'Enter');
  await page.keyboard.press('ArrowUp');
  await isInHand(page, first, '↑');
  await page.keyboard.press('ArrowDown');
  await isInHand(page, second, '↓');

  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  const alert = page.locator(`[data-leaf="${second}"] [role=alert]`);
  await alert.filter({ hasText: '得分不能超过分值' }).waitFor();
  await isInHand(page, second, 'a number out of range');
  await page.keyboard.press('Escape');
  check((await scoreOf(page, second)) === '' && (await alert.count()) === 0, 'Esc does not restore the stored score');

  const settledAt = await total(page);
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await isInHand(page, third, 'Enter');
  await totalComesTo(page, settledAt + 50);
  await page.keyboard.press('Control+z');
  await isInHand(page, second, 'Ctrl+Z');
  await totalComesTo(page, settledAt);
  check((await scoreOf(page, second)) === '', 'Ctrl+Z leaves what was typed in the cell');
  await page.keyboard.type('1.5');
  await page.keyboard.press('Enter');
  await totalComesTo(page, settledAt + 150);

  await page.keyboard.press('e');
  const pane = page.locator('aside.leaf-pane', { hasText: third });
  await pane.waitFor();
  await pane.getByRole('link', { name: '打开佐证材料' }).waitFor();
  await page.keyboard.press('Escape');
  await isInHand(page, third, 'E and Esc');
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: '打分快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  await isInHand(page, third, '? and Esc');

  await page.reload();
  await page.waitForFunction(() => document.activeElement?.classList.contains('leaf-score'));
  await isInHand(page, third, 'a reload');
  check((await scoreOf(page, first)) === adopted && (await scoreOf(page, second)) === '1.5', 'a reload does not show what was saved');
  await context.close();
}

async function keepsRowsTypedOffline(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, CONTACT);
  await openScoring(place, context, page);
  const [first = '', second = '', third = ''] = await unscored(page);
  await context.setOffline(true);
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await saying(page, /网络不通，1 项已暂存本机/);
  await page.keyboard.type('0.25');
  await page.keyboard.press('Enter');
  await saying(page, /网络不通，2 项已暂存本机/);
  await page.keyboard.press('Control+z');
  await saying(page, /网络不通，1 项已暂存本机/);
  check((await scoreOf(page, second)) === '' && (await rowInHand(page)) === second, 'a row that was taken back offline still shows its number');
  await context.setOffline(false);
  await saying(page, /^已自动保存/);

  await page.locator(`[data-leaf="${third}"] .leaf-score`).focus();
  await context.setOffline(true);
  await page.keyboard.type('0.75');
  await page.keyboard.press('Enter');
  await saying(page, /网络不通/);
  // The window is shut before the network is back: the row waits in this browser.
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await openScoring(place, context, again);
  await saying(again, /^已自动保存/);
  const kept = await Promise.all([first, second, third].map((code) => scoreOf(again, code)));
  check(kept.join() === '0.5,,0.75', `typed offline 0.5 and 0.75, saved ${kept.join()}`);
  await context.close();
}

/** The server stores a row, but its answer never arrives: what is then sent again is what already stands, and no refusal. */
async function survivesALostAnswer(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, CONTACT);
  await openScoring(place, context, page);
  const code = await rowInHand(page);
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (lost > 0 || !(route.request().postData() ?? '').includes('scoreLeaf')) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.keyboard.type('0.3');
  await page.keyboard.press('Enter');
  await saying(page, /网络不通，1 项已暂存本机/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await saying(page, /^已自动保存/);
  const alerts = await page.locator(`[data-leaf="${code}"] [role=alert]`).count();
  check(lost === 1 && alerts === 0 && (await scoreOf(page, code)) === '0.3', 'a row whose answer was lost is refused when it is sent again');
  await context.close();
}

async function keysAreCheap(place: ConsoleHouse): Promise<string> {
  const figures = await measureKeystrokes(place);
  const { leaves, strokes, medianMs, p95Ms, bareMedianMs } = figures;
  const said = `${strokes} keys in ${leaves} rows: median ${medianMs} ms, p95 ${p95Ms} ms, a bare field ${bareMedianMs} ms`;
  check(leaves > 40 && keystrokesAreFast(figures), said);
  return said;
}

/** Stories of the scoring grid, for the browser's part of `npm test`. */
export const SCORING_STORIES: readonly Story[] = [
  { name: 'a contact scores by keyboard from the first unscored row, is refused out of range, takes back, and finds it saved', play: scoresByKeyboard },
  { name: 'rows scored without a network are kept in the browser and saved when it is back, even in a new window', play: keepsRowsTypedOffline },
  { name: 'a row that was stored while its answer was lost is no refusal', play: survivesALostAnswer },
  { name: 'a key in the scoring grid costs about what it costs in a bare field', play: keysAreCheap },
];
