import type { ReadEvidence } from '@wudan/evidence-server';
import type { Tx } from '@wudan/kernel-server';
import { linesProblem, localDateOf, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { issuedSetOf } from '@wudan/pilots-server';
import { findOffice } from '@wudan/tenancy-server';
import { CategoriesRepository } from '../data/categories.repository.js';
import type { FindingContent } from '../data/findings.repository.js';
import { CAUSES, LEVELS, SOURCES, TRACKS, type Finding, type FindingEvidence } from '../domain/finding.js';
import { isUsable } from '../domain/finding-category.js';
import { categoryNotYet, categoryRetired, categoryUnknown, evidenceUnknown, findingInvalid, leafUnknown } from '../domain/finding.errors.js';

/** What is typed of a finding. */
export interface FindingInput {
  readonly level: string;
  readonly categoryId: string;
  readonly title: string;
  readonly facts: string;
  readonly basis: string;
  readonly source: string;
  readonly sourceNote: string;
  readonly cause: string;
  readonly track: string;
  readonly leaves: readonly string[];
  readonly evidence: readonly Id[];
}

/** Papers of a pilot's grid by their id. */
export type Papers = ReadonlyMap<Id, FindingEvidence>;

/** The papers that a finding may name: those of its own pilot. Nothing is read where none is named. */
export async function papersOf(ctx: Ctx, evidence: ReadEvidence, pilotId: Id, named: readonly Id[]): Promise<Papers> {
  if (named.length === 0) return new Map();
  const { rows } = await evidence.grid(ctx, pilotId);
  return new Map(rows.flatMap(({ holder, cells }) => cells.flatMap(({ items }) => items.map(({ id, title }): [Id, FindingEvidence] => [id, { itemId: id, title, holder }]))));
}

function oneOf<T extends string>(values: readonly T[], value: string, label: string, field: string): T {
  const found = values.find((each) => each === value);
  if (found === undefined) throw findingInvalid(`“${label}”不在可选范围内，请重新选择。`, field);
  return found;
}

function text(label: string, value: string, min: number, max: number, field: string): string {
  const said = normalisedLines(value);
  const problem = linesProblem(label, said, min, max);
  if (problem !== null) throw findingInvalid(problem, field);
  return said;
}

/**
 * Reads what was typed. A category that was retired may stay with the finding that has it.
 * @param before the finding as it stands; null for a new one
 * @throws DomainError FINDING_INVALID, FINDING_CATEGORY_*, FINDING_LEAF_UNKNOWN, FINDING_EVIDENCE_UNKNOWN
 */
export async function readContent(tx: Tx, pilotId: Id, input: FindingInput, papers: Papers, before: Finding | null): Promise<FindingContent> {
  const today = localDateOf(tx.now);
  const level = oneOf(LEVELS, input.level, '层级', 'input.level');
  if (level === 'city' && (await findOffice(tx, tx.officeId))?.level === 'county') throw findingInvalid('县级编办登记的问题层级应为“县级”，请重新选择。', 'input.level');
  const category = (await tx.repo(CategoriesRepository).all()).find(({ code }) => code === input.categoryId);
  if (!category) throw categoryUnknown(input.categoryId);
  if (before?.categoryCode !== category.code && !isUsable(category, today)) throw category.retiredOn !== null && category.retiredOn <= today ? categoryRetired(category.name, category.retiredOn) : categoryNotYet(category.name, category.validFrom);
  const set = await issuedSetOf(tx, pilotId);
  const known = new Map((set?.set.leaves ?? []).map(({ code, name }) => [code, name]));
  const leaves = [...new Set(input.leaves)].map((code) => {
    const name = known.get(code) ?? before?.leaves.find((leaf) => leaf.code === code)?.name;
    if (name === undefined) throw leafUnknown(code);
    return { code, name };
  });
  const evidence = [...new Set(input.evidence)].map((id) => {
    const paper = papers.get(id) ?? before?.evidence.find(({ itemId }) => itemId === id);
    if (!paper) throw evidenceUnknown();
    return paper;
  });
  return {
    level,
    categoryCode: category.code,
    categoryName: before?.categoryCode === category.code ? before.categoryName : category.name,
    title: text('问题标题', input.title, 2, 60, 'input.title'),
    facts: text('事实依据', input.facts, 5, 2_000, 'input.facts'),
    basis: text('政策依据', input.basis, 0, 1_000, 'input.basis'),
    source: oneOf(SOURCES, input.source, '问题来源', 'input.source'),
    sourceNote: text('来源说明', input.sourceNote, 0, 500, 'input.sourceNote'),
    cause: oneOf(CAUSES, input.cause, '原因', 'input.cause'),
    track: oneOf(TRACKS, input.track, '整改类型', 'input.track'),
    leaves,
    evidence,
  };
}
