import { definePolicy } from '@wudan/kernel-server';

/**
 * Rows are visits with `mine`: whether the seat took part or its person wrote them. What is restricted is for those who took part, supervision and leaders; a unit reads
 * what was confirmed and may be told.
 */
export const visitPolicy = definePolicy({
  subject: 'Visit',
  actions: ['read', 'record', 'confirm'],
  rules: ({ seat, is, can }) => {
    if (is('unit_contact', 'unit_head')) can('read', { unitId: seat.unitId, confidentiality: 'open', state: 'confirmed' });
    if (is('assessor')) {
      can(['read', 'record', 'confirm'], { confidentiality: 'open' });
      can(['read', 'record', 'confirm'], { confidentiality: 'internal' });
      can(['read', 'record', 'confirm'], { confidentiality: 'restricted', mine: true });
    }
    if (is('supervisor')) can(['read', 'record', 'confirm']);
    if (is('leader')) can(['read', 'confirm']);
  },
});
