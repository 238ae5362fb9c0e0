import { describe, expect, it } from '@jest/globals';
import { isRefusal, type FormulaInput } from '../domain/formula.js';
import { readFormula } from './read-formula.js';

const input = (scalars: Record<string, string>, ...series: Record<string, string>[]): FormulaInput => ({
  scalars: new Map(Object.entries(scalars)),
  series: series.map((item) => new Map(Object.entries(item))),
});

const compute = (expression: string, given: FormulaInput): unknown => {
  const read = readFormula(expression);
  return isRefusal(read) ? read : read.compute(given);
};

describe('formulas', () => {
  it.each([
    ['a / b', input({ a: '1', b: '3' }), '0.3333'],
    ['a / b', input({ a: '2', b: '3' }), '0.6667'],
    ['a / b', input({ a: '0.00005', b: '1' }), '0.0001'],
    ['a + b * 2 - -a', input({ a: '0.1', b: '0.2' }), '0.6000'],
    ['sum(w * c) / sum(w)', input({}, { w: '3', c: '1' }, { w: '1', c: '0.8' }), '0.9500'],
    ['sum(t * h) / (n * e)', input({ n: '2', e: '1000' }, { t: '100', h: '8' }, { t: '50', h: '24' }), '1.0000'],
    ['1 - sum(abs(w - e)) / 2', input({}, { w: '0.5', e: '0.4' }, { w: '0.3', e: '0.4' }, { w: '0.2', e: '0.2' }), '0.9000'],
    ['1 - sum(abs(w - e)) / 2', input({}, { w: '1', e: '1' }), '1.0000'],
    ['abs(s / t - n) / n', input({ s: '1200', t: '100', n: '12.5' }), '0.0400'],
    ['max(a, b) - min(a, b)', input({ a: '3', b: '5' }), '2.0000'],
  ])('%s is worked out with decimals', (expression, given, value) => {
    expect(compute(expression, given)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['a / b', input({ a: '0', b: '0' }), false],
    ['a / b', input({ a: '2', b: '0' }), true],
    ['1 - a / b', input({ a: '2', b: '0' }), false],
    ['sum(w * c) / sum(w)', input({}, { w: '0', c: '1' }), false],
    ['sum(w * c) / sum(w)', input({}), false],
    ['(a / b) / c', input({ a: '1', b: '1', c: '0' }), true],
  ])('%s over nothing has no figure', (expression, given, over) => {
    expect(compute(expression, given)).toEqual({ kind: 'zero', over });
  });

  it.each([
    ['', 'FORMULA_SYNTAX'],
    ['a /', 'FORMULA_SYNTAX'],
    ['(a', 'FORMULA_SYNTAX'],
    ['a'.repeat(301), 'FORMULA_SYNTAX'],
    ['import({})', 'FORMULA_FORBIDDEN'],
    ['evaluate("1")', 'FORMULA_FORBIDDEN'],
    ['parse("1")', 'FORMULA_FORBIDDEN'],
    ['createUnit("x")', 'FORMULA_FORBIDDEN'],
    ['a.constructor', 'FORMULA_FORBIDDEN'],
    ['a["constructor"]', 'FORMULA_FORBIDDEN'],
    ['f(x) = x', 'FORMULA_FORBIDDEN'],
    ['a = 1', 'FORMULA_FORBIDDEN'],
    ['a; b', 'FORMULA_FORBIDDEN'],
    ['[a, b]', 'FORMULA_FORBIDDEN'],
    ['a:b', 'FORMULA_FORBIDDEN'],
    ['{a: 1}', 'FORMULA_FORBIDDEN'],
    ['"a"', 'FORMULA_FORBIDDEN'],
    ['true', 'FORMULA_FORBIDDEN'],
    ['2 a', 'FORMULA_FORBIDDEN'],
    ['a ^ 9', 'FORMULA_FORBIDDEN'],
    ['a > b', 'FORMULA_FORBIDDEN'],
    ['a ? b : c', 'FORMULA_FORBIDDEN'],
    ['a!', 'FORMULA_FORBIDDEN'],
    ['sum(sum(a))', 'FORMULA_FORBIDDEN'],
    ['sum(a, b)', 'FORMULA_FORBIDDEN'],
    ['max(a)', 'FORMULA_FORBIDDEN'],
    [`a${' + a'.repeat(70)}`, 'FORMULA_FORBIDDEN'],
  ])('%s is refused', (expression, code) => {
    expect(readFormula(expression)).toMatchObject({ code });
  });
});
