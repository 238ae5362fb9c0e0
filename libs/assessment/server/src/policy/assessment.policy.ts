import { definePolicy } from '@wudan/kernel-server';

/** A unit assesses itself: contact and head score and submit, the head alone signs. The office reads it, the assessor returns items and decides what does not apply. */
export const selfAssessmentPolicy = definePolicy({
  subject: 'SelfAssessment',
  actions: ['read', 'score', 'sign', 'submit', 'withdraw', 'return_item', 'decide_na', 'edit_report', 'export'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'export']);
    if (is('assessor')) can(['return_item', 'decide_na']);
    if (is('unit_head', 'unit_contact')) can(['read', 'score', 'submit', 'edit_report', 'export'], { unitId: seat.unitId });
    if (is('unit_head')) can(['sign', 'withdraw'], { unitId: seat.unitId });
  },
});
