import { definePolicy } from '@wudan/kernel-server';

/**
 * Findings are the office's work; a unit sees its own from the day they went to it. A sealed one is known to supervisors and leaders
 * alone: an assessor may have been borrowed from an assessed unit.
 */
export const findingPolicy = definePolicy({
  subject: 'Finding',
  actions: ['read', 'open', 'edit', 'drop', 'seal', 'position', 'reply', 'decide', 'link_recurrence', 'set_task', 'count', 'trace', 'export'],
  rules: ({ seat, is, can }) => {
    if (is('assessor')) can(['read', 'open', 'edit', 'drop', 'reply', 'link_recurrence', 'set_task', 'trace', 'export'], { sealed: false });
    if (is('supervisor')) can(['read', 'seal', 'link_recurrence', 'set_task', 'trace', 'export']);
    if (is('leader')) can(['read', 'seal', 'decide', 'trace', 'export']);
    if (is('leader', 'assessor', 'supervisor')) can('count');
    if (is('unit_head', 'unit_contact')) can(['read', 'position', 'export'], { unitId: seat.unitId, sealed: false, shown: true });
  },
});

/** The report is written by assessors, approved by somebody else, and sent with the letter by supervisors and leaders. */
export const assessmentReportPolicy = definePolicy({
  subject: 'AssessmentReport',
  actions: ['read', 'draft', 'edit', 'send_for_comment', 'settle', 'submit', 'review', 'issue', 'export', 'list'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'export', 'list']);
    if (is('assessor')) can(['draft', 'edit', 'send_for_comment', 'settle', 'submit']);
    if (is('supervisor', 'leader')) can(['review', 'issue']);
    if (is('unit_head', 'unit_contact')) can(['read', 'export'], { unitId: seat.unitId, shown: true });
  },
});

/** Categories and how results are given back are the office's rules; supervisors set them. */
export const feedbackPolicyPolicy = definePolicy({
  subject: 'FeedbackPolicy',
  actions: ['read', 'set', 'set_category'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('supervisor')) can(['set', 'set_category']);
  },
});
