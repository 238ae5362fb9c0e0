import { defineMail } from '@wudan/kernel-server';

/** To each office above: how many units and seats an office has. Numbers only. */
export const officePublished = defineMail<{ units: number; seats: number; asOf: string }>('office.published');

/** Topic of an office's board; who wakes reads the row again. */
export const BOARD_TOPIC = 'board';
