/** Topic on which every process drops what it remembers of sessions. */
export const SESSIONS_CHANGED = 'sessions.changed';
