import { definePolicy } from '@wudan/kernel-server';

/** What the office finds out about a unit's figures is the office's: assessors and supervisors check, leaders read, supervisors set the limits. A unit learns of it by findings. */
export const verificationPolicy = definePolicy({
  subject: 'Verification',
  actions: ['read', 'run', 'draw_sample', 'enter_results', 'edit_power_items', 'edit_settings', 'export'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'export']);
    if (is('assessor', 'supervisor')) can(['run', 'draw_sample', 'enter_results', 'edit_power_items']);
    if (is('supervisor')) can('edit_settings');
  },
});
