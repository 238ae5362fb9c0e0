import { definePolicy } from '@wudan/kernel-server';

/**
 * A unit gives what only it has, for itself; assessors fill in what the office, others or they themselves hold, and judge. A loss is countersigned
 * by somebody of the office. Rows are a unit and who holds the material.
 */
export const evidencePolicy = definePolicy({
  subject: 'Evidence',
  actions: ['read', 'answer', 'review', 'sight', 'countersign', 'request', 'reopen', 'export'],
  rules: ({ seat, is, can }) => {
    if (is('unit_contact', 'unit_head')) {
      can(['read', 'export'], { unitId: seat.unitId });
      can(['answer', 'reopen'], { unitId: seat.unitId, holder: 'unit' });
    }
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'export', 'countersign']);
    if (is('assessor')) {
      for (const holder of ['office', 'third', 'assessor']) can('answer', { holder });
      can(['review', 'sight', 'request', 'reopen']);
    }
  },
});
