import { describe, expect, it } from '@jest/globals';
import { match } from 'pinyin-pro';
import { rankItems } from './rank-items.js';

const ITEMS = [
  { title: '市信访局', hint: '单位', to: '/units/1', words: '520500-01' },
  { title: '市发展和改革委员会', hint: '单位', to: '/units/2', words: '520500-02' },
  { title: '大方县委编办', hint: '编办', to: '/offices' },
  { title: '单位', hint: '页面', to: '/units' },
];
const pinyin = (text: string, typed: string): readonly number[] | null => match(text, typed);

describe('rankItems', () => {
  it.each([
    ['the word itself', '信访', ['市信访局']],
    ['initials', 'xfj', ['市信访局']],
    ['full pinyin', 'dafang', ['大方县委编办']],
    ['a code', '500-02', ['市发展和改革委员会']],
    ['pieces of the name', '发展改革', ['市发展和改革委员会']],
    ['nothing alike', '水务', []],
  ])('finds by %s', (_, typed, expected) => {
    expect(rankItems(ITEMS, typed, pinyin).map((item) => item.title)).toEqual(expected);
  });

  it('puts the exact title first and gives all when nothing is typed', () => {
    expect(rankItems([...ITEMS].reverse(), '单位', pinyin)[0]?.title).toBe('单位');
    expect(rankItems(ITEMS, '  ', null)).toHaveLength(4);
  });
});
