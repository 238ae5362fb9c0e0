import { describe, expect, it } from '@jest/globals';
import { readCommand } from './chat-command.rules.js';
import { clockText } from './clock-text.rules.js';
import { draftFault, judgedTap, receiptNo } from './prompt.rules.js';

const at = (minute: number): Date => new Date(Date.UTC(2022, 3, 13, 9, minute));

describe('prompts', () => {
  it.each([
    ['the device says nothing', null, 30, 30],
    ['shortly before the receipt', 25, 30, 25],
    ['at the edge of what is trusted', 20, 30, 20],
    ['too long before', 19, 30, 30],
    ['after the receipt', 31, 30, 30],
  ])('judge a tap by the channel or by the receipt: %s', (_, tapped, received, judged) => {
    expect(judgedTap(tapped === null ? null : at(tapped), at(received), 10)).toEqual(at(judged));
  });

  it.each([
    ['a fitting draft', { title: '第1期周调度（4月13日）', body: '请报送。', facts: [], options: [{ id: 'a', label: '按计划' }] }, null],
    ['a long title', { title: '长'.repeat(27), body: '', facts: [], options: [] }, /title/],
    ['a long body', { title: 't', body: '长'.repeat(121), facts: [], options: [] }, /body/],
    ['a long label', { title: 't', body: '', facts: [], options: [{ id: 'a', label: '长'.repeat(11) }] }, /label/],
    ['too many facts', { title: 't', body: '', facts: Array.from({ length: 7 }, () => ({ label: 'a', value: 'b' })), options: [] }, /facts/],
    ['too many options', { title: 't', body: '', facts: [], options: Array.from({ length: 21 }, (_, id) => ({ id: String(id), label: 'a' })) }, /options/],
  ])('know what fits every channel: %s', (_, draft, fault) => {
    if (fault === null) expect(draftFault(draft)).toBeNull();
    else expect(draftFault(draft)).toMatch(fault);
  });

  it.each([['/todo', 'todo'], ['待办', 'todo'], ['/undo@wudan_bot', 'undo'], ['帮助。', 'help'], ['我回来了', 'back'], ['你好', null], ['完成了', null]])('read %s as %s', (text, command) => {
    expect(readCommand(text)).toBe(command);
  });

  it('name instants and receipts as people read them', () => {
    expect(clockText(new Date('2022-04-13T09:30:00Z'))).toBe('4月13日 17:30');
    expect(receiptNo('01802f6a-0000-7000-8000-0000deadbeef', '2022-04-13')).toBe('20220413-DEADBEEF');
  });
});
