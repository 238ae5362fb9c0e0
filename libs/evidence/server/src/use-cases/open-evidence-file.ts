import { Inject, Injectable } from '@nestjs/common';
import { authorize, FILE_STORE, UnitOfWork, type FileStore } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { FilesRepository } from '../data/files.repository.js';
import type { EvidenceFileRow } from '../domain/upload.js';
import { findItem } from './callable.js';

export interface OpenFile {
  readonly file: EvidenceFileRow;
  /** Fails at its end when the stored bytes are no longer those that were put. */
  readonly content: Awaited<ReturnType<FileStore['open']>>;
}

/** Opens the file of a piece of evidence for whoever may read the piece. */
@Injectable()
export class OpenEvidenceFile {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** What was asked for as sensitive leaves a trace in the audit trail. @throws DomainError NOT_FOUND, FILE_NOT_FOUND */
  async execute(ctx: Ctx, itemId: Id): Promise<OpenFile> {
    const file = await this.units.run(ctx, async (tx) => {
      const files = tx.repo(FilesRepository);
      const item = await findItem(tx, itemId);
      if (!item) throw notFound('佐证材料');
      authorize(ctx, 'read', 'Evidence', { unitId: item.unitId }, '佐证材料');
      const found = item.fileId === null ? null : await files.find(item.fileId);
      if (!found) throw notFound('文件');
      if (item.sensitive) {
        tx.audit({ action: 'evidence.downloaded', subjectType: 'EvidenceItem', subjectId: itemId, summary: `下载敏感佐证材料《${item.title}》`.slice(0, 200), detail: { fileId: found.id, sha256: found.sha256 } });
      }
      return found;
    });
    return { file, content: await this.store.open(ctx.officeId, file.sha256) };
  }
}
