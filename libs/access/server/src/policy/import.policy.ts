import { definePolicy } from '@wudan/kernel-server';

/** Who may import which kind of list. */
export const importPolicy = definePolicy({
  subject: 'Import',
  actions: ['read', 'run'],
  rules: ({ is, can }) => {
    if (is('system_administrator')) for (const kind of ['offices', 'people']) can(['read', 'run'], { kind });
    if (is('assessor', 'supervisor')) for (const kind of ['units', 'people']) can(['read', 'run'], { kind });
  },
});
