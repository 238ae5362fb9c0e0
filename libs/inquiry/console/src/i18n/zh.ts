/** Source texts of inquiry. */
export const zh = {
  none: '—',
} as const;
