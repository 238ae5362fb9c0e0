import { definePolicy } from '@wudan/kernel-server';

/** Indicator templates are the office's own work: assessors and supervisors prepare them, supervisors and leaders put them in force. */
export const templatePolicy = definePolicy({
  subject: 'Template',
  actions: ['read', 'export', 'copy', 'edit', 'remove', 'publish', 'withdraw', 'adopt', 'stress'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor', 'overseer')) can('read');
    if (is('leader', 'assessor', 'supervisor')) can(['export', 'stress']);
    if (is('assessor', 'supervisor')) can(['copy', 'edit', 'remove']);
    if (is('supervisor', 'leader')) can(['publish', 'withdraw', 'adopt']);
  },
});
