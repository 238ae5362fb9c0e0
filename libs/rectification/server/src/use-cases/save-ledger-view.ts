import { Injectable } from '@nestjs/common';
import { authorize, explainConstraint, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { LedgerRepository } from '../data/ledger.repository.js';
import { FILTER_KEYS } from '../domain/ledger-filter.rules.js';
import { viewFilterInvalid, viewNameTaken, viewTooMany } from '../domain/rectification.errors.js';
import { textOf } from '../domain/text.rules.js';

explainConstraint('ledger_view_name', () => viewNameTaken());

export interface LedgerViewInput {
  readonly id?: Id | null;
  readonly programmeId: Id;
  readonly name: string;
  /** JSON of the conditions of a filter. */
  readonly filter: string;
  readonly shared: boolean;
}

const MOST = 30;

/** A filter of the ledger under a name, for oneself or for everybody of the office; only who made it changes or removes it. */
@Injectable()
export class SaveLedgerView {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_TEXT_INVALID, LEDGER_VIEW_* */
  execute(ctx: Ctx, input: LedgerViewInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      if (!(await findProgramme(tx, input.programmeId))) throw notFound('评估轮次', 'input.programmeId');
      authorize(ctx, 'save_view', 'RectLedger', {}, '台账视图');
      const name = textOf('视图名称', input.name, { min: 1, max: 30 }, 'input.name');
      const filter = filterOf(input.filter);
      const ledger = tx.repo(LedgerRepository);
      const mine = (await ledger.views(input.programmeId)).filter(({ personId }) => personId === ctx.seat.personId);
      const before = input.id ? mine.find(({ id }) => id === input.id) : undefined;
      if (input.id && !before) throw notFound('视图', 'input.id');
      if (mine.some((view) => view.name === name && view.id !== before?.id)) throw viewNameTaken();
      if (!before && mine.length >= MOST) throw viewTooMany();
      const id = before?.id ?? tx.id();
      await ledger.saveView({ id, name, filter, shared: input.shared }, input.programmeId);
      tx.audit({ action: 'ledger_view.saved', subjectType: 'LedgerView', subjectId: id, summary: `保存整改台账视图“${name}”${input.shared ? '（共享）' : ''}`, detail: { filter } });
      return input.programmeId;
    });
  }

  /** @returns the programme. @throws DomainError NOT_FOUND for the view of somebody else too */
  remove(ctx: Ctx, id: Id): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'save_view', 'RectLedger', {}, '台账视图');
      const ledger = tx.repo(LedgerRepository);
      const view = await ledger.findView(id);
      if (view?.personId !== ctx.seat.personId) throw notFound('视图', 'id');
      await ledger.removeView(id);
      tx.audit({ action: 'ledger_view.removed', subjectType: 'LedgerView', subjectId: id, summary: `删除整改台账视图“${view.name}”` });
      return view.programmeId;
    });
  }
}

/** @returns the filter in its one spelling. @throws DomainError LEDGER_VIEW_FILTER */
function filterOf(text: string): string {
  if (text.length > 1_000) throw viewFilterInvalid();
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw viewFilterInvalid();
    const entries = Object.entries(parsed);
    if (entries.some(([key, value]) => !(FILTER_KEYS as readonly string[]).includes(key) || (value !== null && typeof value !== 'string'))) throw viewFilterInvalid();
    return JSON.stringify(Object.fromEntries(entries.filter(([, value]) => value !== null && value !== '').sort(([a], [b]) => (a < b ? -1 : 1))));
  } catch {
    throw viewFilterInvalid();
  }
}
