/** Source texts of practice. */
export const zh = {
  none: '—',
} as const;
