const SEPARATORS = /[\s()-]/g;
const CHINA_PREFIX = /^(?:\+|00)86(?=\d{11}$)/;

/**
 * A phone number as people without the right to un-mask see it: `138****1234`. Blanks, hyphens and the country prefix of a mainland
 * mobile number are dropped; a number of fewer than 11 characters shows its last two, one of fewer than 7 nothing.
 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(SEPARATORS, '').replace(CHINA_PREFIX, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 7 ? `****${digits.slice(-2)}` : '****';
}
