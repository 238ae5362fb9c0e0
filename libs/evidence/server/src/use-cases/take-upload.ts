import type { Tx } from '@wudan/kernel-server';
import { notFound, type Id } from '@wudan/kernel-core';
import { FilesRepository } from '../data/files.repository.js';
import { uploadRefused, uploadStillChecking, uploadTaken, uploadUnfinished } from '../domain/upload.errors.js';
import type { EvidenceFileRow } from '../domain/upload.js';

/**
 * Takes a finished upload of the acting seat, once, inside the unit that files it as evidence.
 * @param field the input that named the upload
 * @throws DomainError NOT_FOUND for the upload of another seat too, UPLOAD_UNFINISHED, UPLOAD_STILL_CHECKING (busy), UPLOAD_TAKEN, or what the check refused it for
 */
export async function takeUpload(tx: Tx, uploadId: Id, field = 'input.uploadId'): Promise<EvidenceFileRow> {
  const files = tx.repo(FilesRepository);
  const upload = await files.lockUpload(uploadId);
  if (!upload || upload.seatId !== tx.ctx.seat.id) throw notFound('上传的文件', field);
  if (upload.state === 'checking') throw uploadStillChecking(field);
  if (upload.state === 'taken') throw uploadTaken(field);
  if (upload.state === 'refused') throw uploadRefused(upload.refusalCode ?? 'FILE_REFUSED', upload.refusal ?? '', field);
  const file = upload.state === 'ready' && upload.fileId !== null ? await files.find(upload.fileId) : null;
  if (!file) throw uploadUnfinished(field);
  await files.settle(upload.id, ['ready'], 'taken');
  return file;
}
