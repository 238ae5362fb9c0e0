import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { appendFileSync, readFileSync, existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { TEST_PASSWORD, TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { approve, handIn, openFinding } from './findings-pilot.js';

const OUT = '/tmp/s8look';
const log = (...words: unknown[]): void => appendFileSync(`${OUT}/look.log`, `${words.map(String).join(' ')}\n`);
type Act = (p: Page) => Promise<unknown>;
type Shot = readonly [string, TestSeat, string, Act | null];

describe('look', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  beforeAll(async () => {
    house = await TestHouse.open('s8look', { env: { CONSOLE_DIR: `${OUT}/console` } });
  }, 240_000);
  afterAll(async () => {
    await house.close();
  });
  it('looks', async () => {
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    const office = await house.rootOffice({ level: 'city', regionCode: '520500', name: '毕节市机构编制委员会办公室' });
    here = await issuePilot(house, office);
    await handIn(house, here);
    log('handed in', new Date().toISOString());
    const { pilotId, assessor, supervisor, leader, contact } = here;
    const a = await openFinding(here);
    const b = await openFinding(here, { categoryId: 'I03', title: '协调配合机制不健全', facts: '联席会议2021年未召开。', track: 'immediate', cause: 'other', level: 'county' });
    const c = await openFinding(here, { categoryId: 'I06', title: '借调人员时间较长', facts: '3名借调人员超过6个月。', track: 'long_term' });
    const d = await openFinding(here, { categoryId: 'I10', title: '编制资源分配不合理', facts: '基层站所编制与任务量不匹配。', cause: 'system' });
    const e = await openFinding(here, { categoryId: 'I11', title: '超职数配备领导干部', facts: '擅自配备副职两名。' });
    await supervisor.client.ask('mutation ($input: SealFindingInput!) { sealFinding(input: $input) { id } }', { input: { id: e.id, docNumber: '毕编办移〔2022〕1号', onDate: '2022-05-09', to: '市纪委监委', reason: '涉嫌违反机构编制纪律' } });
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
    const axe = readFileSync('/work/main/node_modules/axe-core/axe.min.js', 'utf8');
    const look = async (shots: readonly Shot[], looks: readonly (readonly [number, number, string])[] = [[1440, 900, 'zh-CN'], [390, 844, 'zh-CN']]): Promise<void> => {
      for (const [w, h, lang] of looks)
        for (const [name, seat, path, act] of shots) {
          const ctx = await browser.newContext({ viewport: { width: w, height: h }, locale: lang, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', bypassCSP: true });
          await ctx.addInitScript((l) => localStorage.setItem('wudan.language', l), lang);
          await ctx.clock.setFixedTime(house.clock.now());
          await ctx.request.post(`${house.url}/graphql`, { headers: { 'x-wudan': 'console' }, data: { query: 'mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', variables: { input: { account: seat.account, password: TEST_PASSWORD, seatId: seat.seatId } } } });
          const page = await ctx.newPage();
          const problems: string[] = [];
          page.on('pageerror', (err) => problems.push(err.message));
          page.on('console', (m) => { if (m.type() === 'error') problems.push(m.text()); });
          page.setDefaultTimeout(9000);
          try {
            await page.goto(house.url + path, { waitUntil: 'domcontentloaded' });
            await page.waitForSelector('h1');
            await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null).catch(() => undefined);
            await page.waitForTimeout(700);
            if (act) { await act(page); await page.waitForTimeout(700); }
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            await page.evaluate(axe);
            const v = await page.evaluate("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((x) => x.id + ': ' + x.nodes.slice(0, 3).map((n) => n.target).join(' | ')))");
            const alerts = await page.evaluate(() => [...document.querySelectorAll('[role=alert]')].map((x) => x.textContent).join('|') + ([...document.body.innerText.matchAll(/⟦[^⟧]*⟧/g)].join(',')));
            log(w, lang, name, 'overflow', over, JSON.stringify(v), alerts, problems.join(' | ').slice(0, 300));
          } catch (err) {
            log(w, name, 'FAIL', String(err).slice(0, 300), problems.join('|').slice(0, 300));
          }
          await page.screenshot({ path: `${OUT}/${name}-${w}-${lang}.png`, fullPage: true });
          if (w === 1440 && ['counts', 'report', 'mine', 'list'].includes(name)) await page.pdf({ path: `${OUT}/${name}.pdf`, format: 'A4' });
          await ctx.close();
        }
    };
    const report = `/pilots/${pilotId}/assessment-report`;
    const press = (text: string): Act => (p) => p.click(`button:has-text("${text}") >> nth=0`);
    await look([['open', assessor, '/findings', async (p) => { await p.click('button:has-text("登记问题")'); await p.selectOption('dialog select >> nth=0', { index: 1 }); await p.waitForTimeout(900); await p.evaluate('document.querySelector("dialog").scrollTo(0, 5000)'); }], ['edit', assessor, `/findings/${a.id}`, async (p) => { await p.click('button:has-text("修改")'); await p.fill('dialog textarea[name=facts]', '截至2022年6月30日，行政编制使用率为69%。'); await p.click('dialog button:has-text("保存修改")'); }], ['counts', assessor, '/findings/counts', null]], [[390, 844, 'zh-CN']]);
    await assessor.client.ask('mutation ($id: ID!) { draftReport(pilotId: $id) { state } }', { id: pilotId });
    await look([['report', assessor, report, null]]); await look([['send', assessor, report, press('征求意见')]], [[390, 844, 'zh-CN']]);
    await assessor.client.ask('mutation ($input: SendForCommentInput!) { sendForComment(input: $input) { state } }', { input: { pilotId } });
    await look([
      ['today-unit', contact, '/', null], ['mine', contact, '/findings/mine', null], ['position', contact, '/findings/mine', press('反馈意见')],
      ['amend', contact, '/findings/mine', async (p) => { await p.click('tbody button:has-text("反馈意见") >> nth=1'); await p.check('dialog input[value=amend]'); await p.click('dialog button:has-text("提交意见")'); }],
      ['unitreport', contact, report, null],
    ], [[390, 844, 'zh-CN']]); await look([['mine', contact, '/findings/mine', null]], [[1440, 900, 'zh-CN']]);
    const take = (findingId: string, stance: string, text: string | null): Promise<unknown> => contact.client.ask('mutation ($input: TakePositionInput!) { takePosition(input: $input) { id } }', { input: { findingId, stance, text } });
    await take(b.id, 'object', '2021年因疫情防控要求改为书面会商，已形成会商纪要三份。');
    await take(c.id, 'amend', '2名借调人员超过6个月，1名已于4月退回。');
    await look([
      ['today-office', assessor, '/', null], ['waits', assessor, '/findings?waits=reply', null], ['reply', assessor, `/findings/${c.id}`, press('答复单位意见')], ['replyobject', assessor, `/findings/${b.id}`, press('答复单位意见')], ['decide', leader, `/findings/${b.id}`, press('裁定分歧')], ['settle', assessor, report, press('议定意见')], ['today-leader', leader, '/', null],
    ], [[1440, 900, 'zh-CN']]);
    // By the screen: the unit accepts, the office adopts, the leader decides.
    await look([
      ['do-accept', contact, `/findings/${a.id}`, async (p) => { await p.click('button:has-text("反馈意见")'); await p.click('dialog button:has-text("提交意见")'); }],
      ['do-accept2', contact, '/findings/mine', async (p) => { await p.click('tbody button:has-text("反馈意见")'); await p.click('dialog button:has-text("提交意见")'); }],
      ['do-adopt', assessor, `/findings/${c.id}`, async (p) => { await p.click('button:has-text("答复单位意见")'); await p.click('dialog button:has-text("提交答复")'); }],
      ['do-decide', leader, `/findings/${b.id}`, async (p) => { await p.click('button:has-text("裁定分歧")'); await p.fill('dialog textarea[name=note]', '经研究，保留原表述。'); await p.click('dialog button:has-text("裁定，双方意见一并载明")'); }],
      ['do-settle', assessor, report, async (p) => { await p.click('button:has-text("议定意见")'); await p.waitForTimeout(500); await p.click('dialog button:has-text("议定意见")'); }],
      ['do-write', assessor, report, async (p) => { await p.fill('textarea >> nth=3', '健全了信访联席会议机制。'); await p.click('button:has-text("保存修改")'); }],
      ['do-submit', assessor, report, async (p) => { await p.click('button:has-text("送审")'); await p.click('dialog button:has-text("送审")'); }],
    ], [[1440, 900, 'zh-CN']]);
    await approve(house, here);
    log('approved');
    await look([['review', supervisor, report, press('审定')], ['today-super', supervisor, '/', null]], [[390, 844, 'zh-CN']]);
    await look([['do-approve', supervisor, report, async (p) => { await p.click('button:has-text("审定")'); await p.click('dialog button:has-text("同意审定")'); }]], [[1440, 900, 'zh-CN']]);
    await look([['letter', supervisor, report, press('印发反馈意见书')]], [[390, 844, 'zh-CN']]);
    await look([['do-issue', supervisor, report, async (p) => { await p.click('button:has-text("印发反馈意见书")'); await p.fill('dialog input[name=docNumber]', '毕编办函〔2022〕15号'); await p.fill('dialog input[name=contactName]', '张一'); await p.fill('dialog input[name=contactPhone]', '0857-8221234'); await p.fill('dialog textarea[name=reason]', '按程序反馈'); await p.click('dialog button:has-text("印发反馈意见书")'); }]], [[1440, 900, 'zh-CN']]);
    await house.settle();
    await look([['issued', supervisor, report, null], ['findingdone', supervisor, `/findings/${b.id}`, null], ['unitdone', contact, '/findings/mine', null], ['unitletter', contact, report, null], ['reportsdone', leader, '/reports', null]], [[390, 844, 'zh-CN'], [1440, 900, 'en']]);
    await look([
      ['dl-pdf', supervisor, report, async (p) => { const [f] = await Promise.all([p.waitForEvent('download'), p.click('button:has-text("反馈意见书 DOCX")')]); log('download', f.suggestedFilename()); }],
      ['dl-list', contact, '/findings/mine', async (p) => { const [f] = await Promise.all([p.waitForEvent('download'), p.click('button:has-text("导出问题清单")')]); log('download', f.suggestedFilename()); }],
    ], [[1440, 900, 'zh-CN']]);
    await browser.close();
    log('end', existsSync(OUT));
  }, 2_400_000);
});
