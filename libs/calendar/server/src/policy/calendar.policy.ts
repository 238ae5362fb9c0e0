import { definePolicy } from '@wudan/kernel-server';

/** The calendar is public; a system administrator uploads a notice for the own region, the top office also for the country. */
export const calendarPolicy = definePolicy({
  subject: 'Calendar',
  actions: ['read', 'publish'],
  rules: ({ is, can }) => {
    can('read');
    if (is('system_administrator')) can('publish');
  },
});
