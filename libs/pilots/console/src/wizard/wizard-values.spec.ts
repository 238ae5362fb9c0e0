import { describe, expect, it } from '@jest/globals';
import type { Programme } from '../programmes.graphql.js';
import { officesBelow } from './offices-below.js';
import { blankValues, gapsOf, inputOf, rowsOf, stepOfField, valuesOf, type WizardValues } from './wizard-values.js';

const STORED: Programme = {
  id: 'p1', name: '2022年试点', scope: '市直部门', state: 'active', startsOn: '2022-04-13', endsOn: '2022-06-30', evidenceFrom: '2019-01-01', evidenceTo: null,
  weekday: 3, asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next', version: 4, can: ['edit'],
  sections: [{ id: 's1', name: '督查科', duty: 'lead' }],
  units: [
    { id: 'r1', unitId: 'u1', unitName: '市信访局', field: '综合', reason: '职能调整', sectionId: 's1', sectionName: '督查科', joinedOn: '2022-04-13', leftOn: null },
    { id: 'r2', unitId: 'u2', unitName: '市旧局', field: '综合', reason: '将撤销', sectionId: null, sectionName: null, joinedOn: '2022-04-13', leftOn: '2022-06-01' },
    { id: 'r3', unitId: 'u3', unitName: '市金融办', field: '金融', reason: '已退出', sectionId: null, sectionName: null, joinedOn: '2022-04-13', leftOn: '2022-05-01' },
  ],
  counties: [{ countyOfficeId: 'o1', countyName: '大方县委编办', reason: '' }],
  taskForce: [{ personName: '张主任', post: '主任', duty: 'head' }],
  keyDates: [{ label: '调研', onDate: '2022-06-30', dailyFrom: '2022-06-24', dailyTo: null }],
  cadenceLog: [],
};

describe('the values of the wizard', () => {
  it('send a stored programme as it is, without those who have left', () => {
    expect(inputOf(valuesOf(STORED, '2022-05-10'), STORED)).toEqual({
      id: 'p1', version: 4, name: '2022年试点', scope: '市直部门', startsOn: '2022-04-13', endsOn: '2022-06-30', evidenceFrom: '2019-01-01', evidenceTo: null,
      weekday: 3, asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next',
      sections: [{ key: 's1', name: '督查科', duty: 'lead' }],
      units: [
        { unitId: 'u1', field: '综合', reason: '职能调整', sectionKey: 's1' },
        { unitId: 'u2', field: '综合', reason: '将撤销', sectionKey: null },
      ],
      counties: [{ countyOfficeId: 'o1', reason: '' }],
      taskForce: [{ personName: '张主任', post: '主任', duty: 'head' }],
      keyDates: [{ label: '调研', onDate: '2022-06-30', dailyFrom: '2022-06-24', dailyTo: null }],
    });
    expect(inputOf(blankValues('督查科'), null)).not.toHaveProperty('id');
  });

  it.each([
    ['units', '[{"unitId":"u1"}]', 1],
    ['units', '{}', 0],
    ['units', 'not JSON', 0],
  ] as const)('list %s read from %s: %i', (name, text, count) => {
    expect(rowsOf({ ...blankValues('督查科'), [name]: text }, name)).toHaveLength(count);
  });

  it.each([
    ['name', 'basics'],
    ['endsOn', 'basics'],
    ['units.3.reason', 'units'],
    ['units.3.sectionKey', 'team'],
    ['counties.0.countyOfficeId', 'units'],
    ['taskForce', 'team'],
    ['keyDates.0.dailyTo', 'rhythm'],
    ['version', undefined],
    [undefined, undefined],
  ])('field %s stands on page %s', (field, step) => {
    expect(stepOfField(field)).toBe(step);
  });

  it.each<[string, Partial<Record<keyof WizardValues, string>>, string[]]>([
    ['complete', {}, []],
    ['without a last day', { endsOn: '' }, ['period']],
    ['with a county alone', { units: '[]' }, []],
    ['with nobody', { units: '[]', counties: '[]' }, ['asked']],
    ['with two lead sections', { sections: '[{"key":"a","name":"甲","duty":"lead"},{"key":"b","name":"乙","duty":"lead"}]' }, ['lead']],
    ['with a head without name', { taskForce: '[{"personName":" ","post":"","duty":"head"}]' }, ['head']],
  ])('%s: lacks %j', (_name, patch, gaps) => {
    expect(gapsOf({ ...valuesOf(STORED, '2022-05-10'), ...patch } as WizardValues)).toEqual(gaps);
  });

  it('start with a section in the lead and much to do', () => {
    expect(gapsOf(blankValues('督查科'))).toEqual(['period', 'asked', 'head']);
  });
});

describe('offices below', () => {
  it('are found at any depth', () => {
    const nodes = [
      { id: 'province', parentId: null, mine: false },
      { id: 'city', parentId: 'province', mine: true },
      { id: 'county', parentId: 'city', mine: false },
      { id: 'zone', parentId: 'county', mine: false },
    ];
    expect(officesBelow(nodes).map(({ id }) => id)).toEqual(['county', 'zone']);
  });
});
