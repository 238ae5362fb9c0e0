/** Topic of an office's rounds; who wakes reads the sheet again. */
export const ROUND_TOPIC = 'round';
