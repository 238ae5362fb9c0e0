import type { BrowserContext, Page } from 'playwright-core';
import { screens, type ConsoleHouse } from './console-house.js';

const PATIENCE = { timeout: 15_000 };

/** Opens the scoring grid of whoever the window belongs to, a unit's own or the office's, and waits until the keyboard stands in a score. */
export async function openScoring(place: ConsoleHouse, context: BrowserContext, page: Page, grid = '/pilots/:pilotId/scores'): Promise<void> {
  const screen = screens().find(({ path }) => path === grid);
  if (screen === undefined) throw new Error(`the console has no scoring grid ${grid}`);
  await page.goto(await place.address(screen, context));
  await page.waitForFunction(() => document.activeElement?.classList.contains('leaf-score'), undefined, PATIENCE);
}

/** Code of the row in which the keyboard stands; empty elsewhere. */
export const rowInHand = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-leaf]')?.dataset['leaf'] ?? '');

export const scoreOf = (page: Page, code: string): Promise<string> => page.locator(`[data-leaf="${code}"] .leaf-score`).inputValue();

/** Codes of the rows that still need a score, in order. */
export const unscored = (page: Page): Promise<string[]> => page.locator('tr.leaf-row', { hasText: '待打分' }).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['leaf'] ?? ''));

/** The unit's total in hundredths, as the bar above the grid says it. */
export async function total(page: Page): Promise<number> {
  const text = await page.locator('.totals > div', { hasText: /^总分/ }).locator('dd').innerText();
  return Math.round(Number(text) * 100);
}

/** Waits until the bar says what becomes of the typed rows. */
export const saying = (page: Page, words: RegExp): Promise<void> => page.locator('.totals-bar [role=status]').filter({ hasText: words }).waitFor(PATIENCE);

/** Waits until the total stands at so many hundredths. */
export async function totalComesTo(page: Page, hundredths: number): Promise<void> {
  const text = (hundredths / 100).toFixed(2);
  await page.locator('.totals > div', { hasText: /^总分/ }).locator('dd', { hasText: text }).waitFor(PATIENCE);
}
