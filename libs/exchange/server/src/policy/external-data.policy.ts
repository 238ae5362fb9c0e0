import { definePolicy } from '@wudan/kernel-server';

/** What other authorities hand over is the office's: its staff read it, assessors and supervisors bring it in, a supervisor says how tables are read. A unit sees none of it. */
export const externalDataPolicy = definePolicy({
  subject: 'ExternalData',
  actions: ['read', 'import', 'link', 'map'],
  rules: ({ is, can }) => {
    if (is('leader', 'assessor', 'supervisor')) can('read');
    if (is('assessor', 'supervisor')) can(['import', 'link']);
    if (is('supervisor')) can('map');
  },
});
