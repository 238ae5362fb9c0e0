import { it } from '@jest/globals';
import { chromium } from 'playwright-core';
import { recordFacts } from '@wudan/facts-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { TEST_PASSWORD, TestHouse } from '../house/test-house.js';
import { plantMap } from '../quantities/check-map.js';
import { lookAt, settled } from '../screens/look-at.js';

const OUT = '/tmp/s3/shots';
const log = (...text: unknown[]): void => process.stderr.write(`${text.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ')}\n`);

it('looks', async () => {
  const house = await TestHouse.open('s3look', { env: { CONSOLE_DIR: '/tmp/s3/dist' } });
  house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
  const pilot = await plantMap(house);
  const load = (unitId: Id, heads: number, told: number): Promise<void> =>
    house.app.get(UnitOfWork).run(house.system(pilot.office), async (tx) => {
      const worked = heads * 1500;
      await recordFacts(tx, ([['headcount', '', '2021-12-31', heads, 'A'], ['task_count', '来信', '2021', told / 4, 'D'], ['std_hours', '来信', '2021', 4, 'D'], ['difficulty', '来信', '2021', 1, 'D'], ['avg_headcount', '', '2021', heads, 'D'], ['effective_hours', '', '2021', 1800, 'D'],
        ['items_handled', '', '2021', worked / 5, 'B'], ['documents_handled', '', '2021', worked / 2, 'B'], ['meetings_held', '', '2021', worked / 40, 'B'], ['hotline_tickets', '', '2021', worked / 8, 'A']] as const).map(([name, dimension, period, value, grade]) => ({ unitId, name, dimension, period, value: String(Math.round(value)), grade, source: { kind: 'import' as const, text: `${name}台账` } })));
      tx.audit({ action: 'fact.recorded', subjectType: 'Unit', subjectId: unitId, summary: '记录数据' });
    });
  const peers: Id[] = [];
  for (let index = 0; index < 6; index += 1) {
    const peer = await house.unit(pilot.office, { name: `同类单位${index + 1}` });
    peers.push(peer);
    await load(peer, 10 + index * 4, (10 + index * 4) * 1500);
  }
  await load(pilot.unit, 20, 20 * 1500 * 1.45);
  await pilot.supervisor.client.ask('mutation ($input: VerificationSettingInput!) { saveVerificationSetting(input: $input) { key } }', { input: { kind: 'peer_group', key: '信访类', value: '0', source: '编办确定', unitIds: [pilot.unit, ...peers], validFrom: '2022-05-09' } });
  await pilot.assessor.client.ask('mutation ($id: ID!) { runVerification(pilotId: $id) { runId } }', { id: pilot.pilotId });
  const frameText = ['编号\t内容', ...Array.from({ length: 60 }, (_, index) => `2021-${index}\t第${index}件来信`)].join('\n');
  const drawn = (await pilot.assessor.client.ask<{ drawSample: { id: Id; size: number } }>('mutation ($input: DrawSampleInput!) { drawSample(input: $input) { id size } }', { input: { pilotId: pilot.pilotId, subject: '2021年来信办理台账', leafCode: 'D2.1', seed: 'c0ffee', frameText } })).drawSample;

  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'] });
  const seat = pilot.supervisor;
  try {
    for (const [width, type, language] of [[1440, 'normal', 'zh-CN'], [390, 'large', 'zh-CN'], [1440, 'normal', 'en']] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
      await context.addInitScript(([t, l]) => {
        localStorage.setItem('wudan.type-size', t ?? '');
        localStorage.setItem('wudan.language', l ?? '');
      }, [type, language]);
      await context.request.post(`${house.url}/graphql`, { headers: { 'x-wudan': 'console' }, data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', variables: { input: { account: seat.account, password: TEST_PASSWORD } } } });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      const look = async (name: string) => {
        await settled(page);
        const faults = await lookAt(page, problems, false);
        problems.length = 0;
        await page.screenshot({ path: `${OUT}/${name}-${width}-${language}.png`, fullPage: true });
        log(name, width, language, faults.length === 0 ? 'clean' : faults);
      };
      for (const [path, name] of [[`/pilots/${pilot.pilotId}/verification`, 'checks'], [`/pilots/${pilot.pilotId}/duty-map`, 'map'], [`/samples/${drawn.id}`, 'sample'], ['/verification/settings', 'settings']] as const) {
        await page.goto(house.url + path);
        await look(name);
      }
      if (language === 'en') continue;
      await page.goto(`${house.url}/verification/settings`);
      await settled(page);
      await page.getByRole('button', { name: '新建同类组' }).click();
      await look('group-dialog');
      await page.goto(`${house.url}/pilots/${pilot.pilotId}/verification`);
      await settled(page);
      await page.locator('details.check-inputs summary').first().click();
      await page.getByRole('button', { name: '抽样', exact: true }).click();
      await page.getByRole('button', { name: '抽取样本' }).click();
      await look('draw-dialog');
      await page.goto(`${house.url}/pilots/${pilot.pilotId}/duty-map`);
      await settled(page);
      await page.getByRole('button', { name: '登记权责清单' }).click();
      await look('items-dialog');
      if (width !== 1440) continue;
      await page.goto(`${house.url}/samples/${drawn.id}`);
      await settled(page);
      for (let at = 1; at <= drawn.size; at += 1) await page.getByLabel(`第${at}项：核查结果`).selectOption(at === 2 ? 'wrong' : 'right');
      await page.getByLabel('第2项：核查说明').fill('没有办结材料');
      await page.getByRole('button', { name: /^保存/ }).click();
      await page.waitForSelector('button:has-text("办结")');
      await page.getByRole('button', { name: '办结' }).click();
      await page.waitForSelector('.notice.good');
      await look('closed');
      await context.close();
    }
  } finally {
    await browser.close();
    await house.close();
  }
}, 500_000);
