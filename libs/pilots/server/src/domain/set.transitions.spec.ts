import { describe, expect, it } from '@jest/globals';
import { SET_STATES } from './pilot.js';
import { setStateFault, type SetStep } from './set.transitions.js';

describe('setStateFault', () => {
  it.each<[SetStep, readonly string[]]>([
    ['compose', ['draft', 'returned']],
    ['submit', ['draft', 'returned']],
    ['review', ['in_review']],
    ['issue', ['reviewed']],
    ['revise', ['issued']],
  ])('%s is open to %j only', (step, open) => {
    expect(SET_STATES.filter((state) => setStateFault(state, step) === null)).toEqual(open);
  });

  it('names the remedy when an issued set is edited', () => {
    expect(setStateFault('issued', 'compose', 'input.pilotId')).toMatchObject({ code: 'SET_FROZEN', field: 'input.pilotId', message: expect.stringContaining('修订') as unknown });
    expect(setStateFault('superseded', 'compose')).toMatchObject({ code: 'SET_FROZEN' });
    expect(setStateFault('in_review', 'compose')).toMatchObject({ code: 'SET_STATE', message: expect.stringContaining('退回') as unknown });
  });
});
