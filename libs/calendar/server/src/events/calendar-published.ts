/** Topic on which processes hear that a holiday notice was added; plans made before are checked anew. */
export const CALENDAR_PUBLISHED = 'calendar.published';
