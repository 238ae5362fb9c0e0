/** Source texts of assessment. */
export const zh = {
  none: '—',
} as const;
