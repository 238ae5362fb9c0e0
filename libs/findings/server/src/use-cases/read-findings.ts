import { Injectable } from '@nestjs/common';
import { allowedActions, authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { isId, localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, findProgramme } from '@wudan/pilots-server';
import { findUnits } from '@wudan/tenancy-server';
import { AgreementRepository } from '../data/agreement.repository.js';
import { CategoriesRepository } from '../data/categories.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import type { Finding, FindingRef, FindingView } from '../domain/finding.js';
import { isUsable } from '../domain/finding-category.js';
import { possibleFor } from '../domain/finding-can.rules.js';
import { recurrencesAmong } from '../domain/recurrence.rules.js';
import { findingSubject, isUnitSeat, mayReadFinding } from './finding-access.js';

export interface FindingFilter {
  readonly unitId?: Id | null;
  readonly pilotId?: Id | null;
  readonly category?: string | null;
  readonly track?: string | null;
  readonly level?: string | null;
  readonly state?: string | null;
  readonly source?: string | null;
  readonly cause?: string | null;
  readonly text?: string | null;
  readonly sealed?: boolean | null;
}

const FIELDS: readonly (readonly [keyof FindingFilter, keyof Finding])[] = [
  ['unitId', 'unitId'], ['pilotId', 'pilotId'], ['category', 'categoryCode'], ['track', 'track'], ['level', 'level'], ['state', 'state'], ['source', 'source'], ['cause', 'cause'], ['sealed', 'sealed'],
];

const fits = (finding: Finding, filter: FindingFilter): boolean =>
  FIELDS.every(([asked, field]) => filter[asked] == null || filter[asked] === finding[field]) &&
  (filter.text == null || [finding.no, finding.title, finding.facts, finding.basis].some((part) => part.includes(filter.text?.trim() ?? '')));

/** Reads findings. A unit's seat sees its own, from the day they went to it, never a sealed one and nothing of the office's own. */
@Injectable()
export class ReadFindings {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  list(ctx: Ctx, programmeId: Id, filter: FindingFilter): Promise<FindingView[]> {
    return this.units.read(ctx, async (tx) => {
      if (!isId(programmeId) || !(await findProgramme(tx, programmeId))) throw notFound('评估轮次', 'programmeId');
      authorize(ctx, 'count', 'Finding', {}, '评估轮次', 'programmeId');
      const found = (await tx.repo(FindingsRepository).list({ programmeId })).filter((finding) => mayReadFinding(ctx, finding) && fits(finding, filter));
      return this.views(ctx, tx, found);
    });
  }

  /** The findings of a pilot that a unit's seat, or the office, may see. @throws DomainError NOT_FOUND */
  ofPilot(ctx: Ctx, pilotId: Id): Promise<FindingView[]> {
    return this.units.read(ctx, async (tx) => {
      const pilot = isId(pilotId) ? await findPilot(tx, pilotId) : null;
      if (!pilot || (isUnitSeat(ctx) && pilot.unitId !== ctx.seat.unitId)) throw notFound('评估对象', 'pilotId');
      const found = (await tx.repo(FindingsRepository).list({ pilotId })).filter((finding) => mayReadFinding(ctx, finding));
      return this.views(ctx, tx, found);
    });
  }

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, id: Id): Promise<FindingView> {
    return this.units.read(ctx, (tx) => this.within(ctx, tx, id));
  }

  /** The same inside a unit of work. @throws DomainError NOT_FOUND */
  async within(ctx: Ctx, tx: Tx, id: Id): Promise<FindingView> {
    const finding = await tx.repo(FindingsRepository).find(id);
    if (!finding || !mayReadFinding(ctx, finding)) throw notFound('问题', 'id');
    const [view] = await this.views(ctx, tx, [finding]);
    if (!view) throw notFound('问题', 'id');
    return isUnitSeat(ctx) ? view : { ...view, recurrenceHints: await this.#hints(ctx, tx, finding) };
  }

  /** What findings are called elsewhere; those that the seat may not see are left out. */
  async refs(ctx: Ctx, tx: Tx, findings: readonly Finding[]): Promise<FindingRef[]> {
    const names = new Map<Id, string>();
    for (const programmeId of new Set(findings.map((each) => each.programmeId))) names.set(programmeId, (await findProgramme(tx, programmeId))?.name ?? '');
    return findings.filter((finding) => mayReadFinding(ctx, finding)).map(({ id, no, title, programmeId }) => ({ id, no, title, programmeName: names.get(programmeId) ?? '' }));
  }

  /** Findings as the seat may see them, few statements whatever their number. */
  async views(ctx: Ctx, tx: Tx, findings: readonly Finding[]): Promise<FindingView[]> {
    if (findings.length === 0) return [];
    const agreement = tx.repo(AgreementRepository);
    const ids = findings.map(({ id }) => id);
    const rounds = await agreement.rounds(ids);
    const inside = !isUnitSeat(ctx);
    const transfers = inside ? await agreement.transfers(ids) : new Map<Id, never>();
    const tasks = inside ? await agreement.tasks(ids) : new Map<Id, never>();
    const names = new Map((await findUnits(tx, [...new Set(findings.map(({ unitId }) => unitId))])).map(({ id, name }) => [id, name]));
    const categories = new Map((await tx.repo(CategoriesRepository).all()).map((each) => [each.code, each]));
    const reports = new Map<Id, Awaited<ReturnType<ReportsRepository['find']>>>();
    for (const pilotId of new Set(findings.map((each) => each.pilotId))) reports.set(pilotId, await tx.repo(ReportsRepository).find(pilotId));
    const earlier = new Map<Id, FindingRef>();
    for (const { recursOf } of findings) {
      const found = recursOf === null || earlier.has(recursOf) ? null : await tx.repo(FindingsRepository).find(recursOf);
      for (const ref of found ? await this.refs(ctx, tx, [found]) : []) earlier.set(ref.id, ref);
    }
    const today = localDateOf(tx.now);
    return findings.map((finding): FindingView => {
      const { recursOf, openedSeatId: _seat, categoryCode, categoryName, agreement: decided, shownAt, followed: _followed, wordings: _wordings, unitText, ...shown } = finding;
      const said = rounds.get(finding.id) ?? [];
      const report = reports.get(finding.pilotId) ?? null;
      const category = categories.get(categoryCode);
      return {
        ...shown,
        unitName: names.get(finding.unitId) ?? '',
        category: { code: categoryCode, name: categoryName, validFrom: category?.validFrom ?? today, retiredOn: category?.retiredOn ?? null, own: category?.own ?? false, usable: category !== undefined && isUsable(category, today) },
        sourceNote: inside ? finding.sourceNote : '',
        evidence: inside ? finding.evidence : finding.evidence.filter(({ holder }) => holder === 'unit'),
        openedBy: inside ? finding.openedBy : '编办',
        transfer: transfers.get(finding.id) ?? null,
        ownTask: tasks.get(finding.id) ?? null,
        recursOf: recursOf === null ? null : (earlier.get(recursOf) ?? null),
        recurrenceHints: [],
        agreement:
          shownAt === null
            ? null
            : {
                findingId: finding.id,
                state: decided,
                rounds: said.map(({ id, side, stance, text, by, at }) => ({ id, side, stance, text, by: inside || side === 'unit' ? by : '编办', at })),
                officeText: finding.facts,
                unitText,
                dueOn: report?.commentDueOn ?? null,
              },
        can: allowedActions(ctx, 'Finding', findingSubject(finding), possibleFor(finding, said, report, today)),
      };
    });
  }

  async #hints(ctx: Ctx, tx: Tx, finding: Finding): Promise<FindingRef[]> {
    return this.refs(ctx, tx, recurrencesAmong(finding, await tx.repo(FindingsRepository).list({ unitId: finding.unitId })));
  }
}
