/** What can be chosen for a finding, in the order in which it is offered. */
export const LEVELS = ['city', 'county'] as const;
export const SOURCES = ['self', 'desk', 'on_site', 'external', 'check', 'opinion'] as const;
export const CAUSES = ['system', 'unit', 'other'] as const;
export const TRACKS = ['immediate', 'time_limited', 'long_term'] as const;
export const STATES = ['draft', 'proposed', 'agreed', 'differs', 'confirmed', 'notified', 'dropped'] as const;
