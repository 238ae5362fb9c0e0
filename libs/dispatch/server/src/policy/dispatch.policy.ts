import { definePolicy } from '@wudan/kernel-server';

/** Rounds are the office's own matter; supervisors steer them. */
export const roundPolicy = definePolicy({
  subject: 'Round',
  actions: ['read', 'export', 'ask', 'recall', 'move', 'remind', 'report_for', 'decide', 'set_policy'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor')) can(['read', 'export']);
    if (is('supervisor')) can(['read', 'export', 'ask', 'recall', 'move', 'remind', 'report_for', 'decide', 'set_policy']);
  },
});

/** Reports: the office reads all, a unit its own; a unit reports for itself. */
export const progressReportPolicy = definePolicy({
  subject: 'ProgressReport',
  actions: ['read', 'report', 'correct'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('unit_head', 'unit_contact')) can(['read', 'report', 'correct'], { unitId: seat.unitId });
  },
});

/** What the office itself reports up. */
export const upwardReportPolicy = definePolicy({
  subject: 'UpwardReport',
  actions: ['read', 'confirm'],
  rules: ({ is, can }) => {
    if (is('leader', 'supervisor')) can(['read', 'confirm']);
  },
});
