import type { Who } from './matrix.js';

/** Rows of the lists of inquiry, findings and rectification, counted past every policy. */
export const LISTED_IN_FINDINGS: Readonly<Record<string, string>> = {
  findings: 'wudan.finding r',
  assessmentReports: 'wudan.pilot r',
  // What a unit's seats were asked about others.
  peerRequests: "(SELECT office_id, from_unit_id AS unit_id FROM wudan.inquiry_opinion WHERE way = 'seat' AND revoked_at IS NULL) r",
  myRectItems: '(SELECT office_id, unit_id FROM wudan.rect_item WHERE transferred_at IS NULL) r',
  // One more ships with the product.
  rectPolicies: '(SELECT office_id FROM wudan.rect_policy UNION ALL SELECT id FROM wudan.office) r',
};

/** Those of one programme. */
export const OF_A_PROGRAMME_IN_FINDINGS: readonly string[] = ['findings', 'assessmentReports'];

/** What a role does not see of its lists: an assessor may come from an assessed unit, so that what was sealed is not there for him. */
export const NOT_FOR_IN_FINDINGS: Readonly<Record<string, Partial<Record<Who, string>>>> = { findings: { assessor: ' AND NOT r.sealed' } };
