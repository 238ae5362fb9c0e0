import { ExportReport, ReadReports } from '@wudan/findings-server';
import { readableText } from '../isolation/canaries.js';
import { check } from './check.js';
const GROUP = 'letter';
/** How each item is settled. */ const WAYS = [
    'accept',
    'differs',
    'amend',
    'differs',
    'adapt'
];
/** Brings an item to its end. @returns the texts that are to be printed */ async function decide(stand, id, how, mark) {
    const { contact, assessor, leader } = stand.pilot;
    const [said, kept] = [
        `单位认为的事实${mark}乙。`,
        `编办最终表述${mark}丙。`
    ];
    const unit = (stance, text)=>stand.say(contact, 'takePosition', {
            findingId: id,
            stance,
            text
        });
    const reply = (stance, text)=>stand.say(assessor, 'replyPosition', {
            findingId: id,
            stance,
            text
        });
    if (how === 'accept') {
        await unit('accept');
        return {
            office: `编办认定的事实${mark}甲。`,
            unit: null
        };
    }
    await unit(how === 'differs' ? 'object' : 'amend', said);
    if (how === 'amend') {
        await reply('adopt');
        return {
            office: said,
            unit: null
        };
    }
    await reply(how === 'differs' ? 'keep' : 'adapt', how === 'differs' ? '认定依据充分。' : kept);
    if (how === 'adapt') await unit('accept');
    else await stand.say(leader, 'decideDifference', {
        findingId: id,
        officeText: kept,
        note: '经研究，维持认定。'
    });
    return {
        office: kept,
        unit: how === 'differs' ? said : null
    };
}
const times = (text, part)=>text.split(part).length - 1;
/** What the letter is made of: every item once, and of a disputed one both texts, in the model and in the file that the unit downloads. */ export async function checkLetter(stand) {
    await stand.reset();
    const { house, pilot } = stand;
    const opened = [];
    for (const [index, how] of WAYS.entries())opened.push({
        ...await stand.open({
            categoryId: `I0${index + 1}`,
            title: `第${index + 1}个问题`,
            facts: `编办认定的事实${index + 1}甲。`
        }),
        how
    });
    await stand.step(pilot.assessor, 'draftReport', null);
    await stand.step(pilot.assessor, 'sendForComment', {});
    const wanted = [];
    for (const [index, { id, no, how }] of opened.entries())wanted.push({
        no,
        ...await decide(stand, id, how, String(index + 1))
    });
    await stand.issue(pilot, '毕编办函〔2022〕21号');
    const ctx = house.system(pilot.office);
    const { items } = await house.app.get(ExportReport).letterFacts(ctx, await house.app.get(ReadReports).one(ctx, pilot.pilotId));
    const model = items.map(({ no, officeText, unitText })=>({
            no,
            office: officeText,
            unit: unitText
        }));
    const disputed = wanted.filter(({ unit })=>unit !== null);
    const once = disputed.map(({ no })=>model.filter((item)=>item.no === no).length);
    const { feedbackLetterFile: file } = await pilot.contact.client.ask('query ($id: ID!) { feedbackLetterFile(pilotId: $id, format: "docx") { name base64 } }', {
        id: pilot.pilotId
    });
    const printed = (await readableText(file)).replaceAll(/<[^>]+>/g, '');
    const both = disputed.map(({ office, unit })=>[
            times(printed, office),
            times(printed, unit ?? '')
        ]);
    const missing = wanted.filter(({ no, office })=>!printed.includes(no) || !printed.includes(office)).map(({ no })=>no);
    return [
        check(GROUP, 'each disputed item stands in the letter once', disputed.length === 2 && once.every((count)=>count === 1), once),
        check(GROUP, 'with both positions', JSON.stringify(model.filter(({ unit })=>unit !== null)) === JSON.stringify(disputed), model.filter(({ unit })=>unit !== null)),
        check(GROUP, 'each agreed item once, in the agreed words alone', JSON.stringify(model) === JSON.stringify(wanted), model.filter(({ unit })=>unit === null).length),
        check(GROUP, 'the printed letter says both texts of a disputed item', both.every(([office, unit])=>office === 1 && unit === 1), both),
        check(GROUP, 'the printed letter says every item', missing.length === 0, missing)
    ];
}

//# sourceMappingURL=check-letter.js.map