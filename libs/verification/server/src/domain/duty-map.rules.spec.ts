import { describe, expect, it } from '@jest/globals';
import { isDormant, isLongUnapproved, mapFindings, monthsUntil } from './duty-map.rules.js';

describe('items at rest', () => {
  it.each([
    [{ 2020: 0, 2021: 0 }, null, true],
    [{ 2020: 0, 2021: 1 }, null, false],
    [{ 2020: 0, 2021: 0 }, '法定应急职责', false],
    [{}, null, false],
  ])('%j kept by %s', (exercised, exemptReason, dormant) => {
    expect(isDormant({ exercised, exemptReason })).toBe(dormant);
  });
});

describe('months of a secondment', () => {
  it.each([
    ['2022-01-10', '2022-04-09', 2],
    ['2022-01-10', '2022-04-10', 3],
    ['2021-11-30', '2022-02-28', 3],
    ['2022-01-31', '2022-02-27', 0],
    ['2022-05-01', '2022-04-01', 0],
  ])('from %s to %s', (from, to, months) => {
    expect(monthsUntil(from, to)).toBe(months);
  });

  it.each([
    ['the last day of the third month', { fromOn: '2022-02-09', approvalNumber: null, endedOn: null }, false],
    ['the day after', { fromOn: '2022-02-08', approvalNumber: null, endedOn: null }, true],
    ['approved', { fromOn: '2021-02-08', approvalNumber: '毕组干〔2021〕1号', endedOn: null }, false],
    ['ended the same day', { fromOn: '2021-02-08', approvalNumber: null, endedOn: '2022-05-09' }, false],
    ['ends the next day', { fromOn: '2021-02-08', approvalNumber: null, endedOn: '2022-05-10' }, true],
    ['still to come', { fromOn: '2022-06-01', approvalNumber: null, endedOn: null }, false],
  ])('%s', (_, secondment, long) => {
    expect(isLongUnapproved(secondment, '2022-05-09', 3)).toBe(long);
  });
});

describe('the map', () => {
  const none = { duties: [], items: [], sections: [], leaders: [], secondments: [], on: '2022-05-09', secondmentMonths: 3 };
  const duty = { code: '1', text: '受理来信', core: true, sectionName: '办信科', posts: ['办信员'] };
  const item = { id: 'a', code: 'P-1', name: '受理', kind: '', dutyCode: '1', sectionName: '办信科', exercised: { 2021: 4 }, exemptReason: null };

  it('finds nothing where everything fits, and nothing where nothing is known', () => {
    expect(mapFindings(none)).toEqual([]);
    expect(mapFindings({ ...none, duties: [duty], items: [item], sections: [{ name: '办信科', approved: 3, actual: 3 }], leaders: [{ class: 'deputy', label: '单位副职', approved: 3, actual: 3 }] })).toEqual([]);
    expect(mapFindings({ ...none, sections: [{ name: '办信科', approved: 3, actual: 3 }] })).toEqual([]);
  });

  it.each([
    ['duty_without_office', { duties: [{ ...duty, sectionName: null }] }],
    ['duty_without_post', { duties: [{ ...duty, posts: [] }] }],
    ['item_without_duty', { duties: [duty], items: [{ ...item, dutyCode: '9' }] }],
    ['office_without_duty', { duties: [duty], sections: [{ name: '闲置科', approved: 2, actual: 1 }] }],
    ['over_appointment', { leaders: [{ class: 'deputy', label: '单位副职', approved: 3, actual: 4 }] }],
  ])('%s', (kind, facts) => {
    expect(mapFindings({ ...none, ...facts }).map((finding) => finding.kind)).toEqual([kind]);
  });
});
