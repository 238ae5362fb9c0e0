import { definePolicy } from '@wudan/kernel-server';

/** The board of the own office: its staff see all, a unit sees its own row. */
export const boardPolicy = definePolicy({
  subject: 'BoardRow',
  actions: ['read'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('unit_head', 'unit_contact')) can('read', { unitId: seat.unitId });
  },
});

/** What lower offices published: for those who oversee them. */
export const overviewPolicy = definePolicy({
  subject: 'Overview',
  actions: ['read'],
  rules: ({ is, can }) => {
    if (is('leader', 'supervisor', 'overseer')) can('read');
  },
});
