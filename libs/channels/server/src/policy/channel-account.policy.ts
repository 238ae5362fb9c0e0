import { definePolicy } from '@wudan/kernel-server';

/** Accounts of the office: the system administrator sets them up, supervisors try them out. */
export const channelAccountPolicy = definePolicy({
  subject: 'ChannelAccount',
  actions: ['read', 'configure', 'switch', 'test'],
  rules: ({ is, can }) => {
    if (is('system_administrator')) can(['read', 'configure', 'switch', 'test']);
    if (is('supervisor')) can(['read', 'test']);
    if (is('leader')) can('read');
  },
});
