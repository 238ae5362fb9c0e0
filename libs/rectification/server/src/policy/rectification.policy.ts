import { definePolicy } from '@wudan/kernel-server';

/**
 * A unit plans, reports, asks for more time and for closing, for itself; assessors and supervisors review plans, take readings, close and re-check; more time is granted by supervisors.
 * That closing takes two people is a rule of the row and of the table.
 */
export const rectificationPolicy = definePolicy({
  subject: 'Rectification',
  actions: ['read', 'plan', 'submit', 'report', 'request_extension', 'request_close', 'print', 'review_plan', 'decide_extension', 'close', 'return_close', 'record_reading', 'recheck', 'ask_alike'],
  rules: ({ seat, is, can }) => {
    if (is('unit_contact', 'unit_head')) can(['read', 'plan', 'submit', 'report', 'request_extension', 'request_close', 'print'], { unitId: seat.unitId });
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'print']);
    if (is('assessor', 'supervisor')) can(['review_plan', 'close', 'return_close', 'record_reading', 'recheck', 'ask_alike']);
    if (is('supervisor')) can('decide_extension');
  },
});

/** The ledger is the office's own: its counts, views, files and clocks. */
export const rectLedgerPolicy = definePolicy({
  subject: 'RectLedger',
  actions: ['read', 'export', 'import', 'save_view', 'set_policy'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can(['read', 'export', 'save_view']);
    if (is('assessor', 'supervisor')) can('import');
    if (is('supervisor')) can('set_policy');
  },
});
