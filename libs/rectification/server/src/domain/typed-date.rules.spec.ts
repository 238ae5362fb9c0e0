import { describe, expect, it } from '@jest/globals';
import { typedDate, typedNo, typedReason } from './typed-date.rules.js';

/** A Thursday. */
const TODAY = '2022-05-26';

describe('a typed date', () => {
  it.each([
    ['2022-06-30', '2022-06-30'],
    ['延期到2022年6月30日', '2022-06-30'],
    ['２０２２．６．３０', '2022-06-30'],
    ['6月20号', '2022-06-20'],
    ['3月1日', '2023-03-01'],
    ['下周三', '2022-06-01'],
    ['下下周一', '2022-06-06'],
    ['本周五', '2022-05-27'],
    ['下星期日', '2022-06-05'],
    ['后天', '2022-05-28'],
    ['2022-017 下周三：等待批复', '2022-06-01'],
  ])('%s is %s', (text, date) => expect(typedDate(text, TODAY)).toBe(date));

  it.each(['过一阵子', '月底', '20日', '2月30日', '6月20日或6月21日', '下周三或下周四', '2', '2022-017'])('%s is none', (text) => expect(typedDate(text, TODAY)).toBeNull());

  it('takes the reason behind it, and the number of a problem', () => {
    expect(typedReason('下周三：等待上级批复')).toBe('等待上级批复');
    expect(typedReason('下周三')).toBeNull();
    expect(typedNo('2022-017 下周三', ['2022-017', '2022-018'])).toBe('2022-017');
    expect(typedNo('下周三', ['2022-017'])).toBeNull();
  });
});
