import { describe, expect, it } from '@jest/globals';
import type { Grade, ItemSource, StoredVerdict } from './cell.js';
import { markedSecret } from './classification.rules.js';
import { cellOfCaption, missingReason, progressOf } from './evidence-card.rules.js';
import { figureText, typedNumber } from './figure.rules.js';
import { gradeOf } from './grade.rules.js';
import { burdenOf, columnsOf } from './grid.rules.js';
import { LOSS_LADDER } from './loss-ladder.rules.js';
import { touches } from './period.rules.js';
import { planRequests } from './plan-requests.rules.js';

describe('the period that a document proves', () => {
  it.each<[string, string, string, boolean]>([
    ['2019-06-01', '2019-06-30', '2019', true],
    ['2018-07-01', '2019-01-01', '2019', true],
    ['2019-12-31', '2020-06-30', '2019', true],
    ['2020-01-01', '2020-12-31', '2019', false],
    ['2022-01-01', '2022-12-31', '基准日', true],
    ['2022-07-01', '2022-12-31', '基准日', false],
    ['2022-06-30', '2022-06-30', '基准日', true],
  ])('%s to %s touches %s: %s', (periodFrom, periodTo, year, expected) => expect(touches({ periodFrom, periodTo }, year, '2022-06-30')).toBe(expected));
});

describe('a grade', () => {
  const weak: StoredVerdict = { rule: 'thin', severity: 'weak', text: '' };
  it.each<[ItemSource, string | null, boolean, readonly StoredVerdict[], Grade]>([
    ['assessor', '1号', true, [], 'A'],
    ['office', null, false, [], 'A'],
    ['third', null, false, [weak], 'B'],
    ['unit', '1号', false, [], 'B'],
    ['unit', null, false, [], 'C'],
    ['unit', '1号', false, [weak], 'C'],
    ['chat', '1号', false, [], 'C'],
    ['chat', null, false, [weak], 'D'],
  ])('%s with number %s, sighted %s', (source, docNumber, sighted, verdicts, grade) => expect(gradeOf({ source, docNumber, formedOn: docNumber === null ? null : '2019-01-01', sighted, verdicts })).toBe(grade));
});

describe('the ladder of losses', () => {
  it('falls with every rank and ends with nothing', () => {
    const ceilings = LOSS_LADDER.map((step) => Number(step.ceilingPct));
    expect(ceilings).toEqual([...ceilings].sort((left, right) => right - left));
    expect(LOSS_LADDER.at(-1)).toMatchObject({ substitute: 'none', ceilingPct: '0.00' });
    expect(ceilings[0]).toBeLessThan(1);
    expect(new Set(LOSS_LADDER.map((step) => step.substitute)).size).toBe(LOSS_LADDER.length);
  });
});

describe('a classification mark in a name', () => {
  it.each<[string, string | null]>([
    ['会议纪要（秘密）.pdf', '秘密'], ['机 密★5年', '机密'], ['绝密', '绝密'], ['这是秘密文件', '秘密'],
    ['会议纪要.pdf', null], ['非涉密材料.pdf', null], ['保守国家秘密制度.docx', null], ['商业秘密保护办法', null], ['密级说明', null],
  ])('%s: %s', (text, mark) => expect(markedSecret(text)).toBe(mark));
});

describe('requests of a set', () => {
  const demand = { periodCode: 'last_3_years', holder: 'unit', required: false, prefillFrom: null, sensitive: false };
  it('are one a leaf and material, with the columns of all its periods', () => {
    const planned = planRequests(
      [
        { code: 'A1.1', name: '集体决策', evidence: [{ ...demand, name: '会议纪要' }, { ...demand, name: '会议纪要', periodCode: 'cutoff_date', required: true }, { ...demand, name: '请示', holder: 'office' }] },
        { code: 'A1.2', name: '规范申请', evidence: [{ ...demand, name: '会议纪要', holder: 'nobody' }] },
      ],
      (code) => (code === 'cutoff_date' ? ['基准日'] : ['2019', '2020']),
    );
    expect(planned.map(({ leafCode, material, holder, required, position, years }) => [leafCode, material, holder, required, position, years.join()])).toEqual([
      ['A1.1', '会议纪要', 'unit', true, 0, '2019,2020,基准日'],
      ['A1.1', '请示', 'office', false, 1, '2019,2020'],
      ['A1.2', '会议纪要', 'unit', false, 2, '2019,2020'],
    ]);
  });
});

describe('the grid', () => {
  it('has years in order and the cut-off date last', () => expect(columnsOf(['基准日', '2021', '2019', '2021'])).toEqual(['2019', '2021', '基准日']));

  it('says what the unit was spared', () => {
    const cell = { holder: 'unit', state: 'open', lossState: null, reused: false } as const;
    expect(burdenOf([cell, { ...cell, state: 'not_applicable' }, { ...cell, state: 'held', reused: true }, { ...cell, holder: 'office', state: 'held' }, { ...cell, holder: 'third' }])).toEqual({ asked: 2, filledIn: 2, reused: 1 });
  });
});

describe('the chat', () => {
  const cells = [
    { leafCode: 'A1.1', material: '会议纪要', year: '2019' }, { leafCode: 'A1.1', material: '会议纪要', year: '2020' },
    { leafCode: 'B1.1', material: '年度工作总结', year: '2020' }, { leafCode: 'B1.2', material: '年度工作总结', year: '2021' },
  ];
  it.each<[string, number | null]>([
    ['A1.1 2020', 1], ['2019年会议纪要', 0], ['B1.2', 3], ['年度工作总结', null], ['2020', null], ['年度工作总结 2021', 3], ['随便一张', null], ['A1.1', null], ['Z9.9 2020', null],
  ])('takes the caption %s for cell %s', (caption, index) => expect(cellOfCaption(caption, cells)).toBe(index === null ? null : cells[index]));

  it.each<[string, string | null]>([['没有材料：搬迁时遗失', '搬迁时遗失'], ['没有，档案室火灾', '档案室火灾'], ['没有材料', null], ['有的', null], ['没有材料：无', null]])('reads the reason in %s', (text, reason) => expect(missingReason(text)).toBe(reason));

  it('counts progress over the unit’s own cells', () => {
    const cell = { holder: 'unit', state: 'held' } as const;
    expect(progressOf([cell, { ...cell, state: 'open' }, { ...cell, state: 'not_applicable' }, { ...cell, holder: 'office' }, { ...cell, state: 'lost' }])).toEqual({ done: 2, total: 3 });
  });

  it.each<[string, string, string | null]>([
    ['35', 'persons', '35'], ['３５人', 'persons', '35'], ['1,234.5 小时', 'hours', '1234.5'], ['-2', 'number', '-2'], ['12.5。', 'number', '12.5'],
    ['大约30', 'persons', null], ['三十', 'persons', null], ['87%', 'ratio', null], ['30-40', 'persons', null], ['1,23', 'number', null], ['35人', 'hours', null], ['', 'number', null],
  ])('reads %s as %s: %s', (text, measure, value) => expect(typedNumber(text, measure)).toBe(value));

  it('names a figure', () => expect(figureText({ label: '实有人数', measure: 'persons', dimension: '行政', period: '2021' })).toBe('实有人数（行政）2021年'));
});
