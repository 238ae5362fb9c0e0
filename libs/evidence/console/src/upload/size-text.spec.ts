import { describe, expect, it } from '@jest/globals';
import { sizeText } from './size-text.js';

describe('size of a file', () => {
  it.each([
    [0, '0 B'],
    [900, '900 B'],
    [1_536, '1.5 KB'],
    [20_480, '20 KB'],
    [5_242_880, '5.0 MB'],
    [3_221_225_472, '3.0 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
