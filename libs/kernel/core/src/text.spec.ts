import { describe, expect, it } from '@jest/globals';
import { clip, linesProblem, normalisedLines, normalisedText, textProblem } from './text.js';

describe('texts', () => {
  it.each([
    ['　市信访局 ', '市信访局'],
    ['一\r\n二\r三', '一\n二\n三'],
    ['e\u0301', 'é'],
  ])('%j is stored as %j', (text, stored) => {
    expect(normalisedText(text)).toBe(stored);
  });

  it.each([
    ['', { min: 0, max: 5 }, null],
    ['', { min: 1, max: 5 }, '“理由”不能为空，请填写。'],
    ['𠮷𠮷𠮷', { min: 3, max: 3 }, null],
    ['一', { min: 2, max: 5 }, '“理由”至少2字，请补充。'],
    ['一二三四', { min: 2, max: 3 }, '“理由”共4字，最多3字，请缩短。'],
    ['一\n二', { min: 2, max: 5 }, '“理由”含有换行或不可见字符，请删除这些字符后重新填写。'],
    ['一\n二', { min: 2, max: 5, lines: true }, null],
    ['一\u200b二', { min: 2, max: 5, lines: true }, '“理由”含有换行或不可见字符，请删除这些字符后重新填写。'],
  ])('%j within %j: %s', (text, bounds, problem) => {
    expect(textProblem('理由', text, bounds)).toBe(problem);
  });

  it('drops spaces at the ends of lines where there are several', () => {
    expect(normalisedLines('一 \t\r\n 二　\n')).toBe('一\n 二');
  });

  it.each([
    ['', 0, null],
    ['', 1, '“理由”不能为空，请填写。'],
    ['一\n二', 2, null],
    ['一\u200b二', 2, '“理由”含有不可见字符，请删除这些字符后重新填写。'],
    ['一', 2, '“理由”至少2字，请补充。'],
    ['一二三四五六', 2, '“理由”共6字，最多5字，请缩短。'],
  ])('lines %j of at least %i: %s', (text, min, problem) => {
    expect(linesProblem('理由', text, min, 5)).toBe(problem);
  });

  it('cuts what does not fit, by characters', () => {
    expect(clip('甲乙丙丁', 3)).toBe('甲乙…');
    expect(clip('甲乙丙', 3)).toBe('甲乙丙');
  });
});
