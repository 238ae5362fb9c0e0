/** Source texts of insights. */
export const zh = {
  none: '—',
} as const;
