import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import {
  assertOfficeRegion,
  isGroupingCode,
  isRegionCode,
  isWithin,
  parentRegionCode,
  regionLevel,
  resolveRegion,
  type RegionRecord,
} from './region-code.rules.js';

const SHIPPED = JSON.parse(readFileSync(new URL('../../data/region-codes.json', import.meta.url), 'utf8')) as RegionRecord[];

function record(code: string, name: string, validFrom: string | null, validTo: string | null, replacedBy: string | null): RegionRecord {
  return { code, name, level: regionLevel(code), parentCode: parentRegionCode(code), validFrom, validTo, replacedBy };
}

/** Names and codes are real; the days of the change are those of the shipped table. */
const QIANXI = [
  record('522400', '毕节地区', null, '2011-10-22', '520500'),
  record('522423', '黔西县', null, '2011-10-22', '520522'),
  record('520500', '毕节市', '2011-10-22', null, null),
  record('520522', '黔西县', '2011-10-22', '2021-03-01', '520581'),
  record('520581', '黔西市', '2021-03-01', null, null),
];

describe('region codes', () => {
  it.each([
    ['000000', 'national', null],
    ['520000', 'province', '000000'],
    ['520500', 'city', '520000'],
    ['520502', 'county', '520500'],
    ['520581', 'county', '520500'],
    ['522401', 'county', '522400'],
    ['429004', 'county', '420000'],
    ['469023', 'county', '460000'],
    ['659001', 'county', '650000'],
    ['110000', 'province', '000000'],
    ['110105', 'county', '110000'],
    ['500230', 'county', '500000'],
    ['441900', 'city', '440000'],
  ])('%s is a %s below %s', (code, level, parent) => {
    expect([regionLevel(code), parentRegionCode(code)]).toEqual([level, parent]);
  });

  it.each(['', '5205', '5205000', '52050a', '５２０５００', '990000', '160000', '200000', '520005', '000001', '012345', ' 520500'])('%j is none', (code) => {
    expect(isRegionCode(code)).toBe(false);
    expect(() => regionLevel(code)).toThrow(expect.objectContaining({ code: 'REGION_CODE_INVALID', field: 'input.regionCode' }));
  });

  it.each([
    ['520581', '520500', true],
    ['520581', '520000', true],
    ['520581', '000000', true],
    ['520500', '520500', true],
    ['429004', '420000', true],
    ['110105', '110000', true],
    ['520500', '520581', false],
    ['520521', '520522', false],
    ['522423', '520500', false],
    ['430100', '520000', false],
  ])('%s within %s: %s', (code, ancestor, within) => {
    expect(isWithin(code, ancestor)).toBe(within);
  });

  it.each([
    ['110100', true],
    ['500200', true],
    ['429000', true],
    ['520201', false],
    ['522401', false],
    ['110101', false],
    ['419001', false],
    ['441900', false],
    ['520500', false],
  ])('%s only groups others: %s', (code, grouping) => {
    expect(isGroupingCode(code)).toBe(grouping);
  });

  it('lets a development zone bear the code of its region, and none from outside', () => {
    expect(() => assertOfficeRegion('520500', '520500')).not.toThrow();
    expect(() => assertOfficeRegion('520602', '520500')).toThrow(expect.objectContaining({ code: 'OFFICE_REGION_OUTSIDE' }));
  });

  it('agrees with every code of the shipped table', () => {
    const disagreeing = SHIPPED.filter(
      ({ code, level, parentCode }) => regionLevel(code) !== level || parentRegionCode(code) !== parentCode || isGroupingCode(code),
    );
    expect(SHIPPED.length).toBeGreaterThan(3_000);
    expect(disagreeing).toEqual([]);
  });
});

describe('resolveRegion', () => {
  it.each([
    ['520522', '2019-06-30', '黔西县', '520522', 'code'],
    ['520581', '2022-06-30', '黔西市', '520581', 'code'],
    ['520522', '2022-06-30', '黔西市', '520581', 'successor'],
    ['520581', '2019-06-30', '黔西县', '520522', 'predecessor'],
    ['522423', '2022-06-30', '黔西市', '520581', 'successor'],
    ['520581', '2009-06-30', '黔西县', '522423', 'predecessor'],
    ['520522', '2021-02-28', '黔西县', '520522', 'code'],
    ['520522', '2021-03-01', '黔西市', '520581', 'successor'],
    ['520581', '2021-03-01', '黔西市', '520581', 'code'],
    ['522400', '2022-06-30', '毕节市', '520500', 'successor'],
    ['520500', '2005-01-01', '毕节地区', '522400', 'predecessor'],
  ])('%s on %s is %s', (code, asOf, name, resolved, by) => {
    for (const regions of [QIANXI, SHIPPED]) {
      expect(resolveRegion(regions, code, asOf)).toMatchObject({ region: { code: resolved, name }, by });
    }
  });

  it('gives nothing for an unknown code, one without successor, one made of several, a circle', () => {
    expect(resolveRegion(QIANXI, '520599', '2022-06-30')).toBeUndefined();
    expect(resolveRegion([record('520522', '黔西县', null, '2021-03-01', null)], '520522', '2022-06-30')).toBeUndefined();
    const merged = [
      record('520521', '甲县', null, '2020-01-01', '520530'),
      record('520523', '乙县', null, '2020-01-01', '520530'),
      record('520530', '丙县', '2020-01-01', null, null),
    ];
    expect(resolveRegion(merged, '520530', '2019-01-01')).toBeUndefined();
    expect(resolveRegion(merged, '520521', '2021-01-01')?.region.name).toBe('丙县');
    const circle = [
      record('520521', '甲县', null, '2020-01-01', '520523'),
      record('520523', '乙县', null, '2020-01-01', '520521'),
    ];
    expect(resolveRegion(circle, '520521', '2021-01-01')).toBeUndefined();
  });
});
