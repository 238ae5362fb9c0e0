import type { Page } from 'playwright-core';
import type { ConsoleHouse, Look } from './console-house.js';
import { EVIDENCE_STORIES } from './evidence-stories.js';
import { JUDGING_STORIES } from './judging-stories.js';
import { SCORING_STORIES } from './scoring-stories.js';
import { WEB_CHAT_STORIES } from './web-chat-stories.js';

const DESK: Look = { width: 1440, type: 'normal', language: 'zh-CN' };
const PHONE: Look = { width: 390, type: 'normal', language: 'zh-CN' };

/** One path of a person through the console, told in the words of the screen. */
export interface Story {
  readonly name: string;
  /** Throws what went wrong; may give figures to be printed beside the name. */
  readonly play: (place: ConsoleHouse) => Promise<unknown>;
}

async function shows(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 15_000 });
}

async function entersByRoleCard(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK);
  await page.goto(`${place.house.url}/`);
  await page.getByRole('heading', { name: '选择演示角色' }).waitFor();
  await page.getByRole('button', { name: /以此角色进入/ }).nth(8).click();
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
  await shows(page, '督查人员');
  await context.close();
}

async function registersAUnitSeenLive(place: ConsoleHouse): Promise<void> {
  const watcher = await place.window(DESK, 'bj-leader');
  await watcher.page.goto(`${place.house.url}/board`);
  await shows(watcher.page, '毕节市信访局');
  const { context, page } = await place.window(DESK, 'bj-supervisor');
  await page.goto(`${place.house.url}/units/new`);
  await page.getByLabel('单位代码').fill('BJ-001');
  await page.getByRole('textbox', { name: /^名称/ }).fill('毕节市档案馆');
  await page.getByLabel('简称').fill('市档案馆');
  await page.getByLabel('类别').selectOption('DIRECTLY_AFFILIATED_INSTITUTION');
  await page.getByRole('button', { name: '新增', exact: true }).click();
  await shows(page, '已被“毕节市信访局”使用');
  await page.getByLabel('单位代码').fill('BJ-201');
  await page.getByRole('button', { name: '新增', exact: true }).click();
  await page.getByRole('heading', { name: '毕节市档案馆', level: 1 }).waitFor({ timeout: 15_000 });
  await place.house.drain();
  await shows(watcher.page, '毕节市档案馆');
  await context.close();
  await watcher.context.close();
}

async function invitesAContactWhoJoinsByPhone(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, 'bj-supervisor');
  await page.goto(`${place.house.url}/people/invite`);
  await page.getByLabel('角色').selectOption('UNIT_CONTACT');
  await page.getByLabel('所属单位').selectOption({ label: '毕节市广播电视台（BJ-004）' });
  await page.getByLabel('姓名').fill('钱文');
  await page.getByRole('button', { name: '签发邀请' }).click();
  await shows(page, '邀请已签发');
  const link = /https?:\/\/\S+\/join\?token=[\w-]+/.exec(await page.locator('main').innerText())?.[0];
  if (link === undefined) throw new Error('the page shows no link');
  await context.close();

  const phone = await place.window(PHONE);
  await phone.page.goto(link.replace(/^https?:\/\/[^/]+/, place.house.url));
  await shows(phone.page, '毕节市广播电视台');
  await phone.page.getByRole('button', { name: '确认是我' }).click();
  await phone.page.getByRole('textbox', { name: /^账号/ }).fill('qianwen');
  await phone.page.getByLabel(/^密码(?!要求)/).fill('Qian-Wen-2026x');
  const again = phone.page.getByLabel('再次输入密码');
  if (await again.isVisible()) await again.fill('Qian-Wen-2026x');
  await phone.page.getByRole('button', { name: '设立账号并进入' }).click();
  await phone.page.getByRole('heading', { name: '今日', level: 1 }).waitFor({ timeout: 15_000 });
  await phone.page.goto(`${place.house.url}/units`);
  await shows(phone.page, '毕节市广播电视台');
  if (await phone.page.getByText('毕节市第一中学').isVisible()) throw new Error('a contact sees another unit');
  await phone.context.close();
}

async function importsUnitsByPaste(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, 'bj-assessor');
  await page.goto(`${place.house.url}/import`);
  await page.getByLabel('清单种类').selectOption('UNITS');
  const table = [
    ['单位代码', '单位名称', '简称', '类别'],
    ['BJ-301', '毕节市图书馆', '市图书馆', '公益服务类事业单位'],
    ['BJ-001', '毕节市信访局', '市信访', '党委部门'],
    ['BJ-302', '', '无名', '政府部门'],
  ];
  await page.getByLabel('从表格中复制后粘贴（含标题行）').fill(table.map((row) => row.join('\t')).join('\n'));
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await page.getByRole('button', { name: /提交：新增 1 行，修改 1 行/ }).click();
  await shows(page, '新增 1 行，修改 1 行，跳过 1 行');
  await context.close();
}

/** Stories that `npm test` plays in the browser. */
export const STORIES: readonly Story[] = [
  { name: 'a visitor enters by a role card', play: entersByRoleCard },
  { name: 'a unit with a taken code is refused, with a free one it appears live on another desk', play: registersAUnitSeenLive },
  { name: 'a contact joins by phone and sees one unit', play: invitesAContactWhoJoinsByPhone },
  { name: 'units are imported by paste, after a preview', play: importsUnitsByPaste },
  ...SCORING_STORIES,
  ...JUDGING_STORIES,
  ...EVIDENCE_STORIES,
  ...WEB_CHAT_STORIES,
];
