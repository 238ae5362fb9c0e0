/** Source texts of staffing. */
export const zh = {
  none: '—',
} as const;
