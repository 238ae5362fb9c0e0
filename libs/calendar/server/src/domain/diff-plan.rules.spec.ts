import { describe, expect, it } from '@jest/globals';
import { diffPlan } from './diff-plan.rules.js';
import type { PlanChangeKind } from './diff-plan.rules.js';
import type { PlannedRound } from './move-round.rules.js';

const round = (plannedOn: string | null, over: Partial<PlannedRound> = {}): PlannedRound => ({
  nominalOn: '2027-05-05', plannedOn, provisional: false, ...over,
});
const cause = { movedFrom: '2027-05-05', reason: '劳动节放假' };
const name = '2027年5月5日（星期三）一期';

describe('diffPlan', () => {
  it.each<[PlanChangeKind, PlannedRound | null, PlannedRound | null, string]>([
    ['moved', round('2027-05-05'), round('2027-05-06', cause), `${name}由2027年5月5日（星期三）改为2027年5月6日（星期四）：劳动节放假。`],
    ['moved', round('2027-05-06'), round('2027-05-05', { provisional: true }), `${name}由2027年5月6日（星期四）改为2027年5月5日（星期三）（暂定）。`],
    ['cancelled', round('2027-05-05'), round(null, cause), `${name}取消，原定2027年5月5日（星期三）：劳动节放假。`],
    ['restored', round(null, cause), round('2027-05-05'), `${name}恢复，定于2027年5月5日（星期三）。`],
    ['added', null, round('2027-05-05'), `新增${name}，定于2027年5月5日（星期三）。`],
    ['added', null, round(null, cause), `新增${name}，本期不进行：劳动节放假。`],
    ['dropped', round('2027-05-05'), null, `${name}移出计划，原定2027年5月5日（星期三）。`],
    ['confirmed', round('2027-05-05', { provisional: true }), round('2027-05-05'), `${name}日期确定为2027年5月5日（星期三），不再是暂定。`],
    ['confirmed', round(null, { provisional: true }), round(null, cause), `${name}确定不进行：劳动节放假。`],
    ['unconfirmed', round('2027-05-05'), round('2027-05-05', { provisional: true }), `${name}日期2027年5月5日（星期三）转为暂定。`],
    ['unconfirmed', round(null), round(null, { provisional: true }), `${name}不进行，该安排转为暂定。`],
    ['explained', round('2027-05-06'), round('2027-05-06', cause), `${name}日期2027年5月6日（星期四），安排不变，原因更新：劳动节放假。`],
    ['explained', round(null), round(null, cause), `${name}仍不进行，安排不变，原因更新：劳动节放假。`],
  ])('%s', (kind, before, after, announcement) => {
    const list = (one: PlannedRound | null): PlannedRound[] => (one ? [one] : []);
    expect(diffPlan(list(before), list(after))).toEqual([
      { nominalOn: '2027-05-05', kind, before, after, announcement },
    ]);
  });

  it('leaves out what stays and keeps the order of dates', () => {
    const other = (nominalOn: string): PlannedRound => ({ nominalOn, plannedOn: nominalOn, provisional: false });
    const same = round('2027-05-05');
    expect(diffPlan([same], [{ ...same }])).toEqual([]);
    expect(diffPlan([other('2027-05-19'), same], [other('2027-05-12'), same]).map((change) => change.nominalOn))
      .toEqual(['2027-05-12', '2027-05-19']);
  });
});
