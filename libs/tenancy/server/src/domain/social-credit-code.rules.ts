import type { DomainError } from '@wudan/kernel-core';

import { socialCreditCodeInvalid } from './tenancy.errors.js';

/** GB 32100-2015, 4.2: digits and capital letters without I, O, S, V, Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015, 4.3.5: the powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714-1997, 3.2: weights of the eight characters of an organisation code; letters count from A = 10. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The longest text that is stored as a social credit code; a real one has 18 characters. */
export const SOCIAL_CREDIT_CODE_MAX = 32;

/** Capital half-width characters without white space: the form in which a code is stored and compared. */
export function normalisedSocialCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** Why a text cannot be stored as a code, already normalised; what looks wrong about a storable one is only a warning. */
export function socialCreditCodeFault(code: string): DomainError | null {
  return code.length > SOCIAL_CREDIT_CODE_MAX || /\p{C}/u.test(code) ? socialCreditCodeInvalid(SOCIAL_CREDIT_CODE_MAX) : null;
}

function weighted(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(text[index] ?? ''), 0);
}

/** Check character of an organisation code (GB 11714). @param body its first eight characters */
export function organisationCheckCharacter(body: string): string {
  const check = 11 - (weighted(body, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Check character of a social credit code (GB 32100). @param body its first seventeen characters */
export function socialCreditCheckCharacter(body: string): string {
  return ALPHABET[(31 - (weighted(body, ALPHABET, WEIGHTS) % 31)) % 31] ?? '';
}

/**
 * What looks wrong about a unified social credit code, each remark one Chinese sentence. Only warnings: codes issued in
 * the pilot years before the standard fail its check and are lawful, so a code is never refused for them. The region in
 * the code is that of the day of issue and is not compared with anything.
 * @param code already normalised
 * @returns an empty list for a code that is formally right
 */
export function socialCreditCodeWarnings(code: string): string[] {
  if (code.length !== 18) return [remark(`应为18位，现为${code.length}位`)];
  const illegal = [...new Set(Array.from(code).filter((character) => !ALPHABET.includes(character)))];
  if (illegal.length > 0) return [remark(`含有不应出现的字符“${illegal.join('')}”（不使用字母 I、O、S、V、Z）`)];

  const warnings: string[] = [];
  if (!/^\d{6}$/.test(code.slice(2, 8))) warnings.push(remark('第3至8位应为6位数字的行政区划代码'));
  if (!code.startsWith('1')) warnings.push(remark('第1位不是“1”，不属于机构编制部门赋码'));
  else if (!'1239'.includes(code[1] ?? '')) warnings.push(remark('第2位应为1（机关）、2（事业单位）、3（群众团体）或9（其他）'));
  if (organisationCheckCharacter(code.slice(8, 16)) !== code[16]) warnings.push(remark('第9至17位主体标识码的校验位不符'));
  if (socialCreditCheckCharacter(code.slice(0, 17)) !== code[17]) warnings.push(remark('第18位校验位不符'));
  return warnings;
}

function remark(finding: string): string {
  return `统一社会信用代码${finding}，请与证书核对；核对无误可照常保存。`;
}
