import { Injectable } from '@nestjs/common';
import { evaluateLeaf, totalsOf, type CompiledLeaf, type CompiledSet, type LeafClaim, type LeafOutcome } from '@wudan/catalogue-server';
import { factsOf, type FactView } from '@wudan/facts-server';
import type { Tx } from '@wudan/kernel-server';
import { instantOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { issuedSetOf, type IssuedSet } from '@wudan/pilots-server';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { noIssuedSet } from '../domain/assessment.errors.js';
import type { GridTotals, LeafGate } from '../domain/leaf.js';
import type { LeafView, ScoreFigureView, ScoringGridView, ScoringRowView } from '../domain/scoring-grid.js';
import { SHIPPED_POLICY } from '../domain/scoring-policy.js';
import { claimOf, figureView, scoringRow, totalsPart, type LeafBasis } from '../domain/scoring-row.rules.js';
import { unscored, type GridRow, type LeafCells, type ReadScore, type StoredScore } from '../domain/self-assessment.js';

/** The content of a set as the grid needs it; frozen, so it is kept by the process. */
interface PreparedContent {
  readonly set: CompiledSet;
  readonly views: readonly LeafView[];
  readonly leaves: ReadonlyMap<string, CompiledLeaf>;
}

/** The set in force for one pilot. */
export interface PreparedSet extends PreparedContent {
  readonly id: Id;
  readonly version: number;
}

/** What was computed of a pilot and holds until a fact, a claim, a score or the evidence changes. */
interface Known {
  readonly setId: Id;
  readonly newestFactId: Id | null;
  readonly gradeDShare: string | null;
  readonly facts: readonly FactView[];
  readonly leaves: Map<string, { claim: string | null; outcome: LeafOutcome; figure: ScoreFigureView | null }>;
  readonly lines: Map<string, { version: number; cells: LeafCells | null; line: ScoringRowView; gates: readonly LeafGate[] }>;
  content: StoredContent | null;
  totals: { of: StoredContent; rows: readonly ScoringRowView[]; totals: GridTotals; gates: readonly LeafGate[] } | null;
}

/** Scores and evidence counts of a pilot, read from the texts that the database gave. */
interface StoredContent {
  readonly scoresText: string;
  readonly evidenceText: string;
  readonly scores: ReadonlyMap<string, ReadScore>;
  readonly evidence: ReadonlyMap<string, LeafCells>;
}

/** A pilot's grid on the way to its view. */
export interface OpenGrid {
  readonly row: GridRow;
  readonly set: PreparedSet;
  readonly content: StoredContent;
  readonly scores: ReadonlyMap<string, ReadScore>;
  readonly evidence: ReadonlyMap<string, LeafCells>;
  readonly facts: readonly FactView[];
  readonly known: Known;
}

/** Pilots and contents of sets that a process remembers: some 30 and 150 KB each. */
const KEPT = 500;

/** Keeps the newest entries of a map. */
function keep<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.delete(key);
  if (map.size >= KEPT) map.delete(map.keys().next().value as K);
  map.set(key, value);
  return value;
}

/** Puts a pilot's grid together. The set is frozen and kept; figures are computed anew when the unit has a new fact or a claim changed. */
@Injectable()
export class PrepareScoringGrid {
  readonly #sets = new Map<string, PreparedContent>();
  readonly #known = new Map<string, Known>();

  /** The grid inside a unit of work, after its changes. The caller has authorised it. */
  async within(ctx: Ctx, tx: Tx, pilotId: Id): Promise<ScoringGridView> {
    const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
    if (!row) throw notFound('自评', 'pilotId');
    return this.view(ctx, await this.prepare(row, (work) => work(tx)));
  }

  /** Adds set and figures to what the call gave. @param read opens a transaction when something is not known yet */
  async prepare(row: GridRow, read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>): Promise<OpenGrid> {
    const { setId, setVersion, setHash } = row;
    if (setId === null || setVersion === null || setHash === null) throw noIssuedSet('pilotId');
    const prepared = this.#sets.get(setHash) ?? keep(this.#sets, setHash, await read(async (tx) => preparedContent(await issuedSetOf(tx, row.pilotId))));
    const set = { ...prepared, id: setId, version: setVersion };
    let known = this.#known.get(row.pilotId);
    if (known?.setId !== set.id || known.newestFactId !== row.newestFactId || known.gradeDShare !== row.gradeDShare) {
      const facts = row.newestFactId === null ? [] : await read((tx) => factsOf(tx, row.unitId));
      known = keep(this.#known, row.pilotId, { setId: set.id, newestFactId: row.newestFactId, gradeDShare: row.gradeDShare, facts, leaves: new Map(), lines: new Map(), content: null, totals: null });
    }
    const content = contentOf(row, known);
    return { row, set, content, scores: content.scores, evidence: content.evidence, facts: known.facts, known };
  }

  /** What set, facts, evidence and a claim say about one leaf. */
  basis(grid: OpenGrid, leaf: CompiledLeaf, view: LeafView, claim: string | null): LeafBasis {
    let found = grid.known.leaves.get(leaf.code);
    if (found?.claim !== claim || found === undefined) {
      const outcome = evaluateLeaf(grid.set.set, leaf, grid.facts, claimOf({ claim }), { asOf: grid.row.cutoffOn });
      found = { claim, outcome, figure: figureView(leaf, outcome) };
      grid.known.leaves.set(leaf.code, found);
    }
    return { leaf, view, outcome: found.outcome, figure: found.figure, cells: grid.evidence.get(leaf.code) ?? null, gradeDShare: shareOfGradeD(grid.row) };
  }

  /** What the rule says for a claim that is not stored yet. */
  judge(grid: OpenGrid, leaf: CompiledLeaf, claim: LeafClaim | null): LeafOutcome {
    return evaluateLeaf(grid.set.set, leaf, grid.facts, claim, { asOf: grid.row.cutoffOn });
  }

  /**
   * @param remember keeps the lines for the next reader. Never inside a unit of work: a version that is rolled back would come again with
   * another content.
   */
  view(ctx: Ctx, grid: OpenGrid, remember = false): ScoringGridView {
    const { row, set } = grid;
    const hidden = row.submittedAt === null && ctx.seat.role !== 'system' && ctx.seat.unitId !== row.unitId;
    const { rows, totals } = hidden ? this.#masked(grid) : this.lines(grid, remember);
    return {
      pilotId: row.pilotId,
      unitId: row.unitId,
      unitName: row.unitName,
      setId: set.id,
      setVersion: set.version,
      state: row.state ?? 'open',
      version: row.version ?? 0,
      dueAt: row.dueOn === null ? null : instantOf(row.dueOn, '23:59'),
      submittedAt: row.submittedAt,
      submittedBy: row.submittedBy,
      late: row.late ?? false,
      hidden,
      rows,
      totals,
      missing: hidden ? [] : rows.filter(({ needs }) => needs !== null).map(({ code }) => code),
      signedBy: row.signedBy,
      signedAt: row.signedAt,
    };
  }

  /** The unit's lines and their sums, with what caps the grade. */
  lines(grid: OpenGrid, remember = false): { rows: readonly ScoringRowView[]; totals: GridTotals; gates: readonly LeafGate[] } {
    const { set, known, content } = grid;
    if (remember && known.totals?.of === content) return known.totals;
    const gates: LeafGate[] = [];
    const rows = set.set.leaves.map((leaf, index) => {
      const version = grid.scores.get(leaf.code)?.version ?? 0;
      const cells = grid.evidence.get(leaf.code) ?? null;
      let found = remember ? known.lines.get(leaf.code) : undefined;
      if (found?.version !== version || !sameCells(found.cells, cells)) {
        const stored = storedScore(grid, leaf.code);
        const basis = this.basis(grid, leaf, set.views[index] as LeafView, stored.claim);
        found = { version, cells, line: scoringRow(basis, stored), gates: basis.outcome.gates };
        if (remember) known.lines.set(leaf.code, found);
      }
      gates.push(...found.gates);
      return found.line;
    });
    const summed = { of: content, rows, totals: totalsOf(set.set, rows.map(totalsPart), gates), gates };
    if (remember) known.totals = summed;
    return summed;
  }

  /** Of scores that are not handed in yet the office learns how many there are. */
  #masked(grid: OpenGrid): { rows: readonly ScoringRowView[]; totals: GridTotals } {
    const { set, scores } = grid;
    const rows = set.set.leaves.map((leaf, index) => {
      const stored = scores.get(leaf.code);
      const line = scoringRow(this.basis(grid, leaf, set.views[index] as LeafView, null), { ...unscored(leaf.code), version: stored?.version ?? 0, updatedAt: stored ? new Date(stored.updatedAt) : null });
      return { ...line, computed: null, figure: null };
    });
    const scored = [...scores.values()].filter(({ score, naReason }) => score !== null || naReason !== null).length;
    return { rows, totals: { ...totalsOf(set.set, rows.map(totalsPart)), scored } };
  }
}

/** What the policy leaves to a figure that rests on the unit's own word. */
export const shareOfGradeD = ({ gradeDShare }: Pick<GridRow, 'gradeDShare'>): string => gradeDShare ?? SHIPPED_POLICY.gradeDShare;

function contentOf(row: GridRow, known: Known): StoredContent {
  const { scores: scoresText, evidence: evidenceText } = row;
  if (known.content?.scoresText === scoresText && known.content.evidenceText === evidenceText) return known.content;
  const scores = new Map((JSON.parse(scoresText) as ReadScore[]).map((score) => [score.code, score]));
  const evidence = new Map((JSON.parse(evidenceText) as LeafCells[]).map((cells) => [cells.code, cells]));
  return (known.content = { scoresText, evidenceText, scores, evidence });
}

/** The score of a leaf as it is stored, or that it has none. */
export function storedScore({ scores }: Pick<OpenGrid, 'scores'>, code: string): StoredScore {
  const found = scores.get(code);
  return found ? { ...found, updatedAt: new Date(found.updatedAt) } : unscored(code);
}

const sameCells = (one: LeafCells | null, other: LeafCells | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.cells === other.cells &&
    one.filled === other.filled &&
    one.accepted === other.accepted &&
    one.returned === other.returned &&
    one.pending === other.pending &&
    one.ceiling === other.ceiling);

function preparedContent(issued: IssuedSet | null): PreparedContent {
  if (issued === null) throw noIssuedSet('pilotId');
  return {
    set: issued.set,
    leaves: new Map(issued.set.leaves.map((leaf) => [leaf.code, leaf])),
    views: issued.set.leaves.map((leaf) => ({
      code: leaf.code, levels: leaf.levels, name: leaf.name, points: leaf.points, aspect: leaf.aspect, kind: leaf.kind, ruleType: leaf.rule.type, ruleText: leaf.ruleText, rule: leaf.rule,
    })),
  };
}
