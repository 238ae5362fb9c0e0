/** Source texts of findings. */
export const zh = {
  none: '—',
} as const;
