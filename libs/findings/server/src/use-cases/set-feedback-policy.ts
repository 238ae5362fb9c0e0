import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { FeedbackPoliciesRepository } from '../data/feedback-policies.repository.js';
import type { FeedbackPolicy } from '../domain/feedback-policy.js';
import { policyChanged, policyInvalid } from '../domain/report.errors.js';

const DAYS: readonly (readonly [keyof FeedbackPolicy, string, number])[] = [['planDays', '整改方案报送时限', 120], ['objectionDays', '异议时限', 120], ['commentDays', '征求意见时限', 120], ['maxRounds', '反馈轮次', 10]];

/** How a programme gives its results back: a new version for what comes; letters that were issued keep their dates. */
@Injectable()
export class SetFeedbackPolicy {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  read(ctx: Ctx, programmeId: Id): Promise<FeedbackPolicy> {
    return this.units.read(ctx, async (tx) => {
      if (!isId(programmeId) || !(await findProgramme(tx, programmeId))) throw notFound('评估轮次', 'programmeId');
      return tx.repo(FeedbackPoliciesRepository).of(programmeId);
    });
  }

  /** @param policy with the version it was made on. @throws DomainError NOT_FOUND, FORBIDDEN, FEEDBACK_POLICY_INVALID, FEEDBACK_POLICY_CHANGED */
  execute(ctx: Ctx, policy: FeedbackPolicy): Promise<FeedbackPolicy> {
    return this.units.run(ctx, async (tx) => {
      const programme = isId(policy.programmeId) ? await findProgramme(tx, policy.programmeId) : null;
      if (!programme) throw notFound('评估轮次', 'input.programmeId');
      authorize(ctx, 'set', 'FeedbackPolicy', {}, '评估轮次', 'input.programmeId');
      for (const [field, label, most] of DAYS) {
        const value = Number(policy[field]);
        if (!Number.isInteger(value) || value < 1 || value > most) throw policyInvalid(`“${label}”须为1至${most}之间的整数，请重新填写。`, `input.${field}`);
      }
      const policies = tx.repo(FeedbackPoliciesRepository);
      const before = await policies.of(policy.programmeId);
      if (before.version !== policy.version) throw policyChanged();
      const next = { ...policy, version: before.version + 1 };
      await policies.add(next);
      tx.audit({ action: 'feedback_policy.set', subjectType: 'Programme', subjectId: programme.id, summary: `修改反馈设置：${programme.name}`, detail: { before: { ...before }, after: { ...next } } });
      return next;
    });
  }
}
