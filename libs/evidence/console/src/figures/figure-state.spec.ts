import { describe, expect, it } from '@jest/globals';
import { figureState, namesOf } from './figure-state.js';

describe('an asked number', () => {
  it.each([
    [{ value: '0', dueOn: '2022-01-01' }, 'answered'],
    [{ value: null, dueOn: '2022-06-30' }, 'open'],
    [{ value: null, dueOn: '2022-06-29' }, 'late'],
  ])('%j stands as %s', (figure, state) => {
    expect(figureState(figure, '2022-06-30')).toBe(state);
  });

  it('is chosen from the names of template and pack, each once', () => {
    const of = (...names: string[]): { formulas: { variables: { name: string; label: string }[] }[] } => ({ formulas: [{ variables: names.map((name) => ({ name, label: `数${name}` })) }] });
    expect(namesOf([of('b', 'a'), undefined, of('a', 'c')])).toEqual([{ value: 'a', label: '数a' }, { value: 'b', label: '数b' }, { value: 'c', label: '数c' }]);
  });
});
