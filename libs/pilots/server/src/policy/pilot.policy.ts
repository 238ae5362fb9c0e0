import { definePolicy } from '@wudan/kernel-server';

/** What is assessed and its indicator set: composed and reviewed by the office, put in force by supervisors and leaders; a unit sees what was issued to it, signs and names its people. */
export const pilotPolicy = definePolicy({
  subject: 'Pilot',
  actions: ['read', 'open', 'compose', 'submit_set', 'review_set', 'issue_set', 'revise_set', 'sign_receipt', 'name_people', 'advance'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'review_set']);
    if (is('assessor', 'supervisor')) can(['open', 'compose', 'submit_set', 'revise_set', 'advance']);
    if (is('supervisor', 'leader')) can('issue_set');
    if (is('unit_head', 'unit_contact')) can(['read', 'sign_receipt', 'name_people'], { unitId: seat.unitId, issued: true });
  },
});

/** The work plan is the office's own paper: assessors and supervisors write it, supervisors and leaders record how it was decided. */
export const workPlanPolicy = definePolicy({
  subject: 'WorkPlan',
  actions: ['read', 'edit', 'review', 'agree', 'issue', 'export'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'export']);
    if (is('assessor', 'supervisor')) can('edit');
    if (is('supervisor', 'leader')) can(['review', 'agree', 'issue']);
  },
});

/** Guides are written for the units of a programme, who read them. */
export const guidePolicy = definePolicy({
  subject: 'Guide',
  actions: ['read', 'attach'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can('attach');
    if (is('unit_head', 'unit_contact')) can('read', { unitId: seat.unitId });
  },
});

/** Trainings and who came. */
export const trainingPolicy = definePolicy({
  subject: 'Training',
  actions: ['read', 'edit'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can('edit');
  },
});

/** Flows of stages: read by the office, written by supervisors; supervisors and leaders hand them down and adopt those from above. */
export const stageFlowPolicy = definePolicy({
  subject: 'StageFlow',
  actions: ['read', 'save', 'hand_down', 'adopt'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('supervisor')) can('save');
    if (is('supervisor', 'leader')) can(['hand_down', 'adopt']);
  },
});
