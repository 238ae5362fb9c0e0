import { describe, expect, it } from '@jest/globals';
import { isoWeekday } from '@wudan/kernel-core';
import { copyOf } from './copy-programme.rules.js';
import type { ProgrammeDocument, ProgrammeSurroundings } from './programme-document.js';

const AROUND: ProgrammeSurroundings = {
  today: '2023-04-01',
  officeId: 'city',
  units: [
    { id: 'petitions', name: '市信访局', validFrom: '2019-01-01', validTo: null },
    { id: 'finance', name: '市金融办', validFrom: '2019-01-01', validTo: '2022-12-31' },
  ],
  offices: [
    { id: 'city', parentId: null, name: '市委编办', validTo: null },
    { id: 'dafang', parentId: 'city', name: '大方县委编办', validTo: null },
    { id: 'gone', parentId: 'city', name: '原县委编办', validTo: '2023-01-01' },
  ],
};
const SOURCE: ProgrammeDocument = {
  name: '2022年试点', scope: '市直部门', startsOn: '2022-04-13', endsOn: '2022-06-30', evidenceFrom: '2019-01-01', evidenceTo: '2021-12-31',
  weekday: 3, asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next',
  sections: [{ key: 's1', name: '督查科', duty: 'lead' }],
  units: ['petitions', 'finance'].map((unitId) => ({ unitId, field: '综合', reason: '有代表性', sectionKey: 's1' })),
  counties: ['dafang', 'gone'].map((countyOfficeId) => ({ countyOfficeId, reason: '' })),
  taskForce: [{ personName: '张主任', post: '主任', duty: 'head' }],
  keyDates: [
    { label: '中期调研', onDate: '2022-05-18', dailyFrom: null, dailyTo: null },
    { label: '总结', onDate: '2022-06-29', dailyFrom: '2022-06-24', dailyTo: '2022-06-30' },
  ],
};

describe('a copied programme', () => {
  it('keeps who is still there and moves its dates by whole weeks', () => {
    const copy = copyOf(SOURCE, { name: '2023年试点', startsOn: '2023-04-14', endsOn: '2023-06-29' }, AROUND);
    expect(copy).toEqual({
      ...SOURCE,
      name: '2023年试点', startsOn: '2023-04-14', endsOn: '2023-06-29', evidenceTo: null,
      units: [SOURCE.units[0]],
      counties: [SOURCE.counties[0]],
      keyDates: [
        { label: '中期调研', onDate: '2023-05-17', dailyFrom: null, dailyTo: null },
        { label: '总结', onDate: '2023-06-28', dailyFrom: '2023-06-23', dailyTo: '2023-06-29' },
      ],
    });
    expect(copy.keyDates.map(({ onDate }) => isoWeekday(onDate))).toEqual([3, 3]);
  });

  it.each([
    ['2023-04-12', '2023-05-31', ['中期调研']],
    ['2023-04-12', '2023-04-30', []],
    ['2022-04-13', '2022-06-30', ['中期调研', '总结']],
  ])('from %s to %s has the key dates %j', (startsOn, endsOn, labels) => {
    expect(copyOf(SOURCE, { name: '又一轮', startsOn, endsOn }, AROUND).keyDates.map(({ label }) => label)).toEqual(labels);
  });

  it('never looks for evidence after its own start', () => {
    expect(copyOf(SOURCE, { name: '早一轮', startsOn: '2018-05-01', endsOn: '2018-06-01' }, AROUND).evidenceFrom).toBe('2018-05-01');
  });
});
