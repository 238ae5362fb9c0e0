import { Injectable } from '@nestjs/common';
import { mayDoTo, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnit, officeSettings } from '@wudan/tenancy-server';
import { FilesRepository } from '../data/files.repository.js';
import { markedSecret } from '../domain/classification.rules.js';
import { extensionOf, kindByName } from '../domain/file-kind.rules.js';
import { fileNameOf } from '../domain/file-name.rules.js';
import { UploadStaging } from '../domain/file-ports.js';
import { classifiedRefused, fileTypeRefused, noRoomLeft, tooManyUploads, uploadHashInvalid, uploadNameInvalid, uploadSizeInvalid, uploadTooLarge } from '../domain/upload.errors.js';
import { OPEN_UPLOADS, UPLOAD_DAYS } from '../domain/upload.js';

export interface StartUploadInput {
  readonly unitId: Id;
  readonly fileName: string;
  /** Bytes, decimal text. */
  readonly size: string;
  /** Of the whole file, hashed where it lies. */
  readonly sha256: string;
  /** What the browser takes it for; kept, not believed. */
  readonly mime: string;
}

export interface UploadTicket {
  readonly id: Id;
  /** Where PATCH goes, on the address of the API. */
  readonly url: string;
  readonly maxBytes: string;
  readonly expiresAt: Date;
}

const MEGABYTE = 1_048_576;
const DAY_MS = 86_400_000;
/** Left free for the rest of the house; the store needs the file a second time. */
const RESERVE = 256 * MEGABYTE;

/** Opens the door for one file: what is declared here is what must arrive. */
@Injectable()
export class StartUpload {
  constructor(
    private readonly units: UnitOfWork,
    private readonly staging: UploadStaging,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, UPLOAD_NAME_INVALID, UPLOAD_SIZE_INVALID, UPLOAD_HASH_INVALID, FILE_TOO_LARGE, FILE_TYPE_REFUSED, FILE_CLASSIFIED, UPLOADS_TOO_MANY, STORAGE_FULL */
  execute(ctx: Ctx, input: StartUploadInput): Promise<UploadTicket> {
    return this.units.run(ctx, async (tx) => {
      const unit = await findUnit(tx, input.unitId);
      if (!unit || !mayDoTo(ctx, 'start', 'EvidenceUpload', { unitId: unit.id })) throw notFound('单位', 'input.unitId');
      const fileName = fileNameOf(input.fileName);
      if (fileName === null) throw uploadNameInvalid();
      const mark = markedSecret(fileName);
      if (mark !== null) throw classifiedRefused(mark, 'input.fileName');
      if (!kindByName(fileName)) throw fileTypeRefused(extensionOf(fileName));
      if (!/^[1-9]\d{0,14}$/.test(input.size)) throw uploadSizeInvalid();
      const size = Number(input.size);
      const limit = (await officeSettings(tx)).uploadLimitMb * MEGABYTE;
      if (size > limit) throw uploadTooLarge(size, limit);
      const sha256 = input.sha256.toLowerCase();
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw uploadHashInvalid();
      const files = tx.repo(FilesRepository);
      if ((await files.openUploads(ctx.seat.id)) >= OPEN_UPLOADS) throw tooManyUploads(OPEN_UPLOADS);
      if ((await this.staging.room()) < 2 * size + RESERVE) throw noRoomLeft();
      const id = tx.id();
      const expiresAt = new Date(tx.now.getTime() + UPLOAD_DAYS * DAY_MS);
      await files.begin({ id, unitId: unit.id, seatId: ctx.seat.id, seatName: ctx.seat.personName, fileName, size, sha256, mime: input.mime.slice(0, 200), expiresAt });
      tx.audit({ action: 'upload.started', subjectType: 'EvidenceUpload', subjectId: id, summary: `开始上传 ${unit.name} 的文件“${fileName}”`, detail: { fileName, size, sha256 } });
      // A ticket whose transaction fails afterwards is swept: it has no row.
      await this.staging.begin({ id, officeId: ctx.officeId, size, expiresAt });
      return { id, url: `/files/uploads/${id}`, maxBytes: String(limit), expiresAt };
    });
  }
}
