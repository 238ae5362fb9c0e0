import { describe, expect, it } from '@jest/globals';
import { filterRows, sectionsOf } from './filter-rows.js';

const rows = [
  { unitId: 'a', light: 'normal', status: 'on_plan', sectionName: '行政科' },
  { unitId: 'b', light: 'due', status: 'none', sectionName: '事业科' },
  { unitId: 'c', light: 'overdue', status: 'none', sectionName: null },
  { unitId: 'd', light: 'overdue', status: 'blocked', sectionName: '行政科' },
];

describe('rows of a sheet', () => {
  it.each([
    [{ light: '', status: '', section: '' }, 'abcd'],
    [{ light: 'overdue', status: '', section: '' }, 'cd'],
    [{ light: '', status: 'none', section: '' }, 'bc'],
    [{ light: '', status: '', section: '行政科' }, 'ad'],
    [{ light: 'overdue', status: 'blocked', section: '行政科' }, 'd'],
    [{ light: 'normal', status: 'none', section: '' }, ''],
  ])('filtered by %p', (filters, ids) => {
    expect(filterRows(rows, filters).map((row) => row.unitId).join('')).toBe(ids);
  });

  it('name each section once', () => {
    expect(sectionsOf(rows)).toEqual(['行政科', '事业科']);
  });
});
