import { jest, it, expect } from '@jest/globals';
import { Module } from '@nestjs/common';
const empty = (name: string) => { const c = class {}; Module({})(c); return () => ({ [name]: c }); };
jest.unstable_mockModule('@wudan/prompts-server', empty('PromptsModule'));
jest.unstable_mockModule('@wudan/channels-server', empty('ChannelsModule'));
jest.unstable_mockModule('@wudan/dispatch-server', empty('DispatchModule'));
const { CONTEXTS, loadDemo } = await import('@wudan/api');
const { HandlesEvent } = await import('@wudan/kernel-server');
const { programmeChanged } = await import('@wudan/pilots-server');
class TryHandler { handle() { return Promise.resolve(); } }
HandlesEvent(programmeChanged)(TryHandler);
class TryModule {}
Module({ providers: [TryHandler] })(TryModule);
(CONTEXTS as unknown[]).push(TryModule);
const { TestHouse } = await import('../house/test-house.js');
const { ConsoleHouse } = await import('../screens/console-house.js');
const { lookAt, settled } = await import('../screens/look-at.js');
const { chromium } = await import('playwright-core');
it('looks', async () => {
  const house = await TestHouse.open('screens', { env: { CONSOLE_DIR: '/tmp/pilots-console', DEMO: '1' } });
  const demo = await loadDemo(house.app);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'] });
  const place = new (ConsoleHouse as any)(house, browser, demo);
  const out: string[] = [];
  for (const look of [{ width: 1440, type: 'normal', language: 'zh-CN' }, { width: 390, type: 'large', language: 'zh-CN' }] as const) {
    const { context, page } = await place.window(look, 'bj-supervisor');
    const problems: string[] = [];
    page.on('pageerror', (e: Error) => problems.push(e.message));
    page.on('console', (m: any) => { if (m.type() === 'error') problems.push(m.text()); });
    let n = 0;
    const shot = async (name: string, alert = false) => {
      await settled(page);
      const faults = await lookAt(page, problems, alert); problems.length = 0;
      out.push(`${look.width} ${name}: ${faults.map((f: any) => `${f.kind} ${f.text}`).join(' | ') || 'ok'}`);
      n += 1;
      await page.screenshot({ path: `/tmp/pilots-shots/${look.width}-${n}-${name}.png`, fullPage: true });
    };
    try {
    await page.goto(`${house.url}/`); await shot('today');
    await page.goto(`${house.url}/programmes`); await shot('list-empty');
    await page.goto(`${house.url}/programmes/new`); await settled(page);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '下一步' }).click(); await shot('blanks', true);
    out.push('focus ' + await page.evaluate(() => document.activeElement?.getAttribute('name')));
    await page.getByLabel('轮次名称').fill('2026年机构编制执行情况评估试点');
    await page.getByLabel('试点范围').fill('市直部门\n和试点县');
    await page.getByLabel('开始日期').fill('2026-11-25');
    await page.getByLabel('结束日期').fill('2027-03-31');
    await page.getByLabel('轮次名称').press('Enter'); await settled(page);
    out.push('after enter: ' + page.url() + ' focus ' + await page.evaluate(() => document.activeElement?.getAttribute('aria-label')));
    const checks = page.locator('fieldset').nth(0).locator('input[type=checkbox]');
    out.push('units ' + await checks.count());
    for (let i = 0; i < 3; i++) await checks.nth(i).check();
    await page.getByLabel('统一选择理由').fill('职能调整较大'); await page.getByRole('button', { name: '填入空白项' }).click();
    const counties = page.locator('fieldset').nth(1).locator('input[type=checkbox]');
    out.push('counties ' + await counties.count());
    if (await counties.count() > 0) await counties.nth(0).check();
    await shot('units');
    await page.getByRole('button', { name: '专班和科室' }).click(); await settled(page);
    await page.getByRole('button', { name: '增加成员' }).click();
    await page.getByLabel('姓名').fill('张主任'); await page.getByLabel('职务').fill('编办主任');
    await page.getByRole('button', { name: '增加科室' }).click();
    await page.getByLabel('科室名称').nth(1).fill('行政科');
    await shot('team');
    await page.getByRole('button', { name: '时间节点和节奏' }).click(); await settled(page);
    await page.getByRole('button', { name: '增加节点' }).click();
    await page.getByLabel('节点名称').fill('省委编办调研'); await page.getByLabel('节点日期').fill('2027-01-20');
    await page.getByLabel('每日调度起').fill('2027-01-18'); await page.getByLabel('每日调度止').fill('2027-04-20');
    await shot('rhythm');
    await page.waitForTimeout(900);
    await page.reload(); await settled(page);
    await page.getByRole('button', { name: '核对启用' }).click();
    await shot('check');
    await page.getByRole('button', { name: '保存草稿' }).click(); await page.waitForTimeout(800);
    await shot('fault', true);
    out.push('fault at ' + page.url() + ' focus ' + await page.evaluate(() => document.activeElement?.getAttribute('name')));
    await page.getByLabel('领域').nth(0).fill('综合管理').catch(() => undefined);
    for (let i = 0; i < 3; i++) { const f = page.getByLabel('领域').nth(i); if (await f.count() && await f.inputValue() === '') await f.fill('综合'); }
    await page.getByRole('button', { name: '时间节点和节奏' }).click(); await settled(page);
    await page.getByLabel('每日调度止').fill('2027-01-20');
    await page.getByRole('button', { name: '核对启用' }).click(); await settled(page);
    await page.getByRole('button', { name: '保存并启用' }).click(); await page.waitForTimeout(1500);
    await shot('programme');
    out.push('now at ' + page.url());
    await page.getByRole('button', { name: '调整频次' }).click(); await page.waitForTimeout(300);
    await page.getByLabel('截止日期').fill('2026-12-04'); await page.getByLabel('调整原因').fill('上级调研');
    await shot('cadence-dialog');
    await page.locator('dialog').getByRole('button', { name: '调 整' }).or(page.locator('dialog').getByRole('button', { name: '调整', exact: true })).first().click(); await page.waitForTimeout(800);
    await shot('cadence-log');
    await page.getByRole('button', { name: /复\s?制/ }).click(); await page.waitForTimeout(300); await shot('copy-dialog');
    await page.locator('dialog').getByRole('button', { name: '复制为草稿' }).click(); await page.waitForTimeout(1200);
    await shot('copied');
    out.push('copied at ' + page.url());
    await page.goto(`${house.url}/programmes?state=draft`); await shot('list');
    if (look.width === 1440) { await page.goto(`${house.url}/programmes`); await settled(page); await page.locator('tbody a').first().click(); await settled(page); await page.emulateMedia({ media: 'print' }); await shot('print'); await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: /删除草稿/ }).click(); await page.waitForTimeout(200); await page.locator('dialog').getByRole('button', { name: '删除草稿' }).click(); await page.waitForTimeout(800); await shot('removed'); }
    } catch (error) { out.push('ERR ' + String(error).slice(0, 600)); await page.screenshot({ path: `/tmp/pilots-shots/${look.width}-error.png`, fullPage: true }); }
    await context.close();
  }
  console.log(out.join('\n'));
  await browser.close(); await house.close();
  expect(1).toBe(1);
}, 240000);
