import { describe, expect, it } from '@jest/globals';
import { materialsOf, materialsText, peopleOf, peopleText } from './visit-lines.js';

describe('people typed one a line', () => {
  it.each([
    ['王三，副局长', [{ side: 'unit', name: '王三', post: '副局长' }]],
    ['王三\n\n 李四 , 科长 ', [{ side: 'unit', name: '王三', post: '' }, { side: 'unit', name: '李四', post: '科长' }]],
    ['', []],
  ])('%j', (text, people) => {
    expect(peopleOf(text, 'unit')).toEqual(people);
  });

  it('come back as they were typed', () => {
    const text = '王三，副局长\n李四';
    expect(peopleText(peopleOf(text, 'other').map((person) => ({ ...person, seatId: null })), 'other')).toBe(text);
  });
});

describe('papers typed one a line', () => {
  it.each([
    ['工作总结', [{ title: '工作总结', docNumber: null, pages: null, note: '' }]],
    ['工作总结｜毕信发〔2021〕3号｜12', [{ title: '工作总结', docNumber: '毕信发〔2021〕3号', pages: 12, note: '' }]],
    ['会议记录|12页', [{ title: '会议记录', docNumber: null, pages: 12, note: '' }]],
    ['会议记录|第2号|只看目录|7', [{ title: '会议记录', docNumber: '第2号', pages: 7, note: '只看目录' }]],
  ])('%j', (text, materials) => {
    expect(materialsOf(text)).toEqual(materials);
    expect(materialsOf(materialsText(materials))).toEqual(materials);
  });
});
