import { definePolicy } from '@wudan/kernel-server';

/** Seats: the security administrator ends and grants; supervisors look after the seats of assessed units; everyone sees their own unit's. */
export const seatPolicy = definePolicy({
  subject: 'Seat',
  actions: ['read', 'grant', 'end'],
  rules: ({ seat, is, can }) => {
    if (is('security_administrator')) can(['read', 'grant', 'end']);
    if (is('system_administrator')) for (const audience of ['administrator', 'staff']) can('read', { audience });
    if (is('leader', 'assessor', 'supervisor')) for (const audience of ['staff', 'unit']) can('read', { audience });
    if (is('supervisor')) can(['grant', 'end'], { audience: 'unit' });
    if (is('unit_head', 'unit_contact')) can('read', { unitId: seat.unitId });
  },
});
