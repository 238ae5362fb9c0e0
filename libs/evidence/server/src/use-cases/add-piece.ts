import type { Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Id } from '@wudan/kernel-core';
import { ItemsRepository, type LinkRole } from '../data/items.repository.js';
import type { CellRow, ItemRow, ItemSource } from '../domain/cell.js';
import { markedSecret } from '../domain/classification.rules.js';
import { documentFault, normalised, type DocumentFacts } from '../domain/document.rules.js';
import { classified, itemEnded, itemIsSighting, oneSource, wrongUnit, wrongYear } from '../domain/evidence.errors.js';
import { gradeOf } from '../domain/grade.rules.js';
import { touches } from '../domain/period.rules.js';
import type { EvidenceFileRow } from '../domain/upload.js';
import type { LintItem } from './lint-item.js';
import { takeUpload } from './take-upload.js';

type Maybe<T> = T | null | undefined;

/** A document as a client describes it: with a finished upload, or by naming a piece that is there. */
export interface PieceInput {
  readonly uploadId?: Maybe<Id>;
  readonly itemId?: Maybe<Id>;
  readonly title?: Maybe<string>;
  readonly docNumber?: Maybe<string>;
  readonly formedOn?: Maybe<string>;
  readonly periodFrom?: Maybe<string>;
  readonly periodTo?: Maybe<string>;
  readonly pages?: Maybe<number>;
  readonly classification?: Maybe<string>;
}

export const hasPiece = (input: PieceInput): boolean => Boolean(input.uploadId) || Boolean(input.itemId);

/** Who gave it: a unit for itself, or the office for whoever holds it. */
export const sourceOf = (tx: Tx, cell: Pick<CellRow, 'holder'>): ItemSource => (tx.ctx.seat.unitId !== null ? 'unit' : cell.holder);

const documentOf = (input: PieceInput): DocumentFacts => ({
  title: normalised(input.title ?? ''),
  docNumber: input.docNumber ? normalised(input.docNumber) : null,
  formedOn: input.formedOn ?? null,
  periodFrom: input.periodFrom ?? '',
  periodTo: input.periodTo ?? '',
  pages: input.pages ?? null,
  classification: input.classification ?? 'internal',
});

/**
 * The piece that is to prove these cells of one unit: a new one out of a finished upload, or one that is there. The period it proves must touch each
 * cell; the upload's day plays no part.
 * @throws DomainError EVIDENCE_ONE_SOURCE, EVIDENCE_WRONG_YEAR, EVIDENCE_WRONG_UNIT, EVIDENCE_CLASSIFIED, EVIDENCE_ITEM_*, those of the document and of the upload
 */
export async function addPiece(tx: Tx, lint: LintItem, cells: readonly CellRow[], cutoffOn: string, input: PieceInput, role: LinkRole, path = 'input.'): Promise<{ item: ItemRow; reused: boolean }> {
  const [first] = cells;
  if (!first || Boolean(input.uploadId) === Boolean(input.itemId)) throw oneSource(`${path}uploadId`);
  const known = input.itemId ? await pieceThatIsThere(tx, input.itemId, first.unitId, `${path}itemId`) : null;
  const document = known ?? documentOf(input);
  if (!known) {
    const fault = documentFault(document, localDateOf(tx.now), path);
    if (fault) throw fault;
  }
  const stranger = cells.find((cell) => !touches(document, cell.year, cutoffOn));
  if (stranger) throw wrongYear(stranger.year, document.periodFrom, document.periodTo, stranger.material, known ? `${path}itemId` : `${path}periodFrom`);
  if (known) return useAgain(tx, lint, known, cells, cutoffOn, role);
  const file = await takeUpload(tx, input.uploadId ?? '', `${path}uploadId`);
  return { item: await storePiece(tx, lint, file, document, cells, { source: sourceOf(tx, first), lineage: null, cutoffOn }, `${path}uploadId`), reused: false };
}

/** Writes a checked file down as a piece of evidence, judged by the linter. @param lineage the piece whose next version it is */
export async function storePiece(
  tx: Tx,
  lint: LintItem,
  file: EvidenceFileRow,
  document: DocumentFacts,
  cells: readonly CellRow[],
  origin: { readonly source: ItemSource; readonly lineage: ItemRow | null; readonly cutoffOn: string },
  field: string,
): Promise<ItemRow> {
  const [first] = cells;
  if (!first || file.unitId !== first.unitId) throw wrongUnit(field);
  const mark = markedSecret(file.name);
  if (mark !== null) throw classified(mark, field);
  const items = tx.repo(ItemsRepository);
  const id = tx.id();
  const lineageId = origin.lineage?.lineageId ?? id;
  const years = [...new Set(cells.map((cell) => cell.year))];
  const verdicts = await lint.verdicts(tx, {
    fileId: file.id, unitId: first.unitId, title: document.title, docNumber: document.docNumber, material: first.material, pages: document.pages,
    formedOn: document.formedOn,
    periodFrom: document.periodFrom, periodTo: document.periodTo, years, cutoffOn: origin.cutoffOn, isOwn: first.holder === 'unit', others: await items.otherFiles(first.unitId, lineageId),
  });
  const grade = gradeOf({ source: origin.source, docNumber: document.docNumber, formedOn: document.formedOn, sighted: false, verdicts });
  await items.insert({
    id, unitId: first.unitId, lineageId, version: (origin.lineage?.version ?? 0) + 1, title: document.title, docNumber: document.docNumber, formedOn: document.formedOn, periodFrom: document.periodFrom,
    periodTo: document.periodTo, pages: document.pages, classification: document.classification === 'public' ? 'public' : 'internal', source: origin.source, fileId: file.id,
    sightPlace: null, sightFirst: null, sightSecond: null, sightOn: null, grade, verdicts,
  });
  const stored = await items.find(id);
  if (!stored) throw notFound('佐证材料', field);
  return stored;
}

/** The linter judges a piece by all years in which it stands, so it looks again. */
async function useAgain(tx: Tx, lint: LintItem, item: ItemRow, cells: readonly CellRow[], cutoffOn: string, role: LinkRole): Promise<{ item: ItemRow; reused: boolean }> {
  const items = tx.repo(ItemsRepository);
  const citing = await items.citing(item.id);
  const verdicts = await lint.verdicts(tx, {
    fileId: item.fileId ?? '', unitId: item.unitId, title: item.title, docNumber: item.docNumber, material: cells[0]?.material ?? item.title, pages: item.pages, formedOn: item.formedOn,
    periodFrom: item.periodFrom, periodTo: item.periodTo, years: [...new Set([...citing, ...cells].map((cell) => cell.year))], cutoffOn, isOwn: cells[0]?.holder === 'unit',
    others: await items.otherFiles(item.unitId, item.lineageId),
  });
  const grade = gradeOf({ source: item.source, docNumber: item.docNumber, formedOn: item.formedOn, sighted: false, verdicts });
  await items.judge(item.id, verdicts, grade);
  return { item: { ...item, verdicts, grade }, reused: role === 'original' && citing.length > 0 };
}

async function pieceThatIsThere(tx: Tx, itemId: Id, unitId: Id, field: string): Promise<ItemRow> {
  const item = await tx.repo(ItemsRepository).find(itemId, true);
  // A piece of another unit looks like none: whose it is, is nobody else's business.
  if (!item || (item.unitId !== unitId && tx.ctx.seat.unitId !== null)) throw notFound('佐证材料', field);
  if (item.unitId !== unitId) throw wrongUnit(field);
  if (item.fileId === null) throw itemIsSighting(field);
  if (item.state !== 'current') throw itemEnded(field);
  return item;
}
