import { definePolicy } from '@wudan/kernel-server';

/** The trail is read by the audit administrator alone. */
export const auditEntryPolicy = definePolicy({
  subject: 'AuditEntry',
  actions: ['read'],
  rules: ({ is, can }) => {
    if (is('audit_administrator')) can('read');
  },
});
