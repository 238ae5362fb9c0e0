import type { Tx } from '@wudan/kernel-server';
import { notFound, type Id, type LocalDate } from '@wudan/kernel-core';
import { FilesRepository } from '../data/files.repository.js';
import { ItemsRepository } from '../data/items.repository.js';
import { PiecesReadModel, type PieceView } from '../data/pieces.read-model.js';
import type { ItemSource } from '../domain/cell.js';
import { markedSecret } from '../domain/classification.rules.js';
import { normalised } from '../domain/document.rules.js';
import { classified, wrongUnit } from '../domain/evidence.errors.js';
import { gradeOf } from '../domain/grade.rules.js';
import type { EvidenceFileRow } from '../domain/upload.js';
import { takeUpload } from './take-upload.js';

/** What a piece proves that belongs to no cell: a later step of the work, such as the closing of a problem. */
export interface LoosePiece {
  readonly unitId: Id;
  /** The name of the file when empty. */
  readonly title: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly source: ItemSource;
}

/** Pieces by id, with who gave and who accepted them; what is no piece of the office is left out. Callable. */
export const findPieces = (tx: Tx, ids: readonly Id[]): Promise<readonly PieceView[]> => tx.repo(PiecesReadModel).findMany(ids);

/**
 * Keeps a finished upload of the acting seat as a piece of evidence without a cell. Callable: the caller authorises and writes the audit entry.
 * @throws DomainError NOT_FOUND, EVIDENCE_WRONG_UNIT, EVIDENCE_CLASSIFIED and those of the upload
 */
export async function keepUpload(tx: Tx, uploadId: Id, piece: LoosePiece, field: string): Promise<PieceView> {
  return keep(tx, await takeUpload(tx, uploadId, field), piece, field);
}

/** The same for a file that came in a chat. Callable. @throws DomainError NOT_FOUND, EVIDENCE_WRONG_UNIT, EVIDENCE_CLASSIFIED */
export async function keepFile(tx: Tx, fileId: Id, piece: LoosePiece, field: string): Promise<PieceView> {
  const file = await tx.repo(FilesRepository).find(fileId);
  if (!file) throw notFound('文件', field);
  return keep(tx, file, piece, field);
}

async function keep(tx: Tx, file: EvidenceFileRow, piece: LoosePiece, field: string): Promise<PieceView> {
  if (file.unitId !== piece.unitId) throw wrongUnit(field);
  const title = [...normalised(piece.title === '' ? file.name : piece.title)].slice(0, 200).join('');
  const mark = markedSecret(file.name) ?? markedSecret(title);
  if (mark !== null) throw classified(mark, field);
  const id = tx.id();
  await tx.repo(ItemsRepository).insert({
    id, unitId: piece.unitId, lineageId: id, version: 1, title, docNumber: null, formedOn: null, periodFrom: piece.periodFrom, periodTo: piece.periodTo, pages: file.pages, classification: 'internal', source: piece.source,
    fileId: file.id, sightPlace: null, sightFirst: null, sightSecond: null, sightOn: null, verdicts: [],
    grade: gradeOf({ source: piece.source, docNumber: null, formedOn: null, sighted: false, verdicts: [] }),
  });
  const [kept] = await findPieces(tx, [id]);
  if (!kept) throw notFound('佐证材料', field);
  return kept;
}
