import { definePolicy } from '@wudan/kernel-server';

/** Figures about units: the office reads all and records what it verified; a unit reads and reports its own. */
export const factPolicy = definePolicy({
  subject: 'Fact',
  actions: ['read', 'record'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can('record');
    if (is('unit_head', 'unit_contact') && seat.unitId !== null) can(['read', 'record'], { unitId: seat.unitId });
  },
});
