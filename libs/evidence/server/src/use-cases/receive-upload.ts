import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { DomainError, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { FilesRepository } from '../data/files.repository.js';
import { UploadStaging } from '../domain/file-ports.js';
import { SCAN_LABELS, type UploadRow } from '../domain/upload.js';
import { uploadExpired, uploadRefused } from '../domain/upload.errors.js';
import { CheckFile } from './check-file.js';
import { PromoteFile } from './promote-file.js';

/** Refusals of a check are final; everything else (a full disk, a lost connection) is tried again. */
const isFinal = (error: unknown): error is DomainError => error instanceof DomainError && error.kind === 'invalid';

/** The way of an upload from its first byte to the file store. */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly units: UnitOfWork,
    private readonly staging: UploadStaging,
    private readonly check: CheckFile,
    private readonly promote: PromoteFile,
  ) {}

  /**
   * The upload of the acting seat, for sending, asking or giving up.
   * @throws DomainError NOT_FOUND for the upload of another seat too, UPLOAD_EXPIRED (also when given up), or what it was refused for
   */
  async admit(ctx: Ctx, id: Id): Promise<UploadRow> {
    const upload = await this.units.read(ctx, (tx) => tx.repo(FilesRepository).upload(id));
    if (!upload || upload.seatId !== ctx.seat.id) throw notFound('上传');
    if (upload.state === 'refused') throw uploadRefused(upload.refusalCode ?? 'FILE_REFUSED', upload.refusal ?? '', 'file');
    if (upload.state === 'given_up' || upload.state === 'expired' || (upload.state === 'open' && upload.expiresAt <= ctx.clock.now())) throw uploadExpired();
    return upload;
  }

  /**
   * Checks and keeps an upload whose bytes have all come; nothing happens to any other, nor while some process is at it.
   * @throws DomainError when the check refuses it, and then nothing of it is left; other errors leave it to be checked again
   */
  async whole(ctx: Ctx, id: Id): Promise<void> {
    await this.staging.alone(id, async () => {
      const upload = await this.units.read(ctx, (tx) => tx.repo(FilesRepository).upload(id));
      if (!upload || !['open', 'checking'].includes(upload.state) || (await this.staging.received(id)) !== upload.size) return;
      if (upload.state === 'open') await this.#note(ctx, upload);
      try {
        await this.#keep(ctx, upload);
      } catch (error) {
        if (!isFinal(error)) throw error;
        await this.#refuse(ctx, upload, error);
        throw error;
      }
      await this.staging.drop(id);
    });
  }

  /** Ends an upload that is under way; its bytes are gone. @throws DomainError NOT_FOUND, UPLOAD_EXPIRED */
  async giveUp(ctx: Ctx, id: Id): Promise<void> {
    await this.admit(ctx, id);
    await this.#end(ctx, id, 'given_up', '取消上传');
  }

  /** Ends an upload whose time is over. */
  expire(ctx: Ctx, id: Id): Promise<void> {
    return this.#end(ctx, id, 'expired', '上传过期，已清理');
  }

  async #end(ctx: Ctx, id: Id, state: 'given_up' | 'expired', summary: string): Promise<void> {
    const isFree = await this.units.run(ctx, async (tx) => {
      const files = tx.repo(FilesRepository);
      const upload = await files.lockUpload(id);
      if (upload?.state !== 'open' || !(await files.settle(id, ['open'], state))) return upload?.state !== 'checking';
      tx.audit({ action: `upload.${state}`, subjectType: 'EvidenceUpload', subjectId: id, summary: `${summary}：${upload.fileName}` });
      return true;
    });
    // The bytes of an upload under check are still read.
    if (isFree) await this.staging.drop(id);
  }

  #note(ctx: Ctx, { id, fileName }: UploadRow): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      await tx.repo(FilesRepository).settle(id, ['open'], 'checking');
      tx.audit({ action: 'upload.received', subjectType: 'EvidenceUpload', subjectId: id, summary: `收到文件“${fileName}”的全部内容` });
    });
  }

  async #keep(ctx: Ctx, upload: UploadRow): Promise<void> {
    const checked = await this.check.execute(this.staging.path(upload.id), upload);
    await this.promote.keep(ctx, upload.id, checked);
    await this.units.run(ctx, async (tx) => {
      const fileId = await this.promote.register(tx, checked, upload);
      await tx.repo(FilesRepository).settle(upload.id, ['checking'], 'ready', { fileId });
      const { sha256, size, mime, scan } = checked;
      tx.audit({ action: 'upload.kept', subjectType: 'EvidenceUpload', subjectId: upload.id, summary: `文件“${upload.fileName}”检查通过并保存（${SCAN_LABELS[scan]}）`, detail: { fileId, sha256, size, mime, scan } });
    });
  }

  async #refuse(ctx: Ctx, { id, fileName }: UploadRow, { code, message }: DomainError): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await tx.repo(FilesRepository).settle(id, ['checking'], 'refused', { code, message });
      tx.audit({ action: 'upload.refused', subjectType: 'EvidenceUpload', subjectId: id, outcome: 'refused', summary: `文件“${fileName}”未通过检查，已删除`, detail: { code } });
    });
    await this.staging.drop(id);
  }
}
