export { CalendarModule } from './calendar.module.js';
export { officeCalendar } from './use-cases/read-calendar.js';
export { WorkingCalendar, type CalendarDay, type CalendarYear, type DueDate } from './domain/working-calendar.rules.js';
export { WorkingClock, OFFICE_HOURS } from './domain/working-clock.rules.js';
export { planRounds } from './domain/move-round.rules.js';
export { diffPlan } from './domain/diff-plan.rules.js';
