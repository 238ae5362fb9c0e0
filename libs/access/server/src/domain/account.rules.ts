const ACCOUNT = /^[a-z0-9][a-z0-9._-]{2,31}$/;

/** An account as it is stored: lower case, without blanks around. */
export const normalAccount = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** True for 3–32 lower-case letters, digits, `.`, `_`, `-`, beginning with a letter or digit. */
export const isAccount = (account: string): boolean => ACCOUNT.test(account);

/** A person's name as it is stored, or null when it is none: 2–50 characters, no control characters. */
export function normalPersonName(text: string): string | null {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return [...name].length >= 2 && [...name].length <= 50 && !/\p{C}/u.test(name) ? name : null;
}

/** True for a mainland mobile number or a landline with area code. */
export const isPhone = (text: string): boolean => /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(text.replace(/\s/g, ''));
