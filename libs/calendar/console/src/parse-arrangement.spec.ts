import { describe, expect, it } from '@jest/globals';
import { parseArrangement } from './parse-arrangement.js';

describe('parseArrangement', () => {
  it.each([
    ['blanks', '2027-01-01 休 元旦', { date: '2027-01-01', kind: 'OFF', name: '元旦' }],
    ['tabs, as a spreadsheet copies', '2027/2/7\t上班\t春节调休', { date: '2027-02-07', kind: 'WORK', name: '春节调休' }],
    ['a Chinese date and commas', '2027年5月1日，放假，劳动节', { date: '2027-05-01', kind: 'OFF', name: '劳动节' }],
    ['English words', '2027-10-01 off National Day', { date: '2027-10-01', kind: 'OFF', name: 'National Day' }],
  ])('reads %s', (_, line, day) => {
    expect(parseArrangement(`\n${line}\r\n`)).toEqual({ days: [day], bad: [] });
  });

  it.each(['2027-02-30 休 春节', '2027-01-01 元旦', '2027-01-01 休', '元旦 休 2027-01-01'])('gives back %s', (line) => {
    expect(parseArrangement(line)).toEqual({ days: [], bad: [line] });
  });
});
