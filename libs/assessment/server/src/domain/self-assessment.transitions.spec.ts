import { describe, expect, it } from '@jest/globals';
import { SELF_STATES, type SelfState } from './self-assessment.js';
import { SELF_ACTIONS, stateFault, type SelfAction } from './self-assessment.transitions.js';

const AT = new Date('2022-06-18T09:05:00Z');
const in_ = (state: SelfState) => ({ state, signedBy: '王局长', signedAt: AT, submittedBy: '李联络员', submittedAt: AT });

/** What each state answers to each action; empty where it is open to it. */
const EXPECTED: Readonly<Record<SelfAction, Readonly<Record<SelfState, string>>>> = {
  score: { open: '', signed: 'SELF_ASSESSMENT_SIGNED', submitted: 'SELF_ASSESSMENT_LOCKED', returned: '' },
  sign: { open: '', signed: 'SELF_ASSESSMENT_SIGNED', submitted: 'SELF_ASSESSMENT_LOCKED', returned: '' },
  submit: { open: 'SELF_ASSESSMENT_NOT_SIGNED', signed: '', submitted: 'SELF_ASSESSMENT_SUBMITTED', returned: 'SELF_ASSESSMENT_NOT_SIGNED' },
  withdraw: { open: 'SELF_ASSESSMENT_NOT_SIGNED', signed: '', submitted: 'SELF_ASSESSMENT_LOCKED', returned: 'SELF_ASSESSMENT_NOT_SIGNED' },
  return_item: { open: 'SELF_ASSESSMENT_NOT_SUBMITTED', signed: 'SELF_ASSESSMENT_NOT_SUBMITTED', submitted: '', returned: '' },
  decide_na: { open: 'SELF_ASSESSMENT_NOT_SUBMITTED', signed: 'SELF_ASSESSMENT_NOT_SUBMITTED', submitted: '', returned: '' },
  edit_report: { open: '', signed: '', submitted: 'SELF_ASSESSMENT_LOCKED', returned: '' },
};

describe('the way of a self-assessment', () => {
  it.each(SELF_ACTIONS.flatMap((action) => SELF_STATES.map((state) => [action, state, EXPECTED[action][state]] as const)))('%s in %s: %j', (action, state, code) =>
    expect(stateFault(in_(state), action, 'pilotId')?.code ?? '').toBe(code),
  );

  it('says who and when in a sentence with the remedy', () => {
    expect(stateFault(in_('submitted'), 'submit', 'pilotId')?.message).toBe('自评已由李联络员于2022-06-18 17:05提交，无需重复提交。');
    expect(stateFault(in_('signed'), 'score', 'input.pilotId')).toMatchObject({ field: 'input.pilotId', message: expect.stringContaining('王局长于2022-06-18 17:05') });
  });
});
