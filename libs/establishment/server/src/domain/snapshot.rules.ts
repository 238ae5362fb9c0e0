import type { DomainError } from '@wudan/kernel-core';
import { isApprovedKind, labelOf, LEADER_CLASSES, STRUCTURE_CODES, type StructureCode } from './establishment-codes.js';
import { countImpossible, partTooLarge } from './establishment.errors.js';
import type { Counts, SnapshotFigures } from './snapshot.js';

/** More than any unit of a city employs; a bound against slips of the keyboard. Own rule. */
export const MAX_COUNT = 99_999;

/** Sum over the kinds that the approved establishment consists of. */
export function establishmentTotal(counts: Counts<string>): number {
  return Object.entries(counts).reduce((sum, [kind, count]) => sum + (isApprovedKind(kind) ? (count ?? 0) : 0), 0);
}

export const total = (counts: Counts<string>): number => Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

export const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= MAX_COUNT;

/** Parts of the staff on the establishment; each can be no more than the whole. */
const PARTS: readonly StructureCode[] = ['age_le_35', 'age_ge_50', 'bachelor_plus', 'actual_on_professional_posts', 'front_line_staff'];

/** The first thing that cannot be; what is not known contradicts nothing. Null when the figures hang together. @param path what the input calls them */
export function snapshotFault(figures: SnapshotFigures, path = 'input'): DomainError | null {
  const staff = Object.keys(figures.actual).length === 0 ? MAX_COUNT : establishmentTotal(figures.actual);
  for (const code of PARTS) {
    const count = figures.structure[code] ?? 0;
    if (count > staff) return partTooLarge(labelOf(STRUCTURE_CODES, code), count, '在编实有人数', staff, `${path}.structure`);
  }
  const { age_le_35: young = 0, age_ge_50: old = 0, actual_on_professional_posts: posts, specialty_matched: matched = 0, vacant_posts_over_12m: vacant = 0 } = figures.structure;
  if (young + old > staff) return partTooLarge('35岁及以下与50岁及以上之和', young + old, '在编实有人数', staff, `${path}.structure`);
  if (matched > (posts ?? staff)) return partTooLarge(labelOf(STRUCTURE_CODES, 'specialty_matched'), matched, posts === undefined ? '在编实有人数' : labelOf(STRUCTURE_CODES, 'actual_on_professional_posts'), posts ?? staff, `${path}.structure`);
  const approved = establishmentTotal(figures.approved);
  if (Object.keys(figures.approved).length > 0 && vacant > approved) return partTooLarge(labelOf(STRUCTURE_CODES, 'vacant_posts_over_12m'), vacant, '核定编制数', approved, `${path}.structure`);
  for (const { code, label } of LEADER_CLASSES) {
    const count = figures.leaderActual[code] ?? 0;
    if (count > staff) return partTooLarge(`${label}实配`, count, '在编实有人数', staff, `${path}.leaders`);
  }
  for (const [index, section] of figures.sections.entries()) {
    for (const [key, label] of [['approved', '核定'], ['actual', '实有'], ['leaders', '负责人']] as const) {
      if (!isCount(section[key])) return countImpossible(`内设机构“${section.name}”${label}`, MAX_COUNT, `${path}.sections.${index}.${key}`);
    }
  }
  return null;
}
