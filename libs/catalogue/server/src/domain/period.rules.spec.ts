import { describe, expect, it } from '@jest/globals';
import { periodsOf } from './period.rules.js';

describe('columns of a demand', () => {
  const bijie = { evidenceFrom: '2019-01-01', cutoffOn: '2022-06-30' };
  it.each([
    ['assessment_period', bijie, ['2019', '2020', '2021', '2022']],
    ['last_3_years', bijie, ['2019', '2020', '2021']],
    ['latest_full_year', bijie, ['2021']],
    ['cutoff_date', bijie, ['基准日']],
    ['last_3_years', { evidenceFrom: '2019-01-01', cutoffOn: '2022-12-31' }, ['2020', '2021', '2022']],
    ['latest_full_year', { evidenceFrom: '2019-01-01', cutoffOn: '2022-12-31' }, ['2022']],
    ['last_3_years', { evidenceFrom: '2021-03-01', cutoffOn: '2022-06-30' }, ['2021']],
    ['last_3_years', { evidenceFrom: '2022-01-01', cutoffOn: '2022-06-30' }, ['2021']],
    ['assessment_period', { evidenceFrom: '2022-01-01', cutoffOn: '2022-06-30' }, ['2022']],
  ])('%s of %o', (code, window, columns) => {
    expect(periodsOf(code, window)).toEqual(columns);
  });
});
