/** Source texts of rectification. */
export const zh = {
  none: '—',
} as const;
