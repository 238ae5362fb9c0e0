import { definePolicy } from '@wudan/kernel-server';

/**
 * Chats of seats. A link lets its bearer answer for the seat, so it is made for people of units, whose reports the office collects,
 * and for one's own seat; never for a colleague's.
 */
export const chatBindingPolicy = definePolicy({
  subject: 'ChatBinding',
  actions: ['read', 'invite', 'end'],
  rules: ({ seat, is, can }) => {
    if (is('assessor', 'supervisor')) {
      can(['read', 'end']);
      can('invite', { audience: 'unit' });
      can('invite', { seatId: seat.id });
    }
    // The ladder of a lower office ends at its leader, who has to be reachable.
    if (is('leader')) can(['read', 'invite', 'end'], { seatId: seat.id });
    if (is('unit_head', 'unit_contact')) {
      can('read', { unitId: seat.unitId });
      can('end', { seatId: seat.id });
    }
  },
});
