import { createHash } from 'node:crypto';
import { screens, type ConsoleHouse, type Look } from './console-house.js';
import type { Story } from './stories.js';

const DESK: Look = { width: 1440, type: 'normal', language: 'zh-CN' };
const CONTACT = 'xf-contact';
const PATIENCE = { timeout: 20_000 };

const textFile = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') });

/** Long enough to be hashed and sent in more than one piece. */
const MINUTES = textFile('2021年局党组会议纪要.txt', `毕节市信访局党组会议纪要\n信党纪〔2021〕3号\n${'会议研究机构编制事项，集体讨论决定，全体成员签字。\n'.repeat(70_000)}`);
const SECRET = textFile('会议纪要（秘密）.txt', '会议纪要\n研究机构编制事项。\n');

async function uploadsEvidence(place: ConsoleHouse): Promise<void> {
  const { context, page } = await place.window(DESK, CONTACT);
  const screen = screens().find(({ path }) => path === '/pilots/:pilotId/evidence');
  const scores = screens().find(({ path }) => path === '/pilots/:pilotId/scores');
  if (screen === undefined || scores === undefined) throw new Error('the console has no evidence grid');
  // The contact's own pilot, not the office's first.
  await page.goto(await place.address({ ...screen, params: scores.params ?? {} }, context));
  const open = page.locator('.cell-button', { hasText: '待提交' });
  await open.first().waitFor(PATIENCE);
  const id = await open.first().getAttribute('data-cell');
  const cell = page.locator(`[data-cell="${id}"]`);
  await cell.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '上传材料' }).click();

  await dialog.locator('input[type=file]').setInputFiles(SECRET);
  const reason = dialog.getByRole('alert').filter({ hasText: '秘密' });
  await reason.waitFor(PATIENCE);
  const refusal = await reason.innerText();
  if (!/不得|不能|请/.test(refusal)) throw new Error(`the refusal does not say what to do: ${refusal}`);

  await dialog.locator('input[type=file]').setInputFiles(MINUTES);
  const sha256 = createHash('sha256').update(MINUTES.buffer).digest('hex');
  await dialog.getByText('上传完成，已通过检查').waitFor(PATIENCE);
  await dialog.getByText(`SHA-256 ${sha256}`).waitFor();
  await dialog.getByLabel('文号').fill('信党纪〔2021〕3号');
  await dialog.getByLabel('形成日期').fill('2021-03-15');
  await dialog.getByLabel('页数').fill('6');
  await dialog.getByRole('button', { name: '提交材料' }).click();
  const line = dialog.getByRole('listitem').filter({ hasText: '信党纪〔2021〕3号' }).first();
  await line.waitFor(PATIENCE);
  const receipt = await line.innerText();
  if (!receipt.includes(MINUTES.name)) throw new Error(`the cell does not name the file: ${receipt}`);
  await line.getByRole('link').first().click();
  await page.getByText(sha256).first().waitFor(PATIENCE);
  await page.goBack();
  await cell.filter({ hasNotText: '待提交' }).waitFor(PATIENCE);
  await cell.filter({ hasText: '待核验' }).waitFor();
  await context.close();
}

/** Stories of the evidence grid, for the browser's part of `npm test`. */
export const EVIDENCE_STORIES: readonly Story[] = [
  { name: 'a contact uploads a document into a cell with its hash; a name that says 秘密 is refused with the reason', play: uploadsEvidence },
];
