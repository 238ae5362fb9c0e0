import { describe, expect, it } from '@jest/globals';
import { sortRows, type SortValue } from './sort-rows.js';

describe('sortRows', () => {
  it.each<[string, SortValue[], boolean, SortValue[]]>([
    ['words by pronunciation', ['信访局', '发展改革委', '财政局'], false, ['财政局', '发展改革委', '信访局']],
    ['codes by their numbers', ['520500-10', '520500-2'], false, ['520500-2', '520500-10']],
    ['numbers by size, downwards', [2, 10, 1], true, [10, 2, 1]],
    ['blanks last upwards', [null, 'b', 'a'], false, ['a', 'b', null]],
    ['blanks last downwards', ['a', null, 'b'], true, ['b', 'a', null]],
  ])('%s', (_, rows, descending, expected) => {
    expect(sortRows(rows, (row) => row, descending)).toEqual(expected);
  });
});
