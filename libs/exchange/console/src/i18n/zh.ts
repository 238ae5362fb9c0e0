/** Source texts of exchange. */
export const zh = {
  none: '—',
} as const;
