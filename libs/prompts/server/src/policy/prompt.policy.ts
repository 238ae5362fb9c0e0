import { definePolicy } from '@wudan/kernel-server';

/** Staff see what was asked; who is asked answers: a unit's people for their unit, others on their own seat. */
export const promptPolicy = definePolicy({
  subject: 'Prompt',
  actions: ['read', 'answer', 'acknowledge'],
  rules: ({ seat, is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) {
      can('read');
      can(['answer', 'acknowledge'], { seatId: seat.id });
    }
    // Supervisors are the last rung of the ladder.
    if (is('supervisor')) can('acknowledge');
    if (is('unit_head', 'unit_contact')) can(['read', 'answer', 'acknowledge'], { unitId: seat.unitId });
  },
});

/** Leave and delegation: a unit's people for themselves, the office's for anybody of a unit. */
export const absencePolicy = definePolicy({
  subject: 'Absence',
  actions: ['read', 'create', 'end'],
  rules: ({ seat, is, can }) => {
    if (is('assessor', 'supervisor')) can(['read', 'create', 'end']);
    if (is('unit_head')) can(['read', 'create', 'end'], { unitId: seat.unitId });
    if (is('unit_contact')) {
      can('read', { unitId: seat.unitId });
      can(['create', 'end'], { seatId: seat.id });
    }
  },
});

/** In which order a unit's contacts are asked. */
export const contactDutyPolicy = definePolicy({
  subject: 'ContactDuty',
  actions: ['read', 'order'],
  rules: ({ seat, is, can }) => {
    if (is('leader')) can('read');
    if (is('assessor', 'supervisor')) can(['read', 'order']);
    if (is('unit_head')) can(['read', 'order'], { unitId: seat.unitId });
    if (is('unit_contact')) can('read', { unitId: seat.unitId });
  },
});

/** How often people are asked: for those who answer for it. */
export const burdenPolicy = definePolicy({
  subject: 'Burden',
  actions: ['read'],
  rules: ({ is, can }) => {
    if (is('leader', 'supervisor')) can('read');
  },
});
