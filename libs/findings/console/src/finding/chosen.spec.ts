import { describe, expect, it } from '@jest/globals';
import { chosenOf, withChoice } from './chosen.js';

describe('choices in one field', () => {
  it.each<[string, string, string, boolean, readonly string[]]>([
    ['the first', '', '1.1', true, ['1.1']],
    ['one more', '1.1', '2.3', true, ['1.1', '2.3']],
    ['one that is there', '1.1\n2.3', '1.1', true, ['2.3', '1.1']],
    ['one taken out', '1.1\n2.3', '1.1', false, ['2.3']],
    ['the last taken out', '1.1', '1.1', false, []],
  ])('%s', (_, text, choice, on, expected) => {
    expect(chosenOf(withChoice(text, choice, on))).toEqual(expected);
  });
});
