import { describe, expect, it } from '@jest/globals';
import { newId } from '@wudan/kernel-core';
import { linkKey, readLinkKey } from './link-key.rules.js';
import { isNamed } from './opinion.rules.js';
import { hiddenGroups, satisfactionOf } from './survey-result.rules.js';
import { SHIPPED_TEMPLATE, templateContent } from './survey-template.rules.js';

describe('keys of links', () => {
  it('carry kind, office and token and come back whole', () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const officeId = newId(1_650_000_000_000 + turn * 97_000_000);
      const token = `abcdefghijklmnopqrst-${turn % 10}`;
      const kind = turn % 2 === 0 ? 'opinion' : 'survey';
      expect(readLinkKey(linkKey(kind, officeId, token))).toEqual({ kind, officeId, token });
    }
  });

  it.each(['', 'o', 'x'.repeat(45), `o${'A'.repeat(44)}`, `o${'A'.repeat(43)}`, `o${'_'.repeat(45)}`, `s${'%'.repeat(44)}`])('does not take %s for one', (key) => {
    expect(readLinkKey(key)).toBeNull();
  });
});

describe('the unit that is named on a page', () => {
  it.each([
    ['毕节市财政局', true], [' 毕节市 财政局 ', true], ['市财政局', true], ['毕节市财政局（本级）', false], ['财政局', false], ['', false], ['市教育局', false],
  ])('%s: %s', (said, is) => {
    expect(isNamed(said, ['毕节市财政局', '市财政局'])).toBe(is);
  });
});

describe('satisfaction', () => {
  it.each([
    [[1, 0, 0, 0, 0], '1.0000'], [[0, 0, 0, 0, 3], '0.0000'], [[2, 2, 2, 2, 2], '0.5400'], [[10, 20, 5, 1, 0], '0.8139'], [[0, 0, 0, 0, 0], null],
  ])('of %j is %s', (counts, expected) => {
    expect(satisfactionOf(counts)).toBe(expected);
  });
});

describe('groups that are not shown apart', () => {
  it.each([
    ['none', { a: 5, b: 9 }, []],
    ['empty ones tell nothing', { a: 0, b: 9 }, []],
    ['a small one takes the smallest of the others along', { a: 2, b: 9, c: 7 }, ['a', 'c']],
    ['two small ones that together are enough hide each other', { a: 3, b: 2, c: 9 }, ['a', 'b']],
    ['a small one alone', { a: 4 }, ['a']],
  ])('%s', (_, answered, hidden) => {
    expect([...hiddenGroups(new Map(Object.entries(answered)), 5)].sort()).toEqual(hidden);
  });
});

it('ships a template that its own rules accept', () => {
  const { version: _version, validFrom: _from, savedBy: _by, ...content } = SHIPPED_TEMPLATE;
  expect(templateContent(content, () => null)).toEqual(content);
});
