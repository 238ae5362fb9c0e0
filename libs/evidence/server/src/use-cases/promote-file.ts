import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, FILE_STORE, type CryptoProvider, type FileStore, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { FilesRepository } from '../data/files.repository.js';
import { UploadStaging } from '../domain/file-ports.js';
import { sketchOf } from '../domain/lint-copy.rules.js';
import { lettersIn } from '../domain/lint-thin.rules.js';
import { uploadAltered } from '../domain/upload.errors.js';
import type { CheckedFile } from './check-file.js';

/** Under which the text of a file is encrypted. */
export const FILE_TEXT = 'evidence_file.text';

/** Puts a checked file where it stays: its bytes into the file store, what is known of it into the register. */
@Injectable()
export class PromoteFile {
  constructor(
    private readonly staging: UploadStaging,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** Before the transaction: the bytes are on disk when a row names them. @throws DomainError UPLOAD_ALTERED, STORAGE_FULL (busy), STORAGE_UNREACHABLE (internal) */
  async keep(ctx: Ctx, stagedId: Id, checked: CheckedFile): Promise<void> {
    const stored = await this.store.put(ctx.officeId, this.staging.read(stagedId), { maxBytes: checked.size });
    if (stored.sha256 !== checked.sha256) throw uploadAltered();
  }

  /** Inside the transaction. @returns id of the file */
  async register(tx: Tx, checked: CheckedFile, of: { readonly unitId: Id; readonly fileName: string; readonly seatId: Id; readonly seatName: string }): Promise<Id> {
    const id = tx.id();
    const letters = lettersIn(checked.text);
    await tx.repo(FilesRepository).insert({
      id,
      unitId: of.unitId,
      name: of.fileName,
      size: checked.size,
      mime: checked.mime,
      kind: checked.kind,
      sha256: checked.sha256,
      scan: checked.scan,
      pages: checked.pages,
      characters: letters === 0 ? null : letters,
      // Rosters hold names and numbers of people.
      textSealed: letters === 0 ? null : this.crypto.encryptField(tx.officeId, FILE_TEXT, checked.text),
      sketch: sketchOf(checked.text, checked.kind),
      receivedBy: of.seatId,
      receivedByName: of.seatName,
    });
    return id;
  }
}
