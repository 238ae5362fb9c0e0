/** Source texts of oversight. */
export const zh = {
  none: '—',
} as const;
