import { definePolicy } from '@wudan/kernel-server';

/** Opinions are read by the office alone; a unit answers those that its seats were asked for and never sees what others said of it. */
export const opinionPolicy = definePolicy({
  subject: 'Opinion',
  actions: ['read', 'ask', 'answer'],
  rules: ({ seat, is, can }) => {
    if (is('unit_contact', 'unit_head')) can('answer', { fromUnitId: seat.unitId, way: 'seat' });
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can('ask');
  },
});
