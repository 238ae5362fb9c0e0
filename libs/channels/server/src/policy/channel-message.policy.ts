import { definePolicy } from '@wudan/kernel-server';

/** Messages that went out: those who steer the rounds see them, the supervisor acts on what got stuck. */
export const channelMessagePolicy = definePolicy({
  subject: 'ChannelMessage',
  actions: ['read', 'resend', 'settle'],
  rules: ({ is, can }) => {
    if (is('supervisor')) can(['read', 'resend', 'settle']);
    if (is('leader', 'assessor')) can('read');
  },
});
