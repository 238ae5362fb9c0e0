import { describe, expect, it } from '@jest/globals';
import { filterOfUrl, filterOfView, matches, sameFilter, urlOfFilter } from './ledger-filter.js';

const row = { unitId: 'u1', track: 'immediate', category: 'I01', level: 'city', light: 'overdue', state: 'under_way', no: '2022-017', title: '挂牌不规范', unitName: '市信访局', responsiblePerson: '李雷' };

describe('the filter of the ledger', () => {
  it.each([
    [{}, true],
    [{ unitId: 'u1', track: 'immediate', light: 'overdue' }, true],
    [{ unitId: 'u2' }, false],
    [{ category: 'I02' }, false],
    [{ level: 'county' }, false],
    [{ state: 'open' }, true],
    [{ state: 'under_way' }, true],
    [{ state: 'closed' }, false],
    [{ text: '2022-017' }, true],
    [{ text: '信访' }, true],
    [{ text: '李雷' }, true],
    [{ text: '借调' }, false],
  ])('%j: %s', (filter, shown) => expect(matches(row, filter)).toBe(shown));

  it('does not take a closed row for an open one', () => {
    expect(matches({ ...row, state: 'effective' }, { state: 'open' })).toBe(false);
    expect(matches({ ...row, state: 'relapsed' }, { state: 'open' })).toBe(true);
  });

  it('lives in the URL and leaves the rest of it alone', () => {
    const url = new URLSearchParams('programme=p1&light=overdue&text=');
    expect(filterOfUrl(url)).toEqual({ light: 'overdue' });
    expect(urlOfFilter(url, { track: 'long_term' }).toString()).toBe('programme=p1&track=long_term');
  });

  it('reads a stored view, and nothing out of what is none', () => {
    expect(filterOfView('{"light":"overdue","evil":"x","text":""}')).toEqual({ light: 'overdue' });
    for (const text of ['', '[', 'null', '"x"', '{"light":1}']) expect(filterOfView(text)).toEqual({});
    expect(sameFilter({ light: 'overdue' }, { light: 'overdue', text: '' })).toBe(true);
    expect(sameFilter({ light: 'overdue' }, {})).toBe(false);
  });
});
