import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICY } from './feedback-policy.js';
import type { Finding } from './finding.js';
import { quotes, reportSections, sectionsForUnit } from './report-draft.rules.js';
import type { ReportMaterial } from './report-material.js';

const finding = (no: string, patch: Partial<Finding> = {}): Finding =>
  ({ id: no, no, categoryName: '编制资源使用率不高', title: '空编较多', facts: '核定编制40名，实有28名。', basis: '', source: 'desk', cause: 'unit', track: 'time_limited', leaves: [], state: 'agreed', agreement: 'agreed', unitText: null, sealed: false, ...patch }) as Finding;

const material = (patch: Partial<ReportMaterial> = {}): ReportMaterial => ({
  unitName: '市信访局',
  programmeName: '2022年评估试点',
  pilot: { objectKind: 'unit', objectName: '市信访局', cutoffOn: '2022-06-30', evidenceFrom: '2019-01-01' },
  set: { version: 2, leaves: 51 },
  facts: [{ name: 'approved_establishment', dimension: '', period: '2022-04-30', value: '40', grade: 'A', sourceText: '编制台账' }],
  coverage: { cells: 120, held: 90, substituted: 6, sighted: 2, lost: 4, notApplicable: 3, rate: '83.8' },
  result: { approved: true, total: '98.50', selfTotal: '103.20', execution: '60.25', benefit: '38.25', grade: '良好', leaves: [{ code: 'A1.1', name: '动议', points: '3.00', self: '3.00', final: '3.00', reason: '' }] },
  findings: [finding('2022-001'), finding('2022-002', { categoryName: '协调配合机制不健全', cause: 'system', agreement: 'differs', unitText: '已召开2次会议' })],
  tasks: new Map([['2022-002', { text: '研究调整方案。', dueOn: '2022-09-30', responsible: '机关科', doneOn: null }]]),
  inquiries: [{ text: '座谈2次', source: '实地评估记录' }],
  externals: [],
  checks: [{ text: '工作量饱和度为1.15，提示负荷较高', source: '数据核验' }],
  policy: { programmeId: 'p', ...SHIPPED_POLICY },
  ...patch,
});

const bodies = (from: ReportMaterial): Map<string, string> => new Map(reportSections(from, []).map(({ key, body }) => [key, body]));

describe('the drafted report', () => {
  it('names the source of every number', () => {
    for (const { key, body, figures } of reportSections(material(), [])) {
      const traced = new Set(figures.flatMap(({ text }) => text.match(/\d+(?:\.\d+)*/g) ?? []));
      expect([key, (body.match(/\d+(?:\.\d+)*/g) ?? []).filter((number) => !traced.has(number))]).toEqual([key, []]);
      expect(figures.filter(({ source }) => source === '')).toEqual([]);
    }
  });

  it('puts findings under their category, with the unit\'s text where the sides differ', () => {
    expect(bodies(material()).get('problems')?.split('\n')).toEqual([
      '经评估，发现问题2个，涉及2个类别。',
      '（一）编制资源使用率不高',
      '2022-001 空编较多。核定编制40名，实有28名。',
      '（二）协调配合机制不健全',
      '2022-002 空编较多。核定编制40名，实有28名。单位意见：已召开2次会议。',
    ]);
  });

  it('counts categories in Chinese as far as they go', () => {
    const many = Array.from({ length: 21 }, (_, index) => finding(`2022-${index}`, { categoryName: `类别${index}` }));
    const heads = bodies(material({ findings: many })).get('problems')?.match(/^（[^）]+）/gmu);
    expect([heads?.[0], heads?.[9], heads?.[10], heads?.[19], heads?.[20]]).toEqual(['（一）', '（十）', '（十一）', '（二十）', '（二十一）']);
  });

  it('never adds execution and benefit up where the programme keeps them apart', () => {
    expect(bodies(material()).get('results')).toContain('审定总分98.50分');
    const apart = bodies(material({ policy: { ...material().policy, sumAspects: false } })).get('results');
    expect(apart).toBe('执行情况60.25分，使用效益38.25分，审定等次为良好。');
  });

  it.each([
    [true, true, '审定总分98.50分'],
    [false, true, '审定等次为良好。'],
    [false, false, '评估结果待审定后反馈。'],
  ])('tells a unit its scores where they are shown: %s, its grade with the letter: %s', (showScores, issued, wanted) => {
    const from = material({ policy: { ...material().policy, showScores } });
    const seen = sectionsForUnit(from, reportSections(from, [{ key: 'results', body: '总分98.50分。', figures: null, edited: true }].filter(() => !showScores) as never), issued);
    expect(seen.find(({ key }) => key === 'results')?.body).toContain(wanted);
    if (!showScores) expect(JSON.stringify(seen.filter(({ key }) => key === 'results' || key === 'achievements'))).not.toMatch(/98\.50|满分/);
  });
});

describe('quotes', () => {
  it.each([
    ['its number', '详见2022-017。', true],
    ['a text that it had once', '原因之一：擅自配备 副职两名，未报批。', true],
    ['its title', '存在超职数配备领导干部的情况。', true],
    ['words of its own', '班子结构有待优化。', false],
  ])('%s: %s', (_what, body, wanted) => expect(quotes(body, '2022-017', ['超职数配备领导干部', '擅自配备副职两名，未报批准。', ''])).toBe(wanted));
});
