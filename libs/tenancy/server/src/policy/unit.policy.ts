import { definePolicy } from '@wudan/kernel-server';

/** The register of units is business data: staff of the office keep it, a unit sees itself, the three administrators see none of it. */
export const unitPolicy = definePolicy({
  subject: 'Unit',
  actions: ['read', 'create', 'update', 'retire'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can(['create', 'update', 'retire']);
    if (is('unit_head', 'unit_contact')) can('read', { id: seat.unitId });
  },
});
