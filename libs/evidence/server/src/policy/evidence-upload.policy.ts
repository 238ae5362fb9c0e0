import { definePolicy } from '@wudan/kernel-server';

/** Files come from the unit that they are about, or from the office for any of its units. */
export const evidenceUploadPolicy = definePolicy({
  subject: 'EvidenceUpload',
  actions: ['start'],
  rules: ({ seat, is, can }) => {
    if (is('assessor', 'supervisor')) can('start');
    if (is('unit_head', 'unit_contact')) can('start', { unitId: seat.unitId });
  },
});
