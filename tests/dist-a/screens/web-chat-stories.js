import { lookAt, settled } from './look-at.js';
import { WebChatRound } from './web-chat-round.js';
const PHONE = {
    width: 390,
    type: 'normal',
    language: 'zh-CN'
};
const LOOKS = [
    {
        width: 1440,
        type: 'normal',
        language: 'zh-CN'
    },
    {
        width: 1440,
        type: 'large',
        language: 'zh-CN'
    },
    PHONE,
    {
        width: 390,
        type: 'large',
        language: 'zh-CN'
    },
    {
        width: 390,
        type: 'normal',
        language: 'en'
    }
];
/** A finger needs this much, in CSS pixels. */ const TOUCH = 44;
const button = (scope, zh, en = zh)=>scope.getByRole('button', {
        name: new RegExp(`^(${zh}|${en})$`)
    });
function check(holds, otherwise) {
    if (!holds) throw new Error(otherwise);
}
/** Counts what a finger really does on the page, over reloads too. */ async function countTaps(context) {
    await context.addInitScript(()=>{
        window.addEventListener('click', (event)=>event.isTrusted && sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? '0') + 1)), true);
    });
    return (page)=>page.evaluate(()=>Number(sessionStorage.getItem('taps') ?? '0'));
}
/** The receipt of a card, once the server has confirmed it. */ async function receiptOf(card, word) {
    const receipt = card.locator('.receipt').filter({
        has: card.page().getByRole('heading', {
            name: new RegExp(word)
        })
    });
    await receipt.waitFor({
        timeout: 15_000
    });
    return receipt.innerText();
}
async function answersInTwoTaps(place) {
    const round = await WebChatRound.ask(place);
    const { context, page } = await place.window(PHONE);
    const taps = await countTaps(context);
    await page.goto(await round.link());
    await page.getByText('毕节市信访局').first().waitFor({
        timeout: 15_000
    });
    await button(page, '确认是我').click();
    const card = page.locator('article', {
        has: button(page, '滞后')
    }).first();
    await card.waitFor({
        timeout: 15_000
    });
    check(!page.url().includes('t='), 'the token stays in the address');
    const before = await taps(page);
    await button(card, '滞后').click();
    const named = page.locator('article.answered').first();
    const receipt = await receiptOf(named, '滞后');
    check(await taps(page) === 2 && before === 1, `${await taps(page)} taps from the link, ${await taps(page) - before} from the thread`);
    for (const part of [
        '回执号',
        '保存时间',
        '按时',
        '可修改至'
    ])check(receipt.includes(part), `the receipt does not say ${part}`);
    check((await round.row()).status === 'lagging', 'the office does not see the answer');
    await button(named, '补充进展').click();
    await named.getByLabel('完成百分比（0–100）').fill('120');
    await button(named, '提交').click();
    await named.getByText('请填 0 至 100 的整数').waitFor();
    await named.getByLabel('完成百分比（0–100）').fill('60');
    await named.getByLabel('已完成事项').fill('三定规定梳理完成');
    await button(named, '提交').click();
    await named.getByText('60%').first().waitFor({
        timeout: 15_000
    });
    const told = await round.row();
    check(told.percent === 60 && told.done === '三定规定梳理完成' && told.status === 'lagging', `the office sees ${JSON.stringify(told)}`);
    await button(named, '撤回').click();
    await card.waitFor({
        timeout: 15_000
    });
    check((await round.row()).status === 'none', 'the office still sees what was taken back');
    await button(card, '按计划').click();
    await receiptOf(named, '按计划');
    check((await round.row()).status === 'on_plan', 'the office does not see the new answer');
    await context.close();
}
async function keepsATapMadeOffline(place) {
    const round = await WebChatRound.ask(place);
    const { context, page } = await place.window(PHONE);
    await page.goto(await round.link());
    await button(page, '确认是我').click();
    const card = page.locator('article', {
        has: button(page, '受阻')
    }).first();
    await card.waitFor({
        timeout: 15_000
    });
    const open = await page.locator('article.open').count();
    await WebChatRound.ask(place);
    // News comes by the stream; asking by the clock would take longer.
    await page.locator('article.open').nth(open).waitFor({
        timeout: 15_000
    });
    await context.setOffline(true);
    await button(card, '受阻').click();
    await page.getByText('联网后自动送出').first().waitFor({
        timeout: 15_000
    });
    check((await round.row()).status === 'none', 'an answer came over a cut line');
    await context.setOffline(false);
    await receiptOf(page.locator('article.answered').first(), '受阻');
    check((await round.row()).status === 'blocked', 'the office does not see the kept tap');
    await context.close();
}
async function asksForACorrectionAfterTheCutOff(place) {
    const round = await WebChatRound.ask(place);
    const { context, page } = await place.window(PHONE);
    await page.goto(await round.link());
    await button(page, '确认是我').click();
    await button(page.locator('article').first(), '滞后').first().click();
    const answered = page.locator('article.answered').first();
    const receipt = await receiptOf(answered, '滞后');
    const number = /\d{8}-[0-9A-F]{8}/.exec(receipt)?.[0] ?? '';
    await round.close();
    await page.reload();
    await page.getByText('近期已办').click();
    const card = page.locator('article', {
        hasText: number
    });
    check(!await button(card, '改报').isVisible(), 'an answer can be changed after the cut-off');
    await button(card, '申请更正').click();
    await button(card, '提交申请').click();
    await card.getByText('请选择更正后的进度').waitFor();
    await card.getByLabel('按计划').check();
    await card.getByLabel('更正理由').fill('第三项已于昨日办结');
    await button(card, '提交申请').click();
    await card.getByText('更正申请已提交').waitFor({
        timeout: 15_000
    });
    const { status, correction } = await round.row();
    check(status === 'lagging' && correction?.state === 'open' && correction.reason === '第三项已于昨日办结', `the office sees ${status} and ${JSON.stringify(correction)}`);
    await context.close();
}
async function isRefusedWithAUsedLink(place) {
    const round = await WebChatRound.ask(place);
    const link = await round.link();
    const first = await place.window(PHONE);
    await first.page.goto(link);
    await button(first.page, '不是我').click();
    await button(first.page, '确定不是我').click();
    await first.page.getByRole('heading', {
        name: '链接已作废'
    }).waitFor({
        timeout: 15_000
    });
    await first.context.close();
    const second = await place.window(PHONE);
    await second.page.goto(link);
    await second.page.getByRole('heading', {
        name: '链接不能使用'
    }).waitFor({
        timeout: 15_000
    });
    await second.page.goto(`${place.house.url}/c/`);
    await second.page.getByRole('heading', {
        name: '本机尚未绑定'
    }).waitFor({
        timeout: 15_000
    });
    await second.context.close();
}
/** Faults of the page as it stands, small targets among them. */ async function faultsOf(page, at, problems, expectsAlert = false) {
    await settled(page);
    const faults = (await lookAt(page, problems, expectsAlert)).map((fault)=>`${fault.kind} ${fault.text}`);
    const small = await page.evaluate((least)=>{
        const scope = document.querySelector('dialog[open]') ?? document;
        return [
            ...scope.querySelectorAll('button, summary, a, select, textarea, input:not([type=radio])')
        ].filter((target)=>target.offsetParent !== null && (target.getBoundingClientRect().height < least - 0.5 || target.getBoundingClientRect().width < least - 0.5)).map((target)=>target.textContent);
    }, TOUCH);
    const pictures = process.env['PICTURES'];
    if (pictures !== undefined) await page.screenshot({
        path: `${pictures}/web-chat-${at.replace(/[^a-z0-9]+/gi, '-')}.png`,
        fullPage: true
    });
    return [
        ...faults,
        ...small.map((text)=>`small target ${text}`)
    ].map((fault)=>`${at}: ${fault}`);
}
async function looksRightEverywhere(place) {
    const faults = [];
    for (const look of LOOKS){
        const round = await WebChatRound.ask(place);
        const { context, page } = await place.window(look);
        const problems = [];
        page.on('pageerror', (error)=>problems.push(error.message));
        const see = async (name, expectsAlert = false)=>{
            faults.push(...await faultsOf(page, `${name} ${look.width} ${look.type} ${look.language}`, problems, expectsAlert));
        };
        if (look.type === 'large') {
            await page.goto(`${place.house.url}/c/`);
            await see('unbound');
            await page.goto(`${place.house.url}/c/?t=sample`);
            await page.getByRole('alert').waitFor({
                timeout: 15_000
            });
            await see('dead link', true);
        }
        await page.goto(await round.link());
        await button(page, '确认是我', 'Yes, this is me').waitFor({
            timeout: 15_000
        });
        await see('who');
        await button(page, '确认是我', 'Yes, this is me').click();
        const card = page.locator('article.open', {
            has: button(page, '按计划', 'On plan')
        }).first();
        await card.waitFor({
            timeout: 15_000
        });
        await see('thread');
        await button(card, '按计划', 'On plan').click();
        const answered = page.locator('article.answered').first();
        await answered.waitFor({
            timeout: 15_000
        });
        await button(answered, '补充进展', 'More on progress').click();
        await answered.locator('[name=percent]').fill('120');
        await button(answered, '提交', 'Submit').click();
        await see('form', true);
        await button(page, '菜单', 'Menu').click();
        await see('menu', true);
        await context.close();
    }
    check(faults.length === 0, faults.join('; '));
}
/** Stories of the web chat, for the browser's part of `npm test`. */ export const WEB_CHAT_STORIES = [
    {
        name: 'a contact answers on the web chat in two taps from the link, one from the thread, adds to it and takes it back',
        play: answersInTwoTaps
    },
    {
        name: 'a new card appears live, and a tap made offline is kept and sent when the network is back',
        play: keepsATapMadeOffline
    },
    {
        name: 'after the cut-off a contact asks for a correction with a reason',
        play: asksForACorrectionAfterTheCutOff
    },
    {
        name: 'a link that was refused is dead, and a device without a link is told how to get one',
        play: isRefusedWithAUsedLink
    },
    {
        name: 'the web chat has no fault by axe, no small target and no untranslated key, on desk and phone, light and large',
        play: looksRightEverywhere
    }
];

//# sourceMappingURL=web-chat-stories.js.map