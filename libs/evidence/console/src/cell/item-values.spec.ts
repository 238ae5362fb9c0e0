import { describe, expect, it } from '@jest/globals';
import { blankItem, inputOf, titleOf, touchesYear } from './item-values.js';

describe('a document for a cell', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['基准日', '2022-06-30', '2022-06-30'],
  ])('of %s proves %s to %s', (year, periodFrom, periodTo) => {
    expect(blankItem(year, '2022-06-30')).toMatchObject({ periodFrom, periodTo, classification: 'internal' });
  });

  it.each([
    ['2021年会议纪要.pdf', '2021年会议纪要'],
    ['批复（毕编办〔2020〕3号）.docx', '批复（毕编办〔2020〕3号）'],
    ['无后缀', '无后缀'],
  ])('%s is called %s', (file, title) => {
    expect(titleOf(file)).toBe(title);
  });

  it('is sent without blanks', () => {
    expect(inputOf({ ...blankItem('2021', ''), title: ' 纪要 ', pages: '3' })).toEqual({
      title: '纪要', docNumber: null, formedOn: null, periodFrom: '2021-01-01', periodTo: '2021-12-31', pages: 3, classification: 'internal',
    });
  });

  it.each([
    ['2020', true],
    ['2022', true],
    ['2023', false],
    ['基准日', true],
  ])('of 2020 to 2022 touches %s: %s', (year, touches) => {
    expect(touchesYear({ periodFrom: '2020-03-01', periodTo: '2022-02-01' }, year)).toBe(touches);
  });
});
