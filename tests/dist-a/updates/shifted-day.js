import { instantOf } from '@wudan/kernel-core';
/** A Wednesday morning in no holiday, quiet time or lunch break: the run must not depend on the hour it is started at. */ export const MORNING = instantOf('2027-03-10', '09:00');
/** By how much every clock of the run is ahead of the machine's, in milliseconds. */ export const clockShift = ()=>MORNING.getTime() - Date.now();

//# sourceMappingURL=shifted-day.js.map