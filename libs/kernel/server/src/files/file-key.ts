import { isId, type Id } from '@wudan/kernel-core';
import { fileNotFound } from './files.errors.js';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Parts of the path of a content: office, two levels of 256 folders each, name. Neither part can leave its place, since both are made
 * of hex digits and hyphens only.
 * @throws DomainError FILE_NOT_FOUND (not_found) for anything else: a forged name looks like a missing file
 */
export function fileKey(officeId: Id, sha256: string): readonly [string, string, string, string] {
  if (!isId(officeId) || !SHA256.test(sha256)) throw fileNotFound();
  return [officeId, sha256.slice(0, 2), sha256.slice(2, 4), sha256];
}
