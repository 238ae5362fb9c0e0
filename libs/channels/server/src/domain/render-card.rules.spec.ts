import { describe, expect, it } from '@jest/globals';
import { optionOfReply, renderCard, SIGNED_WEBHOOK, TELEGRAM_BUTTONS, TELEGRAM_WITH_TEXT, type Capability } from './render-card.rules.js';
import { sameCard, type StoredCard } from './stored-card.rules.js';

const LINK = 'https://wudan.example.gov.cn/c/';
const card: StoredCard = {
  title: '第3期周调度',
  body: '请报本周进展。',
  facts: [{ label: '截止', value: '周三 17:30' }],
  options: [
    { id: 'on_plan', label: '按计划' },
    { id: 'lagging', label: '滞后' },
    { id: 'blocked', label: '受阻' },
    { id: 'details', label: '补充完成情况和困难' },
  ],
  linkOnly: false,
  promptVersion: 1,
  place: '市信访局',
};
const many = { ...card, options: Array.from({ length: 21 }, (_, index) => ({ id: `o${index}`, label: `第${index + 1}项` })) };
const WORDS = '【第3期周调度】\n市信访局\n请报本周进展。\n截止：周三 17:30';

describe('renderCard', () => {
  it.each<[string, StoredCard, Capability, string, number[], string]>([
    ['buttons, short ones in a row', card, TELEGRAM_BUTTONS, 'buttons', [3, 1], WORDS],
    ['numbers where there are no buttons', { ...card, options: card.options.slice(0, 2) }, SIGNED_WEBHOOK, 'numbers', [], `${WORDS}\n1. 按计划\n2. 滞后\n请回复序号作答。`],
    ['a link where neither fits', many, TELEGRAM_BUTTONS, 'link', [], `${WORDS}\n请打开链接作答：\n${LINK}`],
    ['nothing to answer', { ...card, options: [], place: null }, TELEGRAM_BUTTONS, 'nothing', [], '【第3期周调度】\n请报本周进展。\n截止：周三 17:30'],
    ['no word of what is confidential', { ...card, linkOnly: true }, TELEGRAM_WITH_TEXT, 'link', [], `您有 1 项待办，请打开链接查看并办理：\n${LINK}`],
  ])('shows %s', (_, given, capability, by, rows, text) => {
    const rendered = renderCard(given, capability, LINK);
    expect([rendered.by, rendered.buttons.map((row) => row.length), rendered.text]).toEqual([by, rows, text]);
  });

  it('numbers what is too much for buttons where people may type', () => {
    expect(renderCard(many, TELEGRAM_WITH_TEXT, LINK)).toMatchObject({ by: 'numbers', text: expect.stringContaining('21. 第21项') as unknown });
  });
});

describe('optionOfReply', () => {
  it.each([
    ['2', 'lagging'],
    [' 1 ', 'on_plan'],
    ['受阻', 'blocked'],
    ['blocked', 'blocked'],
    ['5', null],
    ['0', null],
    ['２', null],
    ['差不多吧', null],
    ['', null],
  ])('takes “%s” for %s', (reply, option) => {
    expect(optionOfReply(card.options, reply)).toBe(option);
  });
});

describe('sameCard', () => {
  it.each<[boolean, Partial<StoredCard>]>([
    [true, {}],
    [true, { place: null }],
    [false, { promptVersion: 2 }],
    [false, { body: '请报上周进展。' }],
    [false, { options: card.options.slice(1) }],
  ])('says %s of %j', (same, change) => {
    expect(sameCard(card, { ...card, ...change })).toBe(same);
  });
});
