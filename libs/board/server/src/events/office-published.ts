import { defineJob, defineMail } from '@wudan/kernel-server';
import type { PublishedState } from '../domain/published-state.js';

/** To each office above: how an office stands. Numbers only. */
export const officePublished = defineMail<PublishedState>('office.published');

/** The office's figures go up, at most once in the minute that its board changes. */
export const publishBoard = defineJob<Record<string, never>>('board.publish');

/** Topic of an office's board; who wakes reads the row again. */
export const BOARD_TOPIC = 'board';
