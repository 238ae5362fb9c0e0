import { definePolicy } from '@wudan/kernel-server';

/** Invitations: the system administrator invites administrators and staff, assessors and supervisors invite people of units. */
export const invitationPolicy = definePolicy({
  subject: 'Invitation',
  actions: ['read', 'create', 'revoke'],
  rules: ({ is, can }) => {
    if (is('system_administrator')) for (const audience of ['administrator', 'staff']) can(['read', 'create', 'revoke'], { audience });
    if (is('assessor', 'supervisor')) can(['read', 'create', 'revoke'], { audience: 'unit' });
    if (is('security_administrator')) can('read');
  },
});
