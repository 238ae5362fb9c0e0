/** Source texts of establishment. */
export const zh = {
  none: '—',
} as const;
