/** Source texts of verification. */
export const zh = {
  none: '—',
} as const;
