import { totalsOf, type CompiledLeaf } from '@wudan/catalogue-server';
import type { Tx } from '@wudan/kernel-server';
import { hundredthsText, type Ctx } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import type { ResultLeaf } from '../domain/assessment-result.js';
import type { FrozenResult, MarkView, OfficeGridView, OfficeRowView } from '../domain/office-grid.js';
import type { StoredDecision, StoredMark } from '../domain/office-assessment.js';
import { finalOf, gapText, officeNeed, standing, varianceOf, type OfficeRowFacts } from '../domain/office-row.rules.js';
import type { LeafView, ScoringRowView } from '../domain/scoring-grid.js';
import { totalsPart } from '../domain/scoring-row.rules.js';
import { hundredthsOf } from '../domain/points.rules.js';
import { rowFacts, stateOf, type OpenOffice } from './office-access.js';
import type { PrepareScoringGrid } from './prepare-scoring-grid.js';

const textOf = (units: number | null): string | null => (units === null ? null : hundredthsText(units));
const markView = (mark: StoredMark | null): MarkView | null =>
  mark && { score: textOf(mark.score), statement: mark.reason, by: mark.by, at: mark.at, version: mark.version };
const selfView = (line: ScoringRowView): MarkView | null =>
  line.updatedAt === null || line.updatedBy === null ? null : { score: line.counted, statement: line.statement, by: line.updatedBy, at: line.updatedAt, version: line.version };

/** One line of the office's grid. @param fixed what the recorded decision says of the item */
function officeRowView(open: OpenOffice, view: LeafView, line: ScoringRowView, facts: OfficeRowFacts, fixed: ResultLeaf | undefined): OfficeRowView {
  const stage = open.office?.stage ?? 'desk';
  const { first, second } = standing(facts);
  const here = stage === 'desk' ? facts.desk : facts.onSite;
  const secondHere = stage === 'desk' ? facts.deskSecond : facts.onSiteSecond;
  const final = fixed ? fixed.final : textOf(finalOf(facts));
  const self = fixed ? fixed.self : line.counted;
  const reopening = open.reopenings.get(view.code);
  return {
    code: view.code, levels: view.levels, name: view.name, points: view.points, aspect: view.aspect, kind: view.kind, ruleType: view.ruleType, ruleText: view.ruleText,
    self: selfView(line),
    desk: markView(facts.desk),
    onSite: markView(facts.onSite),
    second: markView(secondHere),
    final,
    gap: gapText(self === null ? null : hundredthsOf(self), final === null ? null : hundredthsOf(final)),
    needs: open.office === null || open.office.state === 'approved' ? null : officeNeed(open.policy, facts),
    variance: textOf(varianceOf(first, second)),
    computed: line.computed,
    ceilingPct: line.ceilingPct,
    figure: line.figure,
    evidence: line.evidence,
    naReason: line.naReason,
    naAccepted: line.naAccepted,
    reopened: reopening !== undefined,
    reopenReason: reopening?.reason ?? null,
    version: here?.version ?? 0,
  };
}

/** Puts the sheet together from what was read. */
export async function officeView(ctx: Ctx, tx: Tx, reader: PrepareScoringGrid, open: OpenOffice): Promise<OfficeGridView> {
  const offices = tx.repo(OfficeAssessmentsRepository);
  const { row, office, grid, policy } = open;
  const decision = office?.state === 'approved' ? await offices.decision(row.pilotId) : null;
  const sheet = officeSheet(reader, open, decision);
  return {
    pilotId: row.pilotId,
    unitId: row.unitId,
    unitName: row.unitName,
    setId: sheet.frozen?.setId ?? grid.set.id,
    setVersion: sheet.frozen?.setVersion ?? grid.set.version,
    stage: office?.stage ?? 'desk',
    state: stateOf(open),
    version: office?.version ?? 0,
    rows: sheet.rows,
    totals: sheet.totals,
    selfTotals: sheet.selfTotals,
    deskTotals: sheet.deskTotals,
    missing: sheet.missing,
    policy,
    assessors: open.declarations.map(({ seatId, name, interest, note, declaredAt }) => ({ seatId, name, interest, note, declaredAt, barred: interest !== 'none' })),
    trail: await offices.trail(row.pilotId),
    letterIssued: office?.letterAt != null,
    decision: decision && sheet.frozen ? { ...decision, grade: sheet.frozen.totals.grade, total: sheet.frozen.totals.total } : null,
    myPart: await offices.partOf(row.pilotId, ctx.seat.personId),
    declared: open.declarations.find(({ personId }) => personId === ctx.seat.personId)?.interest ?? null,
    partly: open.reopenings.size > 0,
  };
}

export interface OfficeSheet extends Pick<OfficeGridView, 'rows' | 'totals' | 'selfTotals' | 'deskTotals' | 'missing'> {
  readonly frozen: FrozenResult | null;
  readonly leaves: readonly ResultLeaf[];
}

/** Rows and sums; as the recorded decision fixed them where there is one. */
export function officeSheet(reader: PrepareScoringGrid, open: OpenOffice, decision: Pick<StoredDecision, 'frozen'> | null): OfficeSheet {
  const { set } = open.grid;
  const frozen = decision === null ? null : (JSON.parse(decision.frozen) as FrozenResult);
  const fixed = new Map((frozen?.leaves ?? []).map((leaf) => [leaf.code, leaf]));
  const all = set.set.leaves.map((leaf: CompiledLeaf, index) => {
    const [view, line] = [set.views[index] as LeafView, open.lines[index] as ScoringRowView];
    const facts = rowFacts(open, reader, leaf, view, line);
    return { facts, line, row: officeRowView(open, view, line, facts, fixed.get(leaf.code)) };
  });
  const rows = all.map(({ row }) => row);
  const away = (row: OfficeRowView): boolean => row.naReason !== null && row.naAccepted === true;
  const sums = (scoreOf: (each: (typeof all)[number]) => string | null) =>
    totalsOf(set.set, all.map((each) => ({ code: each.row.code, score: scoreOf(each), naAccepted: away(each.row) })), open.gates);
  const desk = ({ facts }: { facts: OfficeRowFacts }): string | null => textOf(finalOf({ ...facts, onSite: null }));
  return {
    rows,
    totals: frozen?.totals ?? sums(({ row }) => row.final),
    selfTotals: frozen?.selfTotals ?? totalsOf(set.set, all.map(({ line }) => totalsPart(line)), open.gates),
    deskTotals: frozen?.deskTotals ?? sums(desk),
    missing: rows.filter(({ needs }) => needs !== null).map(({ code }) => code),
    frozen,
    leaves: frozen?.leaves ?? all.map(({ facts, row, line }) => ({ code: row.code, name: row.name, points: row.points, self: line.counted, final: row.final, reason: standing(facts).first?.reason ?? '' })),
  };
}
