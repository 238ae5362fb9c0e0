import type { FileStore } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A file as the console takes it. */
export interface Download {
  readonly name: string;
  readonly base64: string;
}

/** A small stored file, whole. @throws DomainError FILE_NOT_FOUND, FILE_DAMAGED */
export async function downloadOf(files: FileStore, officeId: Id, { name, sha256 }: { readonly name: string; readonly sha256: string }): Promise<Download> {
  const parts: Buffer[] = [];
  for await (const part of await files.open(officeId, sha256)) parts.push(part as Buffer);
  return { name, base64: Buffer.concat(parts).toString('base64') };
}
