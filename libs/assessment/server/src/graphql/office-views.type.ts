import { allowedActions } from '@wudan/kernel-server';
import { hundredthsText, type Ctx } from '@wudan/kernel-core';
import { isOfficeOpenTo, OFFICE_ACTIONS } from '../domain/office-assessment.transitions.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import type { ScoringPolicy } from '../domain/scoring-policy.js';
import type { OfficeGridType, ScoringPolicyType } from './office-grid.type.js';

/** What the person may not do though the seat may: parts and declarations say no. */
function forbidden(grid: OfficeGridView, action: string): boolean {
  const { myPart, declared, stage, policy, partly, state, letterIssued } = grid;
  const cleared = declared === 'none';
  const scorer = myPart === 'first' || myPart === 'second';
  switch (action) {
    case 'score':
      return !cleared || (myPart !== null && myPart !== 'first');
    case 'score_second':
      return !cleared || policy.secondAssessor === 'none' || (myPart !== null && myPart !== 'second');
    case 'advance_stage':
      return !cleared || stage === 'on_site' || (myPart !== null && !scorer);
    case 'submit':
      return !cleared || (myPart !== null && !scorer);
    case 'review':
      return myPart !== null && myPart !== (state === 'section_review' ? 'section' : 'leader');
    case 'record_decision':
      return scorer;
    case 'unlock':
      return letterIssued;
    case 'reopen_leaf':
      return state === 'scoring' && !partly;
    default:
      return false;
  }
}

/** What the seat and the person in it may do to the assessment as it stands. */
export function officeActions(ctx: Ctx, grid: OfficeGridView): string[] {
  const { pilotId, unitId, state } = grid;
  const open = OFFICE_ACTIONS.filter((action) => isOfficeOpenTo(state, action));
  const allowed = allowedActions(ctx, 'OfficeAssessment', { pilotId, unitId, state }, state === 'waiting' ? open : [...open, 'export']);
  return (allowed.includes('score') ? [...allowed, 'score_second'] : allowed).filter((action) => !forbidden(grid, action));
}

export const policyType = (policy: ScoringPolicy): ScoringPolicyType => ({ ...policy, reasonGap: hundredthsText(policy.reasonGap), varianceLimit: hundredthsText(policy.varianceLimit) });

export const officeType = (ctx: Ctx, grid: OfficeGridView): OfficeGridType => ({ ...grid, policy: policyType(grid.policy), myPart: grid.myPart ?? 'none', can: officeActions(ctx, grid) });
