import { definePolicy } from '@wudan/kernel-server';

/** Programmes are the office's own work: assessors and supervisors prepare them, supervisors and leaders put them in force; units do not see them. */
export const programmePolicy = definePolicy({
  subject: 'Programme',
  actions: ['read', 'create', 'edit', 'activate', 'close', 'remove', 'set_cadence', 'copy', 'ask'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can(['create', 'edit', 'remove', 'set_cadence', 'copy']);
    if (is('supervisor', 'leader')) can(['activate', 'close']);
    if (is('supervisor')) can('ask');
  },
});
