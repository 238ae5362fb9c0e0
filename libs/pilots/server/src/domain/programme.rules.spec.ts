import { describe, expect, it } from '@jest/globals';
import type { ProgrammeDocument, ProgrammeSurroundings } from './programme-document.js';
import { activationFault, documentFault, officesBelow, pastFault, periodFault } from './programme.rules.js';

const AROUND: ProgrammeSurroundings = {
  today: '2022-04-20',
  officeId: 'city',
  units: [
    { id: 'petitions', name: '市信访局', validFrom: '2019-01-01', validTo: null },
    { id: 'finance', name: '市金融办', validFrom: '2019-01-01', validTo: '2022-04-20' },
    { id: 'data', name: '市大数据局', validFrom: '2022-05-01', validTo: null },
  ],
  offices: [
    { id: 'province', parentId: null, name: '省委编办', validTo: null },
    { id: 'city', parentId: 'province', name: '市委编办', validTo: null },
    { id: 'dafang', parentId: 'city', name: '大方县委编办', validTo: null },
    { id: 'zone', parentId: 'dafang', name: '开发区编办', validTo: null },
    { id: 'gone', parentId: 'city', name: '原县委编办', validTo: '2021-01-01' },
  ],
};

const DOCUMENT: ProgrammeDocument = {
  name: '2022年机构编制执行情况评估试点', scope: '市直部门\n和县', startsOn: '2022-04-13', endsOn: '2022-06-30', evidenceFrom: '2019-01-01', evidenceTo: null,
  weekday: 3, asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next',
  sections: [{ key: 'a', name: '督查科', duty: 'lead' }, { key: 'b', name: '行政科', duty: 'assist' }],
  units: [{ unitId: 'petitions', field: '综合管理', reason: '职能调整较大', sectionKey: 'b' }],
  counties: [{ countyOfficeId: 'dafang', reason: '' }],
  taskForce: [{ personName: '张主任', post: '主任', duty: 'head' }],
  keyDates: [{ label: '中央编办调研', onDate: '2022-06-30', dailyFrom: '2022-06-24', dailyTo: '2022-06-30' }],
};
const unit = DOCUMENT.units[0]!;
const county = DOCUMENT.counties[0]!;
const keyDate = DOCUMENT.keyDates[0]!;
const member = DOCUMENT.taskForce[0]!;

describe('a programme', () => {
  it.each<[string, Partial<ProgrammeDocument>, string | null, string | null]>([
    ['as it should be', {}, null, null],
    ['empty', { sections: [], units: [], counties: [], taskForce: [], keyDates: [], scope: '' }, null, null],
    ['no name', { name: '' }, 'PROGRAMME_TEXT_INVALID', 'input.name'],
    ['one character as name', { name: '轮' }, 'PROGRAMME_TEXT_INVALID', 'input.name'],
    ['101 characters as name', { name: '字'.repeat(101) }, 'PROGRAMME_TEXT_INVALID', 'input.name'],
    ['a line break in the name', { name: '评估\n轮次' }, 'PROGRAMME_TEXT_INVALID', 'input.name'],
    ['NUL in the scope', { scope: '全市\u0000' }, 'PROGRAMME_TEXT_INVALID', 'input.scope'],
    ['end before start', { endsOn: '2022-04-12' }, 'PROGRAMME_PERIOD_REVERSED', 'input.endsOn'],
    ['more than two years', { endsOn: '2024-04-13' }, 'PROGRAMME_PERIOD_TOO_LONG', 'input.endsOn'],
    ['evidence after the start', { evidenceFrom: '2022-04-14' }, 'PROGRAMME_EVIDENCE_PERIOD', 'input.evidenceFrom'],
    ['evidence backwards', { evidenceTo: '2018-12-31' }, 'PROGRAMME_EVIDENCE_PERIOD', 'input.evidenceTo'],
    ['an eighth weekday', { weekday: 8 }, 'PROGRAMME_WEEKDAY_INVALID', 'input.weekday'],
    ['half a weekday', { weekday: 2.5 }, 'PROGRAMME_WEEKDAY_INVALID', 'input.weekday'],
    ['9:00', { asksAt: '9:00' }, 'PROGRAMME_TIME_INVALID', 'input.asksAt'],
    ['24:00', { cutoffAt: '24:00' }, 'PROGRAMME_TIME_INVALID', 'input.cutoffAt'],
    ['cut-off with the question', { cutoffAt: '09:00' }, 'PROGRAMME_CUTOFF_TOO_EARLY', 'input.cutoffAt'],
    ['an unknown policy', { movePolicy: 'never' }, 'PROGRAMME_CHOICE_UNKNOWN', 'input.movePolicy'],
    ['no lead section', { sections: [{ key: 'b', name: '行政科', duty: 'assist' }] }, 'PROGRAMME_LEAD_SECTION', 'input.sections'],
    ['two lead sections', { sections: DOCUMENT.sections.map((section) => ({ ...section, duty: 'lead' })) }, 'PROGRAMME_LEAD_SECTION', 'input.sections'],
    ['a section twice', { sections: [DOCUMENT.sections[0]!, { key: 'c', name: '督查科', duty: 'assist' }] }, 'PROGRAMME_SECTION_TWICE', 'input.sections.1.name'],
    ['a section of no duty', { sections: [{ key: 'a', name: '督查科', duty: 'boss' }] }, 'PROGRAMME_CHOICE_UNKNOWN', 'input.sections.0.duty'],
    ['a unit twice', { units: [unit, unit] }, 'PROGRAMME_UNIT_TWICE', 'input.units.1.unitId'],
    ['a unit retired today', { units: [{ ...unit, unitId: 'finance' }] }, 'PROGRAMME_UNIT_NOT_IN_FORCE', 'input.units.0.unitId'],
    ['a unit not yet in force', { units: [{ ...unit, unitId: 'data' }] }, 'PROGRAMME_UNIT_NOT_IN_FORCE', 'input.units.0.unitId'],
    ['a unit in force by the start', { startsOn: '2022-05-01', units: [{ ...unit, unitId: 'data' }] }, null, null],
    ['a unit without reason', { units: [{ ...unit, reason: '' }] }, 'PROGRAMME_TEXT_INVALID', 'input.units.0.reason'],
    ['a unit without field', { units: [{ ...unit, field: '' }] }, 'PROGRAMME_TEXT_INVALID', 'input.units.0.field'],
    ['a unit of an unknown section', { units: [{ ...unit, sectionKey: 'x' }] }, 'PROGRAMME_UNIT_SECTION', 'input.units.0.sectionKey'],
    ['a county twice', { counties: [county, county] }, 'PROGRAMME_COUNTY_TWICE', 'input.counties.1.countyOfficeId'],
    ['an office two steps below', { counties: [{ ...county, countyOfficeId: 'zone' }] }, null, null],
    ['the office itself', { counties: [{ ...county, countyOfficeId: 'city' }] }, 'PROGRAMME_COUNTY_NOT_BELOW', 'input.counties.0.countyOfficeId'],
    ['the office above', { counties: [{ ...county, countyOfficeId: 'province' }] }, 'PROGRAMME_COUNTY_NOT_BELOW', 'input.counties.0.countyOfficeId'],
    ['an office of elsewhere', { counties: [{ ...county, countyOfficeId: 'other' }] }, 'PROGRAMME_COUNTY_NOT_BELOW', 'input.counties.0.countyOfficeId'],
    ['an office that is gone', { counties: [{ ...county, countyOfficeId: 'gone' }] }, 'PROGRAMME_COUNTY_NOT_BELOW', 'input.counties.0.countyOfficeId'],
    ['two heads', { taskForce: [member, { ...member, personName: '李主任' }] }, 'PROGRAMME_HEAD', 'input.taskForce'],
    ['a person without name', { taskForce: [{ ...member, personName: '' }] }, 'PROGRAMME_TEXT_INVALID', 'input.taskForce.0.personName'],
    ['a key date outside', { keyDates: [{ ...keyDate, onDate: '2022-07-01' }] }, 'PROGRAMME_KEY_DATE_OUTSIDE', 'input.keyDates.0.onDate'],
    ['a window that begins too early', { keyDates: [{ ...keyDate, dailyFrom: '2022-04-12' }] }, 'PROGRAMME_KEY_DATE_OUTSIDE', 'input.keyDates.0.dailyFrom'],
    ['a window that ends too late', { keyDates: [{ ...keyDate, dailyTo: '2022-07-01' }] }, 'PROGRAMME_KEY_DATE_OUTSIDE', 'input.keyDates.0.dailyTo'],
    ['half a window', { keyDates: [{ ...keyDate, dailyTo: null }] }, 'PROGRAMME_KEY_DATE_WINDOW', 'input.keyDates.0.dailyTo'],
    ['a window backwards', { keyDates: [{ ...keyDate, dailyTo: '2022-06-23' }] }, 'PROGRAMME_KEY_DATE_WINDOW', 'input.keyDates.0.dailyTo'],
    ['31 sections', { sections: Array.from({ length: 31 }, (_, index) => ({ key: `${index}`, name: `第${index}科`, duty: index === 0 ? 'lead' : 'assist' })) }, 'PROGRAMME_LIST_TOO_LONG', 'input.sections'],
  ])('%s', (_name, patch, code, field) => {
    const fault = documentFault({ ...DOCUMENT, ...patch }, AROUND);
    expect([fault?.code ?? null, fault?.field ?? null]).toEqual([code, field]);
  });

  it.each([
    ['2022-04-13', '2024-04-12', null],
    ['2022-04-13', '2024-04-13', 'PROGRAMME_PERIOD_TOO_LONG'],
    ['2024-02-29', '2026-02-28', null],
    ['2024-02-29', '2026-03-01', 'PROGRAMME_PERIOD_TOO_LONG'],
    ['2022-04-13', '2022-04-13', null],
  ])('from %s to %s: %s', (startsOn, endsOn, code) => {
    expect(periodFault({ startsOn, endsOn }, 'endsOn')?.code ?? null).toBe(code);
  });

  it.each<[string, Partial<ProgrammeDocument>, string | null]>([
    ['ready', {}, null],
    ['without sections', { sections: [] }, 'PROGRAMME_LEAD_SECTION'],
    ['without head', { taskForce: [{ ...member, duty: 'deputy' }] }, 'PROGRAMME_HEAD'],
    ['with a county only', { units: [] }, null],
    ['with nobody', { units: [], counties: [] }, 'PROGRAMME_EMPTY'],
    ['on its last day', { endsOn: '2022-04-20' }, null],
    ['when it is over', { endsOn: '2022-04-19' }, 'PROGRAMME_PERIOD_OVER'],
  ])('is activated %s', (_name, patch, code) => {
    expect(activationFault({ ...DOCUMENT, ...patch }, AROUND.today)?.code ?? null).toBe(code);
  });

  it.each<[string, string, Partial<ProgrammeDocument>, string | null]>([
    ['the rhythm', '2022-06-26', { weekday: 4, asksAt: '10:00', cutoffAt: '18:00', movePolicy: 'skip' }, null],
    ['its start once it runs', '2022-04-14', { startsOn: '2022-04-20' }, 'input.startsOn'],
    ['its start before', '2022-04-10', { startsOn: '2022-04-20' }, null],
    ['its start to before today', '2022-04-10', { startsOn: '2022-04-09' }, 'input.startsOn'],
    ['its end to today', '2022-05-26', { endsOn: '2022-05-26', keyDates: [] }, null],
    ['its end to before today', '2022-05-26', { endsOn: '2022-05-25', keyDates: [] }, 'input.endsOn'],
    ['a window that has begun, from today on', '2022-06-26', { keyDates: [{ ...keyDate, dailyTo: '2022-06-26' }] }, null],
    ['a window that has begun, days that passed', '2022-06-26', { keyDates: [{ ...keyDate, dailyFrom: '2022-06-25' }] }, 'input.keyDates'],
    ['a window that is over, by leaving it out', '2022-06-26', { keyDates: [] }, 'input.keyDates'],
    ['a window into the past', '2022-06-01', { keyDates: [{ ...keyDate, dailyFrom: '2022-05-31' }] }, 'input.keyDates'],
    ['a window still to come', '2022-06-01', { keyDates: [] }, null],
    ['the name of a key date that passed', '2022-06-29', { keyDates: [{ ...keyDate, label: '省委编办调研' }] }, null],
  ])('changes %s on %s', (_name, today, patch, field) => {
    expect(pastFault(DOCUMENT, { ...DOCUMENT, ...patch }, today)?.field ?? null).toBe(field);
  });

  it('knows what hangs below an office', () => {
    expect([...officesBelow(AROUND)]).toEqual(['dafang', 'gone', 'zone']);
    expect([...officesBelow({ ...AROUND, officeId: 'zone' })]).toEqual([]);
  });
});
