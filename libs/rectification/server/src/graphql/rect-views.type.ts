import { allowedActions } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import type { RectItemView } from '../domain/rect-view.js';
import type { RectPolicy } from '../domain/rect-policy.rules.js';
import type { AlikeCheckView, LedgerOfProgramme, PlanView } from '../use-cases/read-rectification.js';
import { itemActions, planActions } from '../use-cases/rect-access.js';
import type { AlikeCheckType, RectLedgerType, RectPolicyType } from './ledger.type.js';
import type { RectItemType, RectPlanType } from './rectification.type.js';

export const itemType = (ctx: Ctx, item: RectItemView): RectItemType => ({
  ...item,
  category: item.categoryCode,
  leaves: item.leaves.map(({ code, name }) => `${code} ${name}`),
  progress: item.progress.map((report) => ({ ...report, itemIds: [...report.itemIds] })),
  extensions: [...item.extensions],
  readings: [...item.readings],
  rechecks: [...item.rechecks],
  closing: item.closing && { ...item.closing, evidence: [...item.closing.evidence] },
  can: itemActions(ctx, item),
});

export const planType = (ctx: Ctx, plan: PlanView): RectPlanType => ({ ...plan, items: plan.items.map((item) => itemType(ctx, item)), can: planActions(ctx, plan) });

export const ledgerType = (ctx: Ctx, ledger: LedgerOfProgramme): RectLedgerType => ({
  programmeId: ledger.programmeId,
  rows: ledger.rows.map((item) => itemType(ctx, item)),
  counts: { ...ledger.counts, byTrack: [...ledger.counts.byTrack], byCategory: [...ledger.counts.byCategory], byLevel: [...ledger.counts.byLevel], byUnit: [...ledger.counts.byUnit] },
  views: ledger.views.map(({ id, name, filter, shared, personId }) => ({ id, name, filter, shared, can: personId === ctx.seat.personId ? ['save', 'remove'] : [] })),
  can: allowedActions(ctx, 'RectLedger', {}, ['import', 'export', 'save_view']),
});

export const alikeType = (check: AlikeCheckView): AlikeCheckType => ({ ...check, answers: check.answers.map((answer) => ({ ...answer })) });

export const policyType = (policy: RectPolicy): RectPolicyType => ({ ...policy, remindDays: [...policy.remindDays], ladder: policy.ladder.map((rung) => ({ ...rung })) });
