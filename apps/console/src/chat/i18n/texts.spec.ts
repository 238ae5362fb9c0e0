import { describe, expect, it } from '@jest/globals';
import { fill } from './fill.js';
import { en } from './en.js';
import { zh } from './zh.js';

const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('texts of the chat', () => {
  it('are all there in both languages, without Chinese in the English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.values(zh).filter((text) => text.trim() === '')).toEqual([]);
    expect(Object.entries(en).filter(([, text]) => text.trim() === '' || /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('have the same places to fill in both languages, and no emoji', () => {
    const keys = Object.keys(zh) as (keyof typeof zh)[];
    expect(keys.filter((key) => places(zh[key]).join() !== places(en[key]).join())).toEqual([]);
    expect([...Object.values(zh), ...Object.values(en)].filter((text) => /\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });

  it('are filled by name, and show a gap that nobody filled', () => {
    expect(fill('待办（{{count}}）', { count: 2 })).toBe('待办（2）');
    expect(fill('{{date}} {{time}}', { date: '11-22' })).toBe('11-22 ⟦time⟧');
  });
});
