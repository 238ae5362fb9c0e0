import { Injectable } from '@nestjs/common';
import { mayDoTo, UnitOfWork } from '@wudan/kernel-server';
import { newId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnit, officeSettings } from '@wudan/tenancy-server';
import { FilesRepository } from '../data/files.repository.js';
import { markedSecret } from '../domain/classification.rules.js';
import { extensionOf, kindByName } from '../domain/file-kind.rules.js';
import { fileNameOf } from '../domain/file-name.rules.js';
import { UploadStaging } from '../domain/file-ports.js';
import { classifiedRefused, fileTypeRefused, uploadNameInvalid, uploadSizeInvalid } from '../domain/upload.errors.js';
import type { EvidenceFileRow } from '../domain/upload.js';
import { CheckFile } from './check-file.js';
import { PromoteFile } from './promote-file.js';

export interface ReceiveFileInput {
  readonly unitId: Id;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A sender that cannot wait longer than this for its file. */
const HOUR_MS = 3_600_000;

/** Takes a file that comes in one piece, as a photo or document in chat does; the checks are those of an upload. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly units: UnitOfWork,
    private readonly staging: UploadStaging,
    private readonly check: CheckFile,
    private readonly promote: PromoteFile,
  ) {}

  /** To be called outside a unit of work: it runs its own when the file is whole. @throws DomainError NOT_FOUND, UPLOAD_NAME_INVALID, FILE_CLASSIFIED, FILE_TYPE_REFUSED, FILE_TOO_LARGE, and what a check refuses */
  async execute(ctx: Ctx, input: ReceiveFileInput): Promise<EvidenceFileRow> {
    const fileName = fileNameOf(input.fileName);
    if (fileName === null) throw uploadNameInvalid();
    const mark = markedSecret(fileName);
    if (mark !== null) throw classifiedRefused(mark, 'file');
    if (!kindByName(fileName)) throw fileTypeRefused(extensionOf(fileName));
    const maxBytes = await this.units.read(ctx, async (tx) => {
      const unit = await findUnit(tx, input.unitId);
      if (!unit || !mayDoTo(ctx, 'start', 'EvidenceUpload', { unitId: unit.id })) throw notFound('单位', 'input.unitId');
      return (await officeSettings(tx)).uploadLimitMb * 1_048_576;
    });
    const now = ctx.clock.now();
    const stagedId = newId(now.getTime());
    await this.staging.begin({ id: stagedId, officeId: ctx.officeId, size: maxBytes + 1, expiresAt: new Date(now.getTime() + HOUR_MS) });
    try {
      const received = await this.staging.fill(stagedId, input.content, maxBytes);
      if (received.size === 0) throw uploadSizeInvalid();
      const checked = await this.check.execute(this.staging.path(stagedId), { fileName, ...received });
      await this.promote.keep(ctx, stagedId, checked);
      return await this.units.run(ctx, async (tx) => {
        const fileId = await this.promote.register(tx, checked, { unitId: input.unitId, fileName, seatId: ctx.seat.id, seatName: ctx.seat.personName });
        tx.audit({ action: 'file.received', subjectType: 'EvidenceFile', subjectId: fileId, summary: `收到文件“${fileName}”并通过检查`, detail: { sha256: checked.sha256, size: checked.size, scan: checked.scan } });
        const file = await tx.repo(FilesRepository).find(fileId);
        if (!file) throw notFound('文件');
        return file;
      });
    } finally {
      await this.staging.drop(stagedId);
    }
  }
}
