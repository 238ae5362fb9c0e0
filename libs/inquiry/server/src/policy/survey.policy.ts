import { definePolicy } from '@wudan/kernel-server';

/** Questionnaires are the office's; whom they ask and what by default is the supervisor's to set. */
export const surveyPolicy = definePolicy({
  subject: 'Survey',
  actions: ['read', 'conduct', 'template'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can('conduct');
    if (is('supervisor')) can('template');
  },
});
