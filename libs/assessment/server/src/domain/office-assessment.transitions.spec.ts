import { describe, expect, it } from '@jest/globals';
import { OFFICE_STATES, type OfficeState } from './office-assessment.js';
import { OFFICE_ACTIONS, officeStateFault, type OfficeAction } from './office-assessment.transitions.js';

const REFUSED: Readonly<Record<OfficeState, string>> = { waiting: 'OFFICE_NOT_STARTED', scoring: 'OFFICE_STATE', section_review: 'OFFICE_STATE', leader_review: 'OFFICE_STATE', decision: 'OFFICE_STATE', approved: 'OFFICE_APPROVED' };

/** The states that are open to each action. */
const OPEN: Readonly<Record<OfficeAction, readonly OfficeState[]>> = {
  score: ['scoring'],
  declare: ['waiting', 'scoring', 'section_review', 'leader_review', 'decision'],
  advance_stage: ['scoring'],
  submit: ['scoring'],
  review: ['section_review', 'leader_review'],
  record_decision: ['decision'],
  unlock: ['approved'],
  reopen_leaf: ['scoring', 'section_review', 'leader_review', 'decision'],
};

describe('the way of the office\'s assessment', () => {
  it.each(OFFICE_ACTIONS.flatMap((action) => OFFICE_STATES.map((state) => [action, state, OPEN[action].includes(state) ? '' : REFUSED[state]] as const)))('%s in %s: %j', (action, state, code) =>
    expect(officeStateFault(state, action, 'pilotId')?.code ?? '').toBe(code),
  );

  it('says where it stands and what to do instead', () => {
    expect(officeStateFault('approved', 'score', 'pilotId')?.message).toBe('编办评分当前为“已审定”，不能评分；结果已经固定；如需更正，请由编办领导说明理由后解锁。');
  });
});
