import { GraphqlClient } from '@wudan/kernel-testing';
import type { Page } from 'playwright-core';
import type { ConsoleHouse, Look } from './console-house.js';
import { openScoring, rowInHand, saying, scoreOf } from './scoring-page.js';
import type { Story } from './stories.js';

const DESK: Look = { width: 1440, type: 'normal', language: 'zh-CN' };
const PHONE: Look = { width: 390, type: 'normal', language: 'zh-CN' };
const PATIENCE = { timeout: 15_000 };
/** A page has fewer places than this on which the keyboard can stand before its table. */
const MOST_TABS = 80;

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

async function isInHand(page: Page, code: string, after: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.closest<HTMLElement>('[data-leaf]')?.dataset['leaf'] === wanted, code, PATIENCE).catch(() => undefined);
  const row = await rowInHand(page);
  check(row === code, `after ${after} the keyboard stands in ${row || 'no row'}, not in ${code}`);
}

async function assessorScoresByKeyboard(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, 'bj-assessor');
  await openScoring(place, context, page, '/pilots/:pilotId/office');
  const [first = '', second = '', third = '', fourth = ''] = await page.locator('tr.leaf-row', { hasText: '待核分' }).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['leaf'] ?? ''));
  await isInHand(page, first, 'opening');

  await page.keyboard.press('=');
  const adopted = await scoreOf(page, first);
  check(Number(adopted) > 0, '= does not take the score of the unit over');
  await page.keyboard.press('Enter');
  await isInHand(page, second, 'Enter');

  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await page.locator(`[data-leaf="${second}"] [role=alert]`).filter({ hasText: '得分不能超过' }).waitFor(PATIENCE);
  await page.keyboard.press('Escape');
  await page.keyboard.type('0.25');
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.activeElement?.id === id, `reason-${second}`, PATIENCE);
  await page.keyboard.type('抽查未见原始记录');
  await page.keyboard.press('Enter');
  await isInHand(page, third, 'Enter in the reason');
  await page.keyboard.press('=');
  await page.keyboard.press('Enter');
  await isInHand(page, fourth, 'Enter');
  await saying(page, /^已自动保存/);

  await page.reload();
  await isInHand(page, fourth, 'a reload');
  const kept = await Promise.all([first, second].map((code) => scoreOf(page, code)));
  check(kept.map(Number).join() === `${Number(adopted)},0.25`, `typed ${adopted} and 0.25, saved ${kept.join()}`);
  await page.locator(`[data-leaf="${second}"]`, { hasText: '抽查未见原始记录' }).waitFor(PATIENCE);
  await context.close();
}

const itemInHand = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['item'] ?? '');

/** Goes on with Tab until the keyboard stands on what is wanted. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let times = 0; times < MOST_TABS; times += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
  }
  throw new Error(`Tab does not come to ${wanted}`);
}

async function supervisorMovesInTheLedger(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, 'bj-supervisor');
  await page.goto(`${place.house.url}/rectification`);
  await page.locator('[data-item]').first().waitFor(PATIENCE);
  const ids = await page.locator('[data-item]').evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['item'] ?? ''));
  await tabTo(page, '[data-item]');
  const goes = async (key: string, at: number): Promise<void> => {
    await page.keyboard.press(key);
    const item = await itemInHand(page);
    check(item === ids.at(at), `${key} leads to row ${ids.indexOf(item)}, not to ${at}`);
  };
  await goes('End', -1);
  await goes('ArrowUp', -2);
  await goes('Home', 0);
  await goes('ArrowDown', 1);

  await page.keyboard.press(' ');
  await page.getByRole('dialog').waitFor(PATIENCE);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached', ...PATIENCE });
  check((await itemInHand(page)) === ids[1], 'Esc does not lead back to the row');

  await page.keyboard.press('Enter');
  await page.waitForURL(`**/rectification/items/${ids[1] ?? ''}`, PATIENCE);
  await page.getByRole('heading', { name: '整改方案' }).first().waitFor(PATIENCE);
  await tabTo(page, 'a[href^="/rectification?programme="]');
  await page.keyboard.press('Enter');
  await page.locator(`[data-item="${ids[1] ?? ''}"]`).waitFor(PATIENCE);
  await context.close();
}

/** The assessor's part before the unit is asked; the same operations that the office's pages send. */
async function sendForComment(place: ConsoleHouse): Promise<void> {
  const office = new GraphqlClient(place.house.url);
  await office.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', { input: { account: 'bj-assessor', password: place.demo.accounts[0]?.password } });
  const { programmes } = await office.ask<{ programmes: { id: string }[] }>('{ programmes { id } }');
  const { findings } = await office.ask<{ findings: { pilotId: string; state: string }[] }>('query ($id: ID!) { findings(programmeId: $id) { pilotId state } }', { id: programmes.at(-1)?.id });
  const pilotId = findings.find(({ state }) => state === 'draft')?.pilotId;
  await office.ask('mutation ($id: ID!) { draftReport(pilotId: $id) { state } }', { id: pilotId });
  await office.ask('mutation ($input: SendForCommentInput!) { sendForComment(input: $input) { state } }', { input: { pilotId } });
}

async function headTakesPositions(place: ConsoleHouse): Promise<void> {
  await sendForComment(place);
  const { context, page } = await place.window(PHONE, 'gd-head');
  await page.goto(`${place.house.url}/findings/mine`);
  const answers = page.getByRole('button', { name: /^反馈意见：/ });
  await answers.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^修改/ }).check();
  await dialog.getByRole('button', { name: '提交意见' }).click();
  await dialog.getByText('与编办表述相同').first().waitFor(PATIENCE);
  await dialog.getByLabel('修改后的表述').fill('总编室与新闻中心均承担审稿职责，分工正在以文件明确。');
  await dialog.getByRole('button', { name: '提交意见' }).click();
  await dialog.waitFor({ state: 'detached', ...PATIENCE });
  await page.getByText('单位：提出修改').first().waitFor(PATIENCE);
  await answers.last().click();
  await dialog.getByRole('button', { name: '提交意见' }).click();
  await dialog.waitFor({ state: 'detached', ...PATIENCE });
  await page.getByText('已达成一致').first().waitFor(PATIENCE);
  await context.close();
}

/** Stories of judging and putting right, for the browser's part of `npm test`. */
export const JUDGING_STORIES: readonly Story[] = [
  { name: 'an assessor marks three items by keyboard: takes one over, is refused above the points, gives a reason, and finds it saved', play: assessorScoresByKeyboard },
  { name: 'a supervisor moves in the ledger by keyboard, opens a problem and comes back', play: supervisorMovesInTheLedger },
  { name: 'the head of a unit wants one finding in other words and accepts another, on a phone', play: headTakesPositions },
];
