import { createHash } from 'node:crypto';
import { screens } from './console-house.js';
const DESK = {
    width: 1440,
    type: 'normal',
    language: 'zh-CN'
};
const CONTACT = 'xf-contact';
const PATIENCE = {
    timeout: 20_000
};
const textFile = (name, text)=>({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text, 'utf8')
    });
/** Long enough to be sent in more than one piece. */ const RECORD = textFile('学习计划与记录.txt', `毕节市信访局机构编制法规学习计划与记录\n信党〔2023〕3号\n${'集体学习机构编制法规，全体党组成员参加，签到表附后。\n'.repeat(70_000)}`);
const SECRET = textFile('会议纪要（秘密）.txt', '会议纪要\n研究机构编制事项。\n');
async function uploadsEvidence(place) {
    const { context, page } = await place.window(DESK, CONTACT);
    await page.goto(await ownEvidence(place, context));
    const [first, second] = await openCells(page);
    await first.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', {
        name: '上传材料'
    }).click();
    await dialog.locator('input[type=file]').setInputFiles(RECORD);
    const sha256 = createHash('sha256').update(RECORD.buffer).digest('hex');
    await dialog.getByText('上传完成，已通过检查').waitFor(PATIENCE);
    await dialog.getByText(`SHA-256 ${sha256}`).waitFor();
    await dialog.getByLabel('文号或编号').fill('信党〔2023〕3号');
    await dialog.getByLabel('形成日期').fill('2023-03-15');
    await dialog.getByLabel('页数').fill('6');
    await dialog.getByRole('button', {
        name: '提交材料'
    }).click();
    const receipt = dialog.getByRole('listitem').filter({
        hasText: '信党〔2023〕3号'
    }).first();
    await receipt.filter({
        hasText: RECORD.name
    }).filter({
        hasText: /\d{4}-\d{2}-\d{2} \d{2}:\d{2} 提交/
    }).waitFor(PATIENCE);
    await receipt.getByRole('link').first().click();
    // What the server says it holds is what the browser hashed.
    await page.getByText(sha256).first().waitFor(PATIENCE);
    await page.goBack();
    // The way back leads into the open cell.
    await receipt.waitFor(PATIENCE);
    await page.keyboard.press('Escape');
    await first.filter({
        hasText: '待核验'
    }).waitFor(PATIENCE);
    await second.click();
    await dialog.getByRole('button', {
        name: '上传材料'
    }).click();
    await dialog.locator('input[type=file]').setInputFiles(SECRET);
    await dialog.getByRole('alert').filter({
        hasText: '标有“秘密”，涉密材料不得上传'
    }).waitFor(PATIENCE);
    await page.keyboard.press('Escape');
    await second.filter({
        hasText: '待提交'
    }).waitFor(PATIENCE);
    await context.close();
}
/** The evidence of the contact's own pilot, not of the office's first. */ async function ownEvidence(place, context) {
    const [evidence, own] = [
        '/pilots/:pilotId/evidence',
        '/pilots/:pilotId/scores'
    ].map((path)=>screens().find((screen)=>screen.path === path));
    if (evidence === undefined || own === undefined) throw new Error('the console has no evidence grid');
    return place.address({
        ...evidence,
        params: own.params ?? {}
    }, context);
}
/** Two cells that the unit itself has to fill. */ async function openCells(page) {
    const open = page.locator('tr', {
        has: page.getByText(/^单位提供/)
    }).locator('.cell-button', {
        hasText: '待提交'
    });
    await open.nth(1).waitFor(PATIENCE);
    const [one, other] = await open.evaluateAll((buttons)=>buttons.map((button)=>button.dataset['cell']));
    return [
        page.locator(`[data-cell="${one}"]`),
        page.locator(`[data-cell="${other}"]`)
    ];
}
/** Stories of the evidence grid, for the browser's part of `npm test`. */ export const EVIDENCE_STORIES = [
    {
        name: 'a contact uploads a document into a cell with its hash; a name that says 秘密 is refused with the reason',
        play: uploadsEvidence
    }
];

//# sourceMappingURL=evidence-stories.js.map