import { defineJob, defineMail } from '@wudan/kernel-server';
import type { BoardFigures } from '@wudan/board-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

/** Wakes the planner in the worker. */
export const PLAN_WAKE = 'dispatch.plan';

/** A rung of the ladder is reached; with a prompt, for that one alone after a pause. */
export const climbLadder = defineJob<{ roundId: Id; step: number; promptId: Id | null }>('dispatch.climb_ladder');
export const closeRound = defineJob<{ roundId: Id }>('dispatch.close_round');
export const turnLights = defineJob<{ roundId: Id }>('dispatch.turn_lights');
export const announceMove = defineJob<{ roundId: Id; asksOn: LocalDate }>('dispatch.announce_move');
/** The same ladder for a lower office that has not reported up. */
export const climbUpward = defineJob<{ reportId: Id; step: number }>('dispatch.climb_upward');
export const closeUpward = defineJob<{ reportId: Id }>('dispatch.close_upward');

/** To a lower office: report on this round until then. */
export const reportAsked = defineMail<{ roundId: Id; label: string; cutoffAt: string }>('dispatch.report_asked');
/** To the upper office: what the lower one confirmed. */
export const countyReported = defineMail<{ roundId: Id; figures: BoardFigures; note: string | null; confirmedBy: string; confirmedAt: string }>('dispatch.county_reported');
/** To the upper office: nobody below has confirmed yet, and the ladder below is at its end. */
export const countySilent = defineMail<{ roundId: Id }>('dispatch.county_silent');
/** To a lower office: the round was recalled. */
export const reportRecalled = defineMail<{ roundId: Id; reason: string }>('dispatch.report_recalled');
