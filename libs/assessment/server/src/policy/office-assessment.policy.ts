import { definePolicy } from '@wudan/kernel-server';

/**
 * The office scores what units handed in: assessors give marks and hand them on, supervisors review for the section and open items again, leaders review and
 * unlock; either of the two records how the commission decided. Units never see it: they are told by the feedback letter.
 */
export const officeAssessmentPolicy = definePolicy({
  subject: 'OfficeAssessment',
  actions: ['read', 'score', 'declare', 'advance_stage', 'submit', 'review', 'record_decision', 'unlock', 'reopen_leaf', 'export'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'export']);
    if (is('assessor')) can(['score', 'declare', 'advance_stage', 'submit']);
    if (is('supervisor')) can('review', { state: 'section_review' });
    if (is('leader')) can('review', { state: 'leader_review' });
    if (is('supervisor', 'leader')) can('record_decision');
    if (is('supervisor')) can('reopen_leaf');
    if (is('leader')) can('unlock');
  },
});

/** How the office scores; dated versions that supervisors add. */
export const scoringPolicyPolicy = definePolicy({
  subject: 'ScoringPolicy',
  actions: ['read', 'save'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('supervisor')) can('save');
  },
});
