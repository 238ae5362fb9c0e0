import { describe, expect, it } from '@jest/globals';
import { en } from './en.js';
import { zh } from './zh.js';

describe('texts of results', () => {
  it('are all there in both languages, without Chinese in the English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.values(zh).filter((text) => text.trim() === '')).toEqual([]);
    expect(Object.entries(en).filter(([, text]) => text.trim() === '' || /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
