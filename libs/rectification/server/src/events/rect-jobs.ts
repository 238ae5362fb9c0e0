import { defineJob } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

/** A morning before the day on which something is owed. */
export const remindRectItem = defineJob<{ itemId: Id; target: LocalDate; days: number }>('rectification.remind_item');

/** A rung of the ladder for a problem whose day is over. */
export const climbRectItem = defineJob<{ itemId: Id; target: LocalDate; step: number }>('rectification.climb_item');

/** A plan that is not handed in: a morning before its day (`days`), or a rung after it (`step`). */
export const pressRectPlan = defineJob<{ planId: Id; days: number | null; step: number | null }>('rectification.press_plan');
