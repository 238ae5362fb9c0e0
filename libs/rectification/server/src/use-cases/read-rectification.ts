import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { findUnits } from '@wudan/tenancy-server';
import { AlikeRepository, type AlikeAnswerRow, type AlikeCheckRow } from '../data/alike.repository.js';
import { LedgerRepository, type LedgerViewRow } from '../data/ledger.repository.js';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { RectPoliciesRepository } from '../data/rect-policies.repository.js';
import { countLedger, type LedgerCounts } from '../domain/ledger-count.rules.js';
import { filterLedger, type LedgerFilter } from '../domain/ledger-filter.rules.js';
import type { RectPlanRow } from '../domain/rect-item.js';
import type { RectPolicy } from '../domain/rect-policy.rules.js';
import type { RectItemView } from '../domain/rect-view.js';
import { itemFor, planFor } from './rect-access.js';
import { viewOf, viewsOf } from './rect-views.js';

export interface LedgerOfProgramme {
  readonly programmeId: Id;
  readonly rows: readonly RectItemView[];
  readonly counts: LedgerCounts;
  readonly views: readonly LedgerViewRow[];
}

export interface PlanView extends RectPlanRow {
  readonly unitName: string;
  readonly items: readonly RectItemView[];
}

export interface AlikeCheckView extends AlikeCheckRow {
  readonly answers: readonly (AlikeAnswerRow & { readonly unitName: string })[];
}

/** What is read of rectification: the ledger, a plan, a problem, a unit's own, the answers of like units. */
@Injectable()
export class ReadRectification {
  constructor(private readonly units: UnitOfWork) {}

  /** The ledger of a programme; counts are of the rows that the filter leaves. @throws DomainError NOT_FOUND */
  ledger(ctx: Ctx, programmeId: Id, filter: LedgerFilter | null, field = 'programmeId'): Promise<LedgerOfProgramme> {
    return this.units.read(ctx, async (tx) => {
      if (!(await findProgramme(tx, programmeId))) throw notFound('评估轮次', field);
      authorize(ctx, 'read', 'RectLedger', {}, '整改台账', field);
      const rows = filterLedger(await viewsOf(tx, await tx.repo(RectItemsRepository).of({ programmeId })), filter ?? {});
      return { programmeId, rows, counts: countLedger(rows, localDateOf(tx.now)), views: await tx.repo(LedgerRepository).views(programmeId) };
    });
  }

  /** @throws DomainError NOT_FOUND */
  item(ctx: Ctx, id: Id, field = 'id'): Promise<RectItemView> {
    return this.units.read(ctx, async (tx) => viewOf(tx, await itemFor(ctx, tx, id, 'read', field, false)));
  }

  /** @throws DomainError NOT_FOUND */
  plan(ctx: Ctx, pilotId: Id, field = 'pilotId'): Promise<PlanView> {
    return this.units.read(ctx, async (tx) => {
      const plan = await planFor(ctx, tx, pilotId, 'read', field, false);
      const [unit] = await findUnits(tx, [plan.unitId]);
      return { ...plan, unitName: unit?.name ?? '', items: await viewsOf(tx, await tx.repo(RectItemsRepository).of({ pilotId })) };
    });
  }

  /** Those of the caller's own unit; none for a seat of the office. */
  mine(ctx: Ctx): Promise<RectItemView[]> {
    const { unitId } = ctx.seat;
    if (unitId === null) return Promise.resolve([]);
    return this.units.read(ctx, async (tx) => viewsOf(tx, await tx.repo(RectItemsRepository).of({ unitId })));
  }

  /** The numbers of these problems, by id. */
  numbersOf(ctx: Ctx, ids: readonly Id[]): Promise<Map<Id, string>> {
    return this.units.read(ctx, async (tx) => {
      const numbers = new Map<Id, string>();
      for (const id of new Set(ids)) {
        const item = await tx.repo(RectItemsRepository).find(id);
        if (item) numbers.set(id, item.no);
      }
      return numbers;
    });
  }

  /** What like units answered. @throws DomainError NOT_FOUND */
  alike(ctx: Ctx, itemId: Id, field = 'itemId'): Promise<AlikeCheckView[]> {
    return this.units.read(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, itemId, 'read', field, false);
      // Answers of other units are the office's business.
      if (ctx.seat.unitId !== null) throw notFound('整改问题', field);
      const alike = tx.repo(AlikeRepository);
      const checks = await alike.ofItem(item.id);
      const answers = await alike.answersOf(checks.map(({ id }) => id));
      const names = new Map((await findUnits(tx, [...new Set(answers.map(({ unitId }) => unitId))])).map(({ id, name }) => [id, name]));
      return checks.map((check) => ({ ...check, answers: answers.filter(({ checkId }) => checkId === check.id).map((answer) => ({ ...answer, unitName: names.get(answer.unitId) ?? '' })) }));
    });
  }

  policies(ctx: Ctx): Promise<RectPolicy[]> {
    return this.units.read(ctx, (tx) => tx.repo(RectPoliciesRepository).all());
  }
}
