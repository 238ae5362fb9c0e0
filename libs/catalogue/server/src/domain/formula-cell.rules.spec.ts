import { describe, expect, it } from '@jest/globals';
import { sampleCell, sampleFromCell, variablesCell, variablesFromCell } from './formula-cell.rules.js';

describe('cells of a formula sheet', () => {
  it('come back as they were', () => {
    const variables = [{ name: 'staff', label: '在编实有人数', unit: 'persons' }, { name: 'hours', label: '工时', unit: 'hours' }];
    expect(variablesFromCell(variablesCell(variables))).toEqual({ variables });
    expect(variablesFromCell('')).toEqual({ variables: [] });
    for (const sample of [null, { name: 'total_cases', least: '30' }]) expect(sampleFromCell(sampleCell(sample))).toEqual({ sample });
  });

  it('take the narrow bar and spaces as people type them', () => {
    expect(variablesFromCell(' staff | 在编人数 | persons \n\n')).toEqual({ variables: [{ name: 'staff', label: '在编人数', unit: 'persons' }] });
    expect(sampleFromCell('total_cases＜30')).toEqual({ sample: { name: 'total_cases', least: '30' } });
  });

  it.each(['staff', 'staff｜在编人数', 'staff｜在编人数｜人', '｜在编人数｜persons', 'staff｜在编｜persons｜多余'])('refuse the variable %s', (line) => {
    expect(variablesFromCell(line)).toMatchObject({ problem: expect.stringContaining('应写作') as unknown });
  });

  it.each(['30', 'total_cases', 'Total < 30', 'total < 一'])('refuse the sample %s', (cell) => {
    expect(sampleFromCell(cell)).toMatchObject({ problem: expect.stringContaining('应写作') as unknown });
  });
});
