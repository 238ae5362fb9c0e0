import { defineModule } from '@wudan/kernel-ui';
import { calendarTexts } from './i18n/calendar-texts.js';

/** The working-day calendar: a year, a due date, a new notice. */
export const calendarModule = defineModule({
  texts: calendarTexts,
  routes: [
    { path: '/holidays', access: 'signed-in', load: async () => (await import('./holidays.page.js')).HolidaysPage },
    { path: '/holidays/publish', access: 'signed-in', load: async () => (await import('./publish-calendar.page.js')).PublishCalendarPage },
    { path: '/holidays/due-date', access: 'signed-in', load: async () => (await import('./due-date.page.js')).DueDatePage },
  ],
  nav: [{ to: '/holidays', title: 'nav.holidays', group: 'register', order: 70, letter: 'h', can: { action: 'read', subject: 'Calendar' } }],
  today: [],
  search: [],
});
