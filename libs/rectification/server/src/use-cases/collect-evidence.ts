import { findSeats } from '@wudan/access-server';
import { findPieces, keepUpload, type PieceView } from '@wudan/evidence-server';
import type { Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Id } from '@wudan/kernel-core';
import type { RectItemRow } from '../domain/rect-item.js';
import { evidenceTooMany, evidenceUnusable } from '../domain/rectification.errors.js';

const MOST = 20;

export interface EvidenceNamed {
  readonly itemIds?: readonly Id[] | null;
  readonly uploadIds?: readonly Id[] | null;
}

/** What proves something about a problem: its piece covers the time from the letter until now. */
export const pieceFor = (tx: Tx, item: Pick<RectItemRow, 'unitId' | 'letterOn'>, title = ''): { readonly unitId: Id; readonly title: string; readonly periodFrom: string; readonly periodTo: string; readonly source: 'unit' } => ({
  unitId: item.unitId, title, periodFrom: item.letterOn, periodTo: localDateOf(tx.now), source: 'unit',
});

/** The pieces that are named, and finished uploads made into pieces; of the item's unit and current. @throws DomainError NOT_FOUND, RECT_EVIDENCE_*, those of the upload */
export async function collectEvidence(tx: Tx, item: RectItemRow, named: EvidenceNamed): Promise<readonly PieceView[]> {
  const [itemIds, uploadIds] = [named.itemIds ?? [], named.uploadIds ?? []];
  if (itemIds.length + uploadIds.length > MOST || new Set(itemIds).size !== itemIds.length || new Set(uploadIds).size !== uploadIds.length) throw evidenceTooMany();
  const known = new Map((await findPieces(tx, itemIds)).map((piece) => [piece.id, piece]));
  const pieces: PieceView[] = [];
  for (const id of itemIds) {
    const piece = known.get(id);
    // A piece of another unit looks like none.
    if (!piece || piece.unitId !== item.unitId) throw notFound('佐证材料', 'input.itemIds');
    if (piece.state !== 'current') throw evidenceUnusable(piece.title, 'input.itemIds');
    pieces.push(piece);
  }
  for (const id of uploadIds) pieces.push(await keepUpload(tx, id, pieceFor(tx, item), 'input.uploadIds'));
  return pieces;
}

/** The people who gave or accepted these pieces. */
export async function handlersOf(tx: Tx, pieces: readonly PieceView[]): Promise<Id[]> {
  const seats = await findSeats(tx, [...new Set(pieces.flatMap(({ handlers }) => handlers))]);
  return [...new Set(seats.map(({ personId }) => personId))].sort();
}
