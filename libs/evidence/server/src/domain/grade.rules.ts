import type { Grade, ItemSource, StoredVerdict } from './cell.js';

const ORDER: readonly Grade[] = ['A', 'B', 'C', 'D'];

export const worseGrade = (left: Grade, right: Grade): Grade => (ORDER.indexOf(left) >= ORDER.indexOf(right) ? left : right);
export const bestGrade = (grades: readonly Grade[]): Grade | null => ORDER.find((grade) => grades.includes(grade)) ?? null;
export const worstGrade = (grades: readonly Grade[]): Grade | null => [...ORDER].reverse().find((grade) => grades.includes(grade)) ?? null;

/**
 * How far a piece is trusted (own rule): seen by two assessors, or from the office's files or another authority: A; the unit's own document with
 * number and date: B; without one of them, or a photo sent in a chat: C. What the linter calls weak is one grade worse, never worse than D.
 */
export function gradeOf(piece: { readonly source: ItemSource; readonly docNumber: string | null; readonly formedOn: string | null; readonly sighted: boolean; readonly verdicts: readonly StoredVerdict[] }): Grade {
  const identified = piece.docNumber !== null && piece.formedOn !== null;
  const base: Grade = piece.sighted || piece.source === 'office' || piece.source === 'third' || piece.source === 'assessor' ? 'A' : piece.source === 'unit' && identified ? 'B' : 'C';
  const weak = piece.verdicts.some((verdict) => verdict.severity === 'weak');
  return weak ? (ORDER[Math.min(ORDER.indexOf(base) + 1, ORDER.length - 1)] ?? 'D') : base;
}
