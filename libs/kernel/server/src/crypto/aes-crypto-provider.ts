import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { CryptoProvider, KeyOwner, TokenBits } from './crypto-provider.js';
import { ciphertextUnreadable, secretKeyTooShort } from './crypto.errors.js';

const MIN_SECRET_BYTES = 32;
const CIPHER = 'aes-256-gcm';
/** Provider and version: AES-256-GCM, key by HKDF-SHA-256 for each owner, format 1. */
const PREFIX = 'aes1.';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** More than all establishment offices of the country; a bound against unlimited growth only. */
const MAX_CACHED_KEYS = 10_000;

/**
 * The provider for deployments without a certified module. Ciphertext: `aes1.` and base64url of IV (96 random bits), ciphertext and tag
 * (128 bits). Owner and field are authenticated with it, so that a ciphertext moved to another row's field or office does not open.
 */
export class AesCryptoProvider implements CryptoProvider {
  readonly #secret: Buffer;
  /** As key objects: a bare buffer is made into one again by each call, which costs more than the cipher. */
  readonly #keys = new Map<string, KeyObject>();
  readonly #compareKey = randomBytes(KEY_BYTES);

  /** @param secretKey the deployment's secret, at least 32 bytes. @throws DomainError SECRET_KEY_TOO_SHORT (invalid) */
  constructor(secretKey: string) {
    this.#secret = Buffer.from(secretKey, 'utf8');
    if (this.#secret.length < MIN_SECRET_BYTES) throw secretKeyTooShort(MIN_SECRET_BYTES);
  }

  encryptField(owner: KeyOwner, field: string, plaintext: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key('field', owner), iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(owner, field));
    const sealed = Buffer.concat([iv, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return PREFIX + sealed.toString('base64url');
  }

  decryptField(owner: KeyOwner, field: string, ciphertext: string): string {
    const sealed = ciphertext.startsWith(PREFIX) ? Buffer.from(ciphertext.slice(PREFIX.length), 'base64url') : Buffer.alloc(0);
    if (sealed.length < IV_BYTES + TAG_BYTES) throw ciphertextUnreadable(field);
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv(CIPHER, this.#key('field', owner), iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(owner, field));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw ciphertextUnreadable(field);
    }
  }

  lookupHash(owner: KeyOwner, field: string, value: string): string {
    return createHmac('sha256', this.#key('lookup', owner)).update(boundTo(owner, field)).update('\0').update(value, 'utf8').digest('base64url');
  }

  newToken(bits: TokenBits): string {
    return randomBytes(bits / 8).toString('base64url');
  }

  hashToken(token: string): string {
    return createHash('sha256').update(token, 'utf8').digest('base64url');
  }

  isEqual(left: string, right: string): boolean {
    // Hashed first, so that texts of different lengths can be compared, and in a time that does not follow from their content.
    const digest = (text: string): Buffer => createHmac('sha256', this.#compareKey).update(text, 'utf8').digest();
    return timingSafeEqual(digest(left), digest(right));
  }

  #key(purpose: 'field' | 'lookup', owner: KeyOwner): KeyObject {
    const name = `${purpose}:${owner}`;
    const known = this.#keys.get(name);
    if (known) return known;
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', this.#secret, 'wudan-crypto-v1', name, KEY_BYTES)));
    if (this.#keys.size >= MAX_CACHED_KEYS) this.#keys.clear();
    this.#keys.set(name, key);
    return key;
  }
}

/** Owners hold no colon, so that the two parts cannot be shifted against each other. */
function boundTo(owner: KeyOwner, field: string): Buffer {
  return Buffer.from(`${PREFIX}${owner}:${field}`, 'utf8');
}
