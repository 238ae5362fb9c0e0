/** Source texts of catalogue. */
export const zh = {
  none: '—',
} as const;
