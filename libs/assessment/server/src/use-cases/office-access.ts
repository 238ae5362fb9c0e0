import type { CompiledLeaf } from '@wudan/catalogue-server';
import { authorize, explainConstraint, mayDoTo, type Tx } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { OfficeMarksRepository } from '../data/office-marks.repository.js';
import { ScoringPoliciesRepository } from '../data/scoring-policies.repository.js';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import type { LeafGate } from '../domain/leaf.js';
import { officeStateFault, type OfficeAction } from '../domain/office-assessment.transitions.js';
import type { OfficeAssessment, OfficePart, OfficeState, Reopening, StoredDeclaration, StoredMark } from '../domain/office-assessment.js';
import { interestBars, interestUndeclared, partConflict, partTaken } from '../domain/office-assessment.errors.js';
import type { OfficeRowFacts } from '../domain/office-row.rules.js';
import { hundredthsOf, shareOf } from '../domain/points.rules.js';
import type { LeafView, ScoringRowView } from '../domain/scoring-grid.js';
import { SHIPPED_POLICY, type ScoringPolicy } from '../domain/scoring-policy.js';
import { ceilingOf, claimOf, pointsOf } from '../domain/scoring-row.rules.js';
import type { GridRow } from '../domain/self-assessment.js';
import { storedScore, type OpenGrid, type PrepareScoringGrid } from './prepare-scoring-grid.js';

for (const constraint of ['office_part_pk', 'leaf_score_part', 'office_step_part', 'office_decision_part', 'office_decision_recorder']) explainConstraint(constraint, partConflict);

/** Everything that is known of the office's assessment of one pilot. */
export interface OpenOffice {
  readonly row: GridRow;
  readonly grid: OpenGrid;
  /** The unit's lines; before it has handed in without its scores. */
  readonly lines: readonly ScoringRowView[];
  readonly gates: readonly LeafGate[];
  readonly office: OfficeAssessment | null;
  readonly policy: ScoringPolicy;
  readonly marks: ReadonlyMap<string, StoredMark>;
  readonly declarations: readonly StoredDeclaration[];
  readonly barred: ReadonlySet<Id>;
  readonly reopenings: ReadonlyMap<string, Reopening>;
}

export const stateOf = ({ office }: Pick<OpenOffice, 'office'>): OfficeState => office?.state ?? 'waiting';
export const markKey = (stage: string, code: string): string => `${stage} ${code}`;

/** The row of a pilot that the seat may read the office's assessment of. @throws DomainError NOT_FOUND */
export async function officeRow(ctx: Ctx, tx: Tx, pilotId: Id, field = 'pilotId'): Promise<GridRow> {
  const row = isId(pilotId) ? await tx.repo(SelfAssessmentsRepository).grid(pilotId) : null;
  if (!row || !mayDoTo(ctx, 'read', 'OfficeAssessment', { pilotId, unitId: row.unitId, state: row.officeState ?? 'waiting' })) throw notFound('编办评分', field);
  return row;
}

/** Marks and reopened items as they are now; the unit's side stays as it was read. */
export async function withMarks(tx: Tx, open: Omit<OpenOffice, 'marks' | 'reopenings'>): Promise<OpenOffice> {
  const { pilotId } = open.row;
  const marks = await tx.repo(OfficeMarksRepository).list(pilotId);
  const reopenings = await tx.repo(OfficeAssessmentsRepository).reopenings(pilotId);
  return { ...open, marks: new Map(marks.map((mark) => [markKey(mark.stage, mark.code), mark])), reopenings: new Map(reopenings.map((each) => [each.code, each])) };
}

/** Reads the office's assessment of a pilot. The caller has authorised it. @throws DomainError SELF_ASSESSMENT_NO_SET */
export async function loadOffice(ctx: Ctx, tx: Tx, reader: PrepareScoringGrid, row: GridRow): Promise<OpenOffice> {
  const offices = tx.repo(OfficeAssessmentsRepository);
  const grid = await reader.prepare(row, (work) => work(tx));
  const handedIn = row.submittedAt !== null;
  const { rows, gates } = handedIn ? reader.lines(grid) : { rows: reader.view(ctx, grid).rows, gates: [] };
  const office = await offices.find(row.pilotId);
  const policy = row.openedAt === null ? SHIPPED_POLICY : await tx.repo(ScoringPoliciesRepository).at(row.openedAt);
  const declarations = await offices.declarations(row.pilotId);
  const barred = new Set(declarations.filter(({ interest }) => interest !== 'none').map(({ personId }) => personId));
  return withMarks(tx, { row, grid, lines: rows, gates, office, policy, declarations, barred });
}

/**
 * The office's assessment kept from others until the transaction ends, once its state allows this and the seat may do it.
 * @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_NOT_STARTED, OFFICE_STATE, OFFICE_APPROVED
 */
export async function openOffice(ctx: Ctx, tx: Tx, reader: PrepareScoringGrid, pilotId: Id, action: OfficeAction, field = 'pilotId'): Promise<OpenOffice> {
  if (!isId(pilotId)) throw notFound('编办评分', field);
  // The unit's side first, in the order in which a submission takes the two.
  if (action === 'submit' || action === 'record_decision') await tx.repo(SelfAssessmentsRepository).lock(pilotId, 'SHARE');
  await tx.repo(OfficeAssessmentsRepository).find(pilotId, action === 'score' ? 'SHARE' : 'UPDATE');
  const row = await officeRow(ctx, tx, pilotId, field);
  const state = row.officeState ?? 'waiting';
  const fault = officeStateFault(state, action, field);
  if (fault) throw fault;
  authorize(ctx, action, 'OfficeAssessment', { pilotId, unitId: row.unitId, state }, '编办评分', field);
  return loadOffice(ctx, tx, reader, row);
}

/**
 * The declaration of the acting person by which he or she may score here.
 * @throws DomainError OFFICE_INTEREST_UNDECLARED, OFFICE_INTEREST_BARRED
 */
export function clearedBy(ctx: Ctx, { declarations }: Pick<OpenOffice, 'declarations'>, field: string): StoredDeclaration {
  const own = declarations.find(({ personId }) => personId === ctx.seat.personId);
  if (!own) throw interestUndeclared(field);
  if (own.interest !== 'none') throw interestBars(field);
  return own;
}

/** The part of a person who scores; whoever has none yet takes the first assessor's. @throws DomainError OFFICE_INTEREST_UNDECLARED, OFFICE_INTEREST_BARRED, OFFICE_SAME_PERSON */
export async function scorerPart(ctx: Ctx, tx: Tx, open: OpenOffice, field: string): Promise<'first' | 'second'> {
  const declaration = clearedBy(ctx, open, field);
  const { pilotId } = open.row;
  if ((await tx.repo(OfficeAssessmentsRepository).partOf(pilotId, ctx.seat.personId)) === 'second') return 'second';
  await takePart(ctx, tx, pilotId, 'first', declaration.id, field);
  return 'first';
}

/**
 * Takes a part in the assessment for the acting person, who keeps it for good.
 * @throws DomainError OFFICE_SAME_PERSON when the person has another part
 */
export async function takePart(ctx: Ctx, tx: Tx, pilotId: Id, part: OfficePart, declarationId: Id | null, field: string): Promise<void> {
  const offices = tx.repo(OfficeAssessmentsRepository);
  let held = await offices.partOf(pilotId, ctx.seat.personId);
  if (held === null) {
    // Two rows saved at once both take the part; what the second finds then is the first's.
    await offices.takePart(pilotId, part, declarationId);
    held = await offices.partOf(pilotId, ctx.seat.personId);
  }
  if (held !== null && held !== part) throw partTaken(held, part, field);
}

/** What the rules about an item are decided from. */
export function rowFacts(open: OpenOffice, reader: PrepareScoringGrid, leaf: CompiledLeaf, view: LeafView, line: ScoringRowView): OfficeRowFacts {
  const { grid, marks, reopenings, barred } = open;
  const stored = storedScore(grid, leaf.code);
  const ceiling = ceilingOf(reader.basis(grid, leaf, view, stored.claim), claimOf(stored));
  const points = pointsOf(leaf);
  const mark = (stage: string): StoredMark | null => marks.get(markKey(stage, leaf.code)) ?? null;
  return {
    leaf: view,
    points,
    most: ceiling === null ? points : shareOf(points, ceiling.share),
    self: line.counted === null ? null : hundredthsOf(line.counted),
    naReason: line.naReason,
    naAccepted: line.naAccepted,
    selfReturned: stored.returned,
    pending: line.evidence.pending,
    desk: mark('desk'),
    onSite: mark('on_site'),
    deskSecond: mark('desk_2'),
    onSiteSecond: mark('on_site_2'),
    reopened: reopenings.get(leaf.code)?.rescored === false,
    barred,
  };
}
