/** The road of a report, in its order. */
export const REPORT_STATES = ['draft', 'comment', 'settled', 'review', 'approved', 'issued'] as const;
