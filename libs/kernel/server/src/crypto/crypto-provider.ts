import type { Id } from '@wudan/kernel-core';
import { AesCryptoProvider } from './aes-crypto-provider.js';

/** Whose key is used: an office, or the platform for what is known before an office is (persons, sessions). */
export type KeyOwner = Id | 'platform';

/** Length of a token in bits: 128 for what a person carries by hand or QR code, 256 for sessions. */
export type TokenBits = 128 | 256;

/**
 * All cryptography of the product but the hashing of passwords. A deployment that must use the national algorithms (GB/T 32918, 32905,
 * 32907: SM2, SM3, SM4) puts a provider with a certified module behind this port; the stored text says by its prefix which
 * provider made it. Synchronous, since modules are bound in process and values are read row by row.
 */
export interface CryptoProvider {
  /**
   * Encrypts one field. The same text gives another ciphertext every time.
   * @param field where the value is stored, e.g. `person.phone`: the ciphertext opens for this owner and this field only
   */
  encryptField(owner: KeyOwner, field: string, plaintext: string): string;

  /** Opens what `encryptField` made. @throws DomainError CIPHERTEXT_UNREADABLE (internal) when altered, moved or under another key */
  decryptField(owner: KeyOwner, field: string, ciphertext: string): string;

  /**
   * Keyed hash for finding a row by an encrypted value; equal only for the same owner, field and text. The caller normalises the
   * text first (a phone number without blanks). @returns 43 characters base64url
   */
  lookupHash(owner: KeyOwner, field: string, value: string): string;

  /** A random token, base64url: 22 characters for 128 bits, 43 for 256. */
  newToken(bits: TokenBits): string;

  /** What is stored in the place of a token. @returns 43 characters base64url */
  hashToken(token: string): string;

  /** Compares two secrets in a time that does not tell where they differ. */
  isEqual(left: string, right: string): boolean;
}

/**
 * The provider of this deployment.
 * @param secretKey the setting SECRET_KEY, taken as the text it is: another encoding of the same bytes gives other keys
 * @throws DomainError SECRET_KEY_TOO_SHORT (invalid) below 32 bytes
 */
export function createCryptoProvider(secretKey: string): CryptoProvider {
  return new AesCryptoProvider(secretKey);
}
