import { notFound, type Id } from '@wudan/kernel-core';

import { NAME_LENGTH, SHORT_NAME_LENGTH, nameProblem } from './name.rules.js';
import { assertOfficeRegion, assertRegionCode } from './region-code.rules.js';
import {
  officeCycle,
  officeLevelOrder,
  officeLevelUnknown,
  officeNameInvalid,
  officeNotBelow,
  officeTooDeep,
} from './tenancy.errors.js';

/** A level of the tree. The smaller the rank, the higher the office. */
export interface OfficeLevel {
  readonly code: string;
  readonly rank: number;
  readonly name: string;
}

/** The levels the product starts with; they are data, and a level may be skipped. */
export const OFFICE_LEVELS: readonly OfficeLevel[] = [
  { code: 'national', rank: 0, name: '国家' },
  { code: 'province', rank: 1, name: '省级' },
  { code: 'city', rank: 2, name: '市级' },
  { code: 'county', rank: 3, name: '县级' },
];

/** Offices in one line from the root to a leaf. Own rule; a guard for a tree with further levels. */
export const MAX_OFFICE_DEPTH = 8;

/** Where an office stands. */
export interface OfficePlace {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly name: string;
  readonly level: string;
  readonly regionCode: string;
}

export type OfficeTree = ReadonlyMap<Id, OfficePlace>;

/** The tree of a list of offices. */
export function officeTree(places: Iterable<OfficePlace>): OfficeTree {
  return new Map(Array.from(places, (place) => [place.id, place]));
}

/** @throws OFFICE_LEVEL_UNKNOWN */
export function levelOf(levels: readonly OfficeLevel[], code: string): OfficeLevel {
  const level = levels.find((candidate) => candidate.code === code);
  if (!level) throw officeLevelUnknown(code, levels.map(({ name }) => name));
  return level;
}

/** A child's level is lower than its parent's, by any number of steps. @throws OFFICE_LEVEL_UNKNOWN, OFFICE_LEVEL_ORDER */
export function assertLevelBelow(levels: readonly OfficeLevel[], parent: string, child: string): void {
  const [above, below] = [levelOf(levels, parent), levelOf(levels, child)];
  if (below.rank <= above.rank) throw officeLevelOrder(above.name, below.name);
}

/** Names as they are to be stored, already normalised. @throws OFFICE_NAME_INVALID */
export function assertOfficeNames(name: string, shortName: string): void {
  const problem = nameProblem('机构名称', name, NAME_LENGTH);
  if (problem) throw officeNameInvalid(problem);
  const shortProblem = nameProblem('简称', shortName, SHORT_NAME_LENGTH);
  if (shortProblem) throw officeNameInvalid(shortProblem, 'input.shortName');
}

function placeOf(tree: OfficeTree, id: Id, what: string, field: string): OfficePlace {
  const place = tree.get(id);
  if (!place) throw notFound(what, field);
  return place;
}

/**
 * The offices above one, its parent first. Ends at the root, or at an office whose parent is not part of the tree.
 * @throws OFFICE_CYCLE when the stored tree itself is broken
 */
export function officesAbove(tree: OfficeTree, id: Id): OfficePlace[] {
  const line: OfficePlace[] = [];
  const seen = new Set([id]);
  let parentId = tree.get(id)?.parentId ?? null;
  while (parentId !== null) {
    const parent = tree.get(parentId);
    if (!parent) break;
    if (seen.has(parent.id)) throw officeCycle(tree.get(id)?.name ?? '', parent.name);
    seen.add(parent.id);
    line.push(parent);
    parentId = parent.parentId;
  }
  return line;
}

/** True when `id` hangs below `ancestorId`, at any distance; an office is not below itself. */
export function isBelow(tree: OfficeTree, ancestorId: Id, id: Id): boolean {
  return officesAbove(tree, id).some((above) => above.id === ancestorId);
}

/** @throws NOT_FOUND when there is no such office, OFFICE_NOT_BELOW */
export function assertBelow(tree: OfficeTree, ancestorId: Id, id: Id): void {
  const { name } = placeOf(tree, id, '机构', 'input.officeId');
  if (!isBelow(tree, ancestorId, id)) throw officeNotBelow(name);
}

/** Number of offices in the longest line from this one down; 1 for a leaf. */
function heightOf(tree: OfficeTree, id: Id): number {
  let height = 1;
  for (const place of tree.values()) {
    const line = officesAbove(tree, place.id);
    const distance = line.findIndex((above) => above.id === id);
    height = Math.max(height, distance + 2);
  }
  return height;
}

function assertFits(
  tree: OfficeTree,
  levels: readonly OfficeLevel[],
  parent: OfficePlace,
  child: Pick<OfficePlace, 'level' | 'regionCode'>,
  height: number,
): void {
  assertLevelBelow(levels, parent.level, child.level);
  assertOfficeRegion(child.regionCode, parent.regionCode);
  if (officesAbove(tree, parent.id).length + 1 + height > MAX_OFFICE_DEPTH) throw officeTooDeep(MAX_OFFICE_DEPTH);
}

/**
 * Whether a new office may hang below `parentId`; there is no limit to the number of children.
 * @throws NOT_FOUND, OFFICE_LEVEL_UNKNOWN, OFFICE_LEVEL_ORDER, REGION_CODE_INVALID, OFFICE_REGION_OUTSIDE, OFFICE_TOO_DEEP
 */
export function assertNewOffice(
  tree: OfficeTree,
  levels: readonly OfficeLevel[],
  parentId: Id,
  child: Pick<OfficePlace, 'level' | 'regionCode'>,
): void {
  assertRegionCode(child.regionCode);
  assertFits(tree, levels, placeOf(tree, parentId, '上级机构', 'input.parentId'), child, 1);
}

/**
 * Whether an office, with all that hangs below it, may move below another one.
 * @throws NOT_FOUND, OFFICE_CYCLE, OFFICE_LEVEL_ORDER, OFFICE_REGION_OUTSIDE, OFFICE_TOO_DEEP
 */
export function assertMove(tree: OfficeTree, levels: readonly OfficeLevel[], id: Id, parentId: Id): void {
  const office = placeOf(tree, id, '机构', 'input.officeId');
  const parent = placeOf(tree, parentId, '上级机构', 'input.parentId');
  if (id === parentId || isBelow(tree, id, parentId)) throw officeCycle(office.name, parent.name);
  assertFits(tree, levels, parent, office, heightOf(tree, id));
}
