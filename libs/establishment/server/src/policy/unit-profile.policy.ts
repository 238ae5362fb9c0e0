import { definePolicy } from '@wudan/kernel-server';

/** What the office knows of a unit's establishment: its staff keep it, a unit sees its own. People's rows are shown to nobody. */
export const unitProfilePolicy = definePolicy({
  subject: 'UnitProfile',
  actions: ['read', 'edit', 'import'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can(['edit', 'import']);
    if (is('unit_head', 'unit_contact')) can('read', { unitId: seat.unitId });
  },
});
