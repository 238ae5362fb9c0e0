import { Injectable } from '@nestjs/common';
import { evaluateLeaf, totalsOf, type CompiledLeaf, type CompiledSet, type LeafClaim, type LeafOutcome } from '@wudan/catalogue-server';
import { factsOf, type FactView } from '@wudan/facts-server';
import { mayDoTo, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { instantOf, isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { issuedSetOf, type IssuedSet } from '@wudan/pilots-server';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { noIssuedSet } from '../domain/assessment.errors.js';
import type { LeafGate } from '../domain/leaf.js';
import type { LeafView, ScoreFigureView, ScoringGridView } from '../domain/scoring-grid.js';
import { claimOf, figureView, scoringRow, totalsPart, type LeafBasis } from '../domain/scoring-row.rules.js';
import { unscored, type GridRow, type StoredScore } from '../domain/self-assessment.js';

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

interface Known {
  readonly setId: Id;
  readonly newestFactId: Id | null;
  readonly facts: readonly FactView[];
  readonly leaves: Map<string, { claim: string | null; outcome: LeafOutcome; figure: ScoreFigureView | null }>;
}

/** A pilot's grid on the way to its view. */
export interface OpenGrid {
  readonly row: GridRow;
  readonly set: PreparedSet;
  readonly scores: ReadonlyMap<string, StoredScore>;
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

/**
 * The scoring grid of a pilot: one call for what changes. The set is frozen and kept; figures are computed anew when the unit has a
 * new fact or a claim changed.
 */
@Injectable()
export class ReadScoringGrid {
  readonly #sets = new Map<string, PreparedContent>();
  readonly #known = new Map<string, Known>();

  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, SELF_ASSESSMENT_NO_SET */
  async execute(ctx: Ctx, pilotId: Id): Promise<ScoringGridView> {
    const row = isId(pilotId) ? (await this.units.call<GridRow>(ctx, 'scoring_grid', [pilotId]))[0] : undefined;
    if (!row || !mayDoTo(ctx, 'read', 'SelfAssessment', { pilotId, unitId: row.unitId })) throw notFound('自评', 'pilotId');
    return this.view(ctx, await this.prepare(row, (work) => this.units.read(ctx, work)));
  }

  /** The same inside a unit of work, after its changes. The caller has authorised it. */
  async within(ctx: Ctx, tx: Tx, pilotId: Id): Promise<ScoringGridView> {
    const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
    if (!row) throw notFound('自评', 'pilotId');
    return this.view(ctx, await this.prepare(row, (work) => work(tx)));
  }

  /** Adds set and figures to what the call gave. @param read opens a transaction when something is not known yet */
  async prepare(row: GridRow, read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>): Promise<OpenGrid> {
    const { setId, setVersion, setHash } = row;
    if (setId === null || setVersion === null || setHash === null) throw noIssuedSet('pilotId');
    const content = this.#sets.get(setHash) ?? keep(this.#sets, setHash, await read(async (tx) => preparedContent(await issuedSetOf(tx, row.pilotId))));
    const set = { ...content, id: setId, version: setVersion };
    let known = this.#known.get(row.pilotId);
    if (known?.setId !== set.id || known.newestFactId !== row.newestFactId) {
      const facts = row.newestFactId === null ? [] : await read((tx) => factsOf(tx, row.unitId));
      known = keep(this.#known, row.pilotId, { setId: set.id, newestFactId: row.newestFactId, facts, leaves: new Map() });
    }
    const scores = new Map(row.scores.map((score) => [score.code, { ...score, updatedAt: new Date(score.updatedAt) }]));
    return { row, set, scores, facts: known.facts, known };
  }

  /** What set, facts, evidence and a claim say about one leaf. */
  basis(grid: OpenGrid, leaf: CompiledLeaf, view: LeafView, claim: string | null): LeafBasis {
    let found = grid.known.leaves.get(leaf.code);
    if (found?.claim !== claim || found === undefined) {
      const outcome = evaluateLeaf(grid.set.set, leaf, grid.facts, claimOf({ claim }), { asOf: grid.row.cutoffOn });
      found = { claim, outcome, figure: figureView(leaf, outcome) };
      grid.known.leaves.set(leaf.code, found);
    }
    return { leaf, view, outcome: found.outcome, figure: found.figure, cells: grid.row.evidence.find(({ code }) => code === leaf.code) ?? null };
  }

  /** What the rule says for a claim that is not stored yet. */
  judge(grid: OpenGrid, leaf: CompiledLeaf, claim: LeafClaim | null): LeafOutcome {
    return evaluateLeaf(grid.set.set, leaf, grid.facts, claim, { asOf: grid.row.cutoffOn });
  }

  view(ctx: Ctx, grid: OpenGrid): ScoringGridView {
    const { row, set, scores } = grid;
    const hidden = row.submittedAt === null && ctx.seat.role !== 'system' && ctx.seat.unitId !== row.unitId;
    const gates: LeafGate[] = [];
    const rows = set.set.leaves.map((leaf, index) => {
      const stored = hidden ? masked(leaf.code, scores.get(leaf.code)) : (scores.get(leaf.code) ?? unscored(leaf.code));
      const basis = this.basis(grid, leaf, set.views[index] as LeafView, stored.claim);
      gates.push(...basis.outcome.gates);
      const line = scoringRow(basis, stored);
      return hidden ? { ...line, computed: null, figure: null } : line;
    });
    const totals = totalsOf(set.set, rows.map(totalsPart), gates);
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
      totals: hidden ? { ...totals, scored: row.scores.filter(({ score, naReason }) => score !== null || naReason !== null).length } : totals,
      missing: hidden ? [] : rows.filter(({ needs }) => needs !== null).map(({ code }) => code),
      signedBy: row.signedBy,
      signedAt: row.signedAt,
    };
  }
}

/** Of a score that is not handed in yet the office learns that it is there. */
const masked = (code: string, stored: StoredScore | undefined): StoredScore => ({ ...unscored(code), version: stored?.version ?? 0, updatedAt: stored?.updatedAt ?? null });

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
