import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface ScreenFault {
  readonly kind: 'axe' | 'overflow' | 'untranslated' | 'error' | 'heading';
  readonly text: string;
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }[];
}

/** Waits until the page shows its heading and nothing says it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('h1', { timeout: 20_000 }).catch(() => undefined);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, { timeout: 20_000 }).catch(() => undefined);
  await page.waitForTimeout(150);
}

/** Bars that stay in sight cover, wherever the page happens to be scrolled to, half of some field; axe would take that for the field's size. */
function layDown(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
}

/**
 * What is wrong with the page as it stands: WCAG 2.2 AA by axe, sideways scrolling, keys without a translation (they render in
 * ⟦ ⟧), a crash or refusal in place of the page, a missing heading.
 */
export async function lookAt(page: Page, problems: readonly string[], expectsAlert: boolean): Promise<ScreenFault[]> {
  const faults: ScreenFault[] = problems.map((text) => ({ kind: 'error', text }));
  await page.evaluate(layDown);
  await page.evaluate(AXE);
  const axe = (await page.evaluate(
    "axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })",
  )) as AxeResult;
  for (const violation of axe.violations) {
    faults.push({ kind: 'axe', text: `${violation.id} ×${violation.nodes.length} ${violation.help} (${String(violation.nodes[0]?.target[0])})` });
  }
  const seen = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    untranslated: [...new Set(`${document.title} ${document.body.innerText}`.match(/⟦[^⟧]*⟧/g) ?? [])],
    heading: document.querySelector('h1')?.textContent?.trim() ?? '',
    alerts: [...document.querySelectorAll('[role=alert]')].map((alert) => alert.textContent?.trim() ?? '').filter((text) => text !== ''),
  }));
  if (seen.overflow > 0) faults.push({ kind: 'overflow', text: `${seen.overflow} px wider than the window` });
  for (const key of seen.untranslated) faults.push({ kind: 'untranslated', text: key });
  if (seen.heading === '') faults.push({ kind: 'heading', text: 'no h1' });
  if (!expectsAlert) for (const alert of seen.alerts) faults.push({ kind: 'error', text: alert.slice(0, 120) });
  return faults;
}
