import { addDays, localDateOf } from '@wudan/kernel-core';
import { LEAKED_PASSWORDS } from './leaked-passwords.rules.js';

/** Which password rules an office follows; see `PASSWORD_PROFILES`. */
export type PasswordProfileCode = 'djbh3' | 'asvs';

interface PasswordProfile {
  readonly minLength: number;
  /** Of upper case, lower case, digits, signs. */
  readonly classes: number;
  /** Former passwords that may not return. */
  readonly history: number;
  /** Days after which it must be changed; null: never by age. */
  readonly maxAgeDays: number | null;
  readonly refuseCommon: boolean;
}

/** Own rules: `djbh3` after the practice of 等保2.0 level 3 assessments, `asvs` after OWASP ASVS 5 (length and a list of common ones, no rotation). */
export const PASSWORD_PROFILES: Readonly<Record<PasswordProfileCode, PasswordProfile>> = {
  djbh3: { minLength: 10, classes: 3, history: 5, maxAgeDays: 90, refuseCommon: true },
  asvs: { minLength: 12, classes: 1, history: 0, maxAgeDays: null, refuseCommon: true },
};

export const MAX_PASSWORD_LENGTH = 128;

function classesOf(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((pattern) => pattern.test(password)).length;
}

/** The profile in sentences, for the form. */
export function passwordRules(code: PasswordProfileCode): string[] {
  const profile = PASSWORD_PROFILES[code];
  return [
    `长度 ${profile.minLength} 至 ${MAX_PASSWORD_LENGTH} 个字符`,
    ...(profile.classes > 1 ? [`大写字母、小写字母、数字、符号中至少 ${profile.classes} 类`] : []),
    '不得包含账号，不得使用常见密码',
    ...(profile.history > 0 ? [`不得与最近 ${profile.history} 次使用过的密码相同`] : []),
    ...(profile.maxAgeDays === null ? [] : [`每 ${profile.maxAgeDays} 天须更换一次`]),
  ];
}

/** What is wrong with a new password, one sentence each; empty when it may be used. History is checked by the caller, who has the hashes. */
export function passwordFaults(code: PasswordProfileCode, account: string, password: string): string[] {
  const profile = PASSWORD_PROFILES[code];
  const length = [...password].length;
  const faults: string[] = [];
  if (length < profile.minLength) faults.push(`至少 ${profile.minLength} 个字符`);
  if (length > MAX_PASSWORD_LENGTH) faults.push(`至多 ${MAX_PASSWORD_LENGTH} 个字符`);
  if (classesOf(password) < profile.classes) faults.push(`大写字母、小写字母、数字、符号中至少含 ${profile.classes} 类`);
  if (account.length >= 3 && password.toLowerCase().includes(account.toLowerCase())) faults.push('不得包含账号');
  if (profile.refuseCommon && LEAKED_PASSWORDS.has(password.toLowerCase())) faults.push('不得使用常见密码');
  return faults;
}

/** True when the office's profile says the password is too old. */
export function passwordExpired(code: PasswordProfileCode, changedAt: Date, now: Date): boolean {
  const { maxAgeDays } = PASSWORD_PROFILES[code];
  return maxAgeDays !== null && addDays(localDateOf(changedAt), maxAgeDays) < localDateOf(now);
}
