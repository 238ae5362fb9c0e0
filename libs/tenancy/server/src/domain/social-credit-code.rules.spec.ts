import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  normalisedSocialCreditCode,
  organisationCheckCharacter,
  socialCreditCheckCharacter,
  socialCreditCodeWarnings,
} from './social-credit-code.rules.js';

/** Made-up codes with right check characters; none belongs to a real unit. */
const RIGHT: readonly [code: string, kind: string][] = [
  ['11520500000000019C', 'organ of a city'],
  ['12520500MB0000019E', 'institution of a city'],
  ['13520500000000772E', 'mass organisation'],
  ['11520521000000027L', 'organ of a county'],
  ['12520524MB00000940', 'institution of a county, remainder 0'],
  ['125224004200000152', 'institution with a region code of before 2011'],
];

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('socialCreditCodeWarnings', () => {
  it.each(RIGHT)('%s is right (%s)', (code) => {
    expect(socialCreditCodeWarnings(code)).toEqual([]);
  });

  it.each([
    ['11520500000000019', '应为18位，现为17位'],
    ['', '应为18位，现为0位'],
    ['11520500000000019CC', '应为18位，现为19位'],
    ['1152050000000OI19C', '不应出现的字符“OI”'],
    ['11520500000000019c', '不应出现的字符“c”'],
    ['115205000000000190', '第18位校验位不符'],
    ['11520500000000018C', '第9至17位主体标识码的校验位不符'],
    ['115X0500000000019C', '第3至8位应为6位数字'],
    ['91520500000000019C', '第1位不是“1”'],
    ['15520500000000019C', '第2位应为'],
  ])('%j: %s', (code, part) => {
    const warnings = socialCreditCodeWarnings(code);
    expect(warnings).toContainEqual(expect.stringContaining(part));
    for (const warning of warnings) expect(warning).toMatch(/^统一社会信用代码.*请与证书核对；核对无误可照常保存。$/);
  });

  it('notices any single wrong character and any two neighbours exchanged', () => {
    const code = fc.constantFrom(...RIGHT.map(([right]) => right));
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...ALPHABET), (right, place, character) => {
        fc.pre(right[place] !== character);
        expect(socialCreditCodeWarnings(right.slice(0, place) + character + right.slice(place + 1))).not.toEqual([]);
      }),
    );
    fc.assert(
      fc.property(code, fc.nat(16), (right, place) => {
        const [first = '', second = ''] = right.slice(place, place + 2);
        fc.pre(first !== second);
        expect(socialCreditCodeWarnings(right.slice(0, place) + second + first + right.slice(place + 2))).not.toEqual([]);
      }),
    );
  });

  it('accepts every code it computes, and never throws', () => {
    const serial = fc.string({ minLength: 8, maxLength: 8, unit: fc.constantFrom(...ALPHABET) });
    fc.assert(
      fc.property(serial, fc.constantFrom('11', '12', '13', '19'), (organisation, head) => {
        const body = `${head}520500${organisation}${organisationCheckCharacter(organisation)}`;
        expect(socialCreditCodeWarnings(body + socialCreditCheckCharacter(body))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(socialCreditCodeWarnings(text))).toBe(true);
      }),
    );
  });

  it('brings a code into its stored form', () => {
    expect(normalisedSocialCreditCode(' １２520500 mb0000019e ')).toBe('12520500MB0000019E');
  });
});
