import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar } from '@wudan/calendar-server';
import { RECEIPT_LADDER, receiptCardText, receiptDueAt, receiptRungs, receiptSignedText } from './receipt.rules.js';

const calendar = new WorkingCalendar({ notices: [], regionCode: '520500', knownOn: '2022-04-01' });
const at = (text: string): Date => new Date(`${text}:00+08:00`);

describe('the clock of a receipt', () => {
  it.each([
    ['2022-04-13T10:00', 3, '2022-04-18T17:30'],
    ['2022-04-15T17:00', 1, '2022-04-18T17:30'],
    ['2022-04-16T09:00', 3, '2022-04-20T17:30'],
  ])('issued %s with %i working days is due %s', (issued, days, due) => {
    expect(receiptDueAt(calendar, at(issued), days)).toEqual(at(due));
  });

  it('climbs on the due day and the working day after it', () => {
    expect(receiptRungs(calendar, at('2022-04-13T10:00'), at('2022-04-15T17:30')).map(({ step, dueAt }) => [RECEIPT_LADDER[step]?.to, dueAt])).toEqual([
      ['contact', at('2022-04-15T09:00')],
      ['unit_head', at('2022-04-15T17:30')],
      ['supervision', at('2022-04-18T17:30')],
    ]);
  });
});

describe('texts in chat', () => {
  it.each([['毕节市信访局'], ['甲'.repeat(80)]])('fit every channel for %s', (objectName) => {
    const { title, body } = receiptCardText({ objectName, version: 12, dueAt: at('2022-04-15T17:30'), selfDueOn: '2022-06-30' });
    expect([...title].length).toBeLessThanOrEqual(26);
    expect([...body].length).toBeLessThanOrEqual(120);
    expect([...receiptSignedText(objectName, '2022-06-30', '20220415-ABCDEF01')].length).toBeLessThanOrEqual(120);
  });

  it('say until when', () => {
    expect(receiptCardText({ objectName: '毕节市信访局', version: 1, dueAt: at('2022-04-15T17:30'), selfDueOn: '2022-06-30' })).toEqual({
      title: '评估指标单签收',
      body: '《毕节市信访局》评估指标单已下达，请于4月15日前签收；自评截止6月30日。点“签收”即完成，内容请到系统查看。',
    });
  });
});
