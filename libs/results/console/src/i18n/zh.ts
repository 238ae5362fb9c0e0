/** Source texts of results. */
export const zh = {
  none: '—',
} as const;
