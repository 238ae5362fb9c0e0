import { describe, expect, it } from '@jest/globals';
import { dataSources, untracedNumbers } from './data-sources.document.js';

describe('untracedNumbers', () => {
  it.each([
    ['a figure accounts for its number', '核定编制32名。', ['核定编制32名'], []],
    ['a changed number is nobody’s', '核定编制33名。', ['核定编制32名'], ['33']],
    ['dates, documents, indicators and numbering say no figure', '1.2021年12月31日，毕信〔2021〕7号，A1.1，第24条。\n（2）2022-06-30 10:00起。', [], []],
    ['a part of another number does not account for it', '满意率98.6%，办结4312件。', ['98件', '431件'], ['98.6', '4312']],
  ])('%s', (_what, body, figures, numbers) => expect(untracedNumbers(body, figures).map(({ number }) => number)).toEqual(numbers));
});

describe('dataSources', () => {
  it('lists every figure, then what people wrote', () => {
    const table = dataSources([{ heading: '一、基本情况', body: '编制32名，借出3名。', figures: [{ text: '编制32名', source: '实名制系统' }] }], []);
    expect(table.rows).toEqual([
      ['1', '一、基本情况', '编制32名', '实名制系统'],
      ['2', '一、基本情况', '3（“编制32名，借出3名。”）', '本单位填写，未与系统数据关联'],
    ]);
  });
});
