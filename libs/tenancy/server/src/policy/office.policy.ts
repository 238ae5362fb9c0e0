import { definePolicy } from '@wudan/kernel-server';

/** Who manages the tree: the system administrator of an office, for itself and for what hangs below it. */
export const officePolicy = definePolicy({
  subject: 'Office',
  actions: ['read', 'create', 'rename', 'move', 'configure'],
  rules: ({ is, can }) => {
    can('read');
    if (is('system_administrator')) can(['create', 'rename', 'move', 'configure']);
    if (is('security_administrator')) can('configure');
  },
});
