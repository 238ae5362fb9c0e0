import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { planDayFault } from '../domain/rect-clock.rules.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { dueNeeded, dueNotForLongTerm, itemChanged, planState } from '../domain/rectification.errors.js';
import { PLAN_LABELS } from '../domain/rect-plan.rules.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { itemFor } from './rect-access.js';
import { calendarOf, rulesOf, viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

export interface PlanItemInput {
  readonly id: Id;
  readonly version: number;
  readonly goal: string;
  readonly measures: string;
  readonly responsibleUnit?: string | null;
  readonly responsibleLeader: string;
  readonly responsiblePerson: string;
  readonly dueOn?: LocalDate | null;
  readonly matter?: string | null;
}

/** What a unit promises for one problem: target, measures, who answers for it, until when. */
@Injectable()
export class PlanItem {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_STATE, RECT_PLAN_STATE, RECT_CHANGED, RECT_TEXT_INVALID, RECT_DUE_*, RECT_DAY_*, RECT_BEFORE_LETTER */
  execute(ctx: Ctx, input: PlanItemInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, 'plan', 'input.id');
      stateAfter(item, 'plan');
      if (item.planState !== 'to_plan' && item.planState !== 'returned') throw planState(PLAN_LABELS[item.planState], '修改');
      if (item.version !== input.version) throw itemChanged();
      const promised = {
        goal: textOf('整改目标', input.goal, { min: 2, max: 300, lines: true }, 'input.goal'),
        measures: textOf('整改措施', input.measures, { min: 2, max: 1_000, lines: true }, 'input.measures'),
        responsibleUnit: input.responsibleUnit ? textOf('责任单位', input.responsibleUnit, { min: 2, max: 80 }, 'input.responsibleUnit') : item.responsibleUnit,
        responsibleLeader: textOf('责任领导', input.responsibleLeader, { min: 2, max: 40 }, 'input.responsibleLeader'),
        responsiblePerson: textOf('责任人', input.responsiblePerson, { min: 2, max: 40 }, 'input.responsiblePerson'),
        matter: textOf('关联编制事项', input.matter ?? item.matter, { min: 0, max: 200 }, 'input.matter'),
      };
      const dueOn = input.dueOn ?? item.dueOn;
      if (item.track === 'long_term') {
        if (dueOn !== null) throw dueNotForLongTerm();
      } else {
        if (dueOn === null) throw dueNeeded();
        // The day that stands was right when it was given.
        const fault = dueOn === item.dueOn ? null : planDayFault(await calendarOf(tx), item.track, dueOn, { today: localDateOf(tx.now), letterOn: item.letterOn }, await rulesOf(tx, item), 'input.dueOn');
        if (fault) throw fault;
      }
      const now = await settleItem(tx, item, { ...promised, dueOn, returnNote: null });
      tx.audit({ action: 'rectification.planned', subjectType: 'RectItem', subjectId: item.id, summary: `填写问题 ${item.no} 的整改方案${dueOn === null ? '' : `，时限${dueOn}`}`, detail: { dueOn } });
      return viewOf(tx, now);
    });
  }
}
