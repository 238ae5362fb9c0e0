import { describe, expect, it } from '@jest/globals';
import { filterOfUrl, matches, urlWithoutFilter, type FindingFilter } from './finding-filter.js';

const ROW = {
  unitId: 'u1',
  unitName: '市信访局',
  category: { id: 'I05', name: '编制资源使用率不高', retiredOn: null },
  track: 'long_term',
  level: 'city',
  state: 'proposed',
  source: 'desk',
  cause: 'unit',
  can: ['edit', 'reply'],
  sealed: false,
  no: '2022-017',
  title: '编制空编较多',
  facts: '核定编制40名，实有28名。',
  basis: '',
};

describe('the filter of findings', () => {
  it.each<[string, FindingFilter, boolean]>([
    ['nothing narrows nothing', {}, true],
    ['unit', { unit: 'u1' }, true],
    ['another unit', { unit: 'u2' }, false],
    ['category', { category: 'I05' }, true],
    ['another category', { category: 'I01' }, false],
    ['track', { track: 'immediate' }, false],
    ['level', { level: 'county' }, false],
    ['state', { state: 'proposed' }, true],
    ['another state', { state: 'draft' }, false],
    ['source', { source: 'on_site' }, false],
    ['cause', { cause: 'system' }, false],
    ['what waits for an answer', { waits: 'reply' }, true],
    ['what waits for a decision', { waits: 'decide' }, false],
    ['sealed ones', { sealed: '1' }, false],
    ['words of the facts', { text: ' 实有28名 ' }, true],
    ['the number', { text: '2022-017' }, true],
    ['words of none', { text: '超编' }, false],
    ['all together', { unit: 'u1', track: 'long_term', text: '空编' }, true],
  ])('%s', (_, filter, expected) => {
    expect(matches(ROW, filter)).toBe(expected);
  });

  it('leaves dropped findings out until they are asked for', () => {
    expect([matches({ ...ROW, state: 'dropped' }, {}), matches({ ...ROW, state: 'dropped' }, { state: 'dropped' })]).toEqual([false, true]);
  });

  it('is read from the URL and taken out of it', () => {
    const params = new URLSearchParams('programme=p1&unit=u1&text=&sort=-no');
    expect(filterOfUrl(params)).toEqual({ unit: 'u1' });
    expect(urlWithoutFilter(params).toString()).toBe('programme=p1&sort=-no');
  });
});
