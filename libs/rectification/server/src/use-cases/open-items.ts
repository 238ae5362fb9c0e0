import { Injectable } from '@nestjs/common';
import { findingFollowed, findingsOfLetter, letterOf, type NotifiedFinding } from '@wudan/findings-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { RectPlansRepository } from '../data/rect-plans.repository.js';
import { latestDue, nextReview } from '../domain/rect-clock.rules.js';
import { ledgerCells } from '../domain/rect-view.js';
import { planPresses } from './press-plan.js';
import { askProgress } from './rect-cards.js';
import { calendarOf, rulesOf, viewOf } from './rect-views.js';
import { setClock } from './settle-item.js';

/** 转入改单: each problem of an issued letter becomes an item of the ledger with the clock of its track. Again: only what is not there yet. */
@Injectable()
export class OpenItems {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const [pilot, letter, findings] = [await findPilot(tx, pilotId), await letterOf(tx, pilotId), await findingsOfLetter(tx, pilotId)];
      if (!pilot || !letter) return;
      const plans = tx.repo(RectPlansRepository);
      let plan = await plans.ofPilot(pilotId, true);
      if (!plan) {
        const { docNumber, issuedOn, planDueOn } = letter;
        const id = tx.id();
        await plans.insert({ id, pilotId, programmeId: pilot.programmeId, unitId: pilot.unitId, docNumber, letterOn: issuedOn, dueOn: planDueOn });
        plan = await plans.find(id);
        if (!plan) throw new Error(`plan of ${pilotId} is gone`);
        await planPresses(tx, plan);
      }
      const { id: planId, letterOn } = plan;
      let opened = 0;
      for (const finding of findings) opened += (await openItem(tx, finding, pilot, planId, letterOn)) ? 1 : 0;
      if (opened === 0) return;
      tx.audit({ action: 'rectification.opened', subjectType: 'RectPlan', subjectId: planId, summary: `${pilot.unitName}：评估意见反馈书 ${letter.docNumber} 的 ${opened} 个问题列入整改台账`.slice(0, 200), detail: { pilotId, opened } });
    });
  }
}

async function openItem(tx: Tx, finding: NotifiedFinding, pilot: PilotFacts, planId: Id, letterOn: string): Promise<boolean> {
  const items = tx.repo(RectItemsRepository);
  const [calendar, rules] = [await calendarOf(tx), await rulesOf(tx, { letterOn })];
  const { id: findingId, no, level, category, categoryName, title, facts, basis, source, track, cause, leaves } = finding;
  const id = tx.id();
  const added = await items.insert({
    id, findingId, planId, pilotId: pilot.id, programmeId: pilot.programmeId, unitId: pilot.unitId, no, level, categoryCode: category, categoryName, title, facts, basis, source, track, cause, leaves, letterOn, goal: '', measures: '', responsibleUnit: pilot.unitName, responsibleLeader: '', responsiblePerson: '', matter: '',
    // What takes time is planned by the unit; the others have their day from the letter on.
    dueOn: finding.track === 'immediate' ? latestDue(calendar, finding.track, letterOn, rules) : null,
    nextReviewOn: finding.track === 'long_term' ? nextReview(calendar, letterOn, rules.reviewMonths, letterOn) : null,
    state: 'to_plan', returnNote: null, extended: 0, closedOn: null, version: 1,
  });
  const item = added ? await items.find(id) : null;
  if (!item) return false;
  await items.keepVersion(item.id, item.version, ledgerCells(await viewOf(tx, item)));
  await setClock(tx, item, calendar, rules);
  // Put right at once, it does not wait for the plan.
  if (item.track === 'immediate') await askProgress(tx, item);
  tx.emit(findingFollowed, { findingId, state: item.state });
  return true;
}
