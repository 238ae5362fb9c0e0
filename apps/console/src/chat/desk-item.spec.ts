import { describe, expect, it } from '@jest/globals';
import { arrange, choicesOf, standingOf, type DeskItem } from './desk-item.js';

const STATUS_OPTIONS = ['on_plan', 'lagging', 'blocked'].map((id) => ({ id, label: id }));

function itemOf(promptId: string, change: Partial<DeskItem> = {}): DeskItem {
  return {
    promptId,
    seatId: 's1',
    version: 1,
    officeName: '毕节市编办',
    unitName: '毕节市信访局',
    kind: 'choice',
    title: promptId,
    body: '',
    facts: [],
    options: STATUS_OPTIONS,
    state: 'sent',
    dueAt: null,
    form: 'progress',
    createdAt: '2022-04-13T01:00:00.000Z',
    answer: null,
    history: [],
    can: ['answer'],
    ...change,
  };
}
const answer = { option: 'lagging', value: null, summary: '滞后', receiptNo: 'R', late: false, at: '2022-04-13T02:00:00.000Z', by: '孙丽' };
const answered = (promptId: string): DeskItem => itemOf(promptId, { state: 'answered', answer });
const names = (items: readonly DeskItem[]): string => items.map((item) => item.promptId).join(' ');

describe('a card of the thread', () => {
  it.each([
    ['planned', 'open'],
    ['held', 'open'],
    ['sent', 'open'],
    ['delivered', 'open'],
    ['seen', 'open'],
    ['failed', 'open'],
    ['unknown', 'open'],
    ['superseded', 'ended'],
    ['expired', 'ended'],
    ['recalled', 'ended'],
    ['answered', 'answered'],
  ])('that is %s stands as %s', (state, standing) => {
    expect(standingOf(itemOf('p', { state, answer: state === 'answered' ? answer : null }))).toBe(standing);
  });

  it('offers its answers while it can be answered, and what has a place of its own only there', () => {
    const options = [...STATUS_OPTIONS, ...['ack', 'undo', 'details', 'correct', 'snooze:hour'].map((id) => ({ id, label: id }))];
    expect(choicesOf(itemOf('p', { options })).map((choice) => choice.id)).toEqual(['on_plan', 'lagging', 'blocked']);
    expect(choicesOf(itemOf('p', { options, can: ['acknowledge'] }))).toEqual([]);
  });
});

describe('the order of the thread', () => {
  it('parts what waits from what is done', () => {
    const { todo, done } = arrange([], [itemOf('a'), answered('b'), itemOf('c'), itemOf('d', { state: 'expired' })], new Set());
    expect([names(todo), names(done)]).toEqual(['a c', 'b d']);
  });

  it('keeps an answered card where it was tapped, and puts news after what stands', () => {
    const { todo, done } = arrange(['a', 'b', 'c'], [itemOf('new'), itemOf('a'), itemOf('c'), answered('b')], new Set(['b']));
    expect([names(todo), names(done)]).toEqual(['a b c new', '']);
  });
});
