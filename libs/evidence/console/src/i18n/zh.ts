/** Source texts of evidence. */
export const zh = {
  none: '—',
} as const;
