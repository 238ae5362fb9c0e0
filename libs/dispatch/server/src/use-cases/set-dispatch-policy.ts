import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { DispatchPoliciesRepository } from '../data/dispatch-policies.repository.js';
import { policyInvalid, reasonRequired } from '../domain/dispatch.errors.js';
import { checkRules, type DispatchPolicy } from '../domain/policy.rules.js';

/** A new dated version of the rules; rounds that are open keep the version of their day. */
@Injectable()
export class SetDispatchPolicy {
  constructor(private readonly units: UnitOfWork) {}

  list(ctx: Ctx): Promise<DispatchPolicy[]> {
    return this.units.read(ctx, (tx) => tx.repo(DispatchPoliciesRepository).all());
  }

  /** @throws DomainError POLICY_INVALID, REASON_REQUIRED */
  execute(ctx: Ctx, input: Parameters<typeof checkRules>[0] & { effectiveOn: LocalDate; reason: string }): Promise<DispatchPolicy> {
    const rules = checkRules(input);
    const reason = input.reason.trim();
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'set_policy', 'Round', {}, '催办规则');
      if ([...reason].length < 2 || [...reason].length > 200) throw reasonRequired('input.reason');
      if (input.effectiveOn < localDateOf(tx.now)) throw policyInvalid('生效日期不能早于今天', 'input.effectiveOn');
      const policies = tx.repo(DispatchPoliciesRepository);
      const version = Math.max(...(await policies.all()).map((policy) => policy.version)) + 1;
      const policy: DispatchPolicy = { ...rules, version, effectiveOn: input.effectiveOn, reason, byName: ctx.seat.personName, createdAt: tx.now };
      const id = tx.id();
      await policies.add(id, policy);
      tx.audit({ action: 'dispatch_policy.set', subjectType: 'DispatchPolicy', subjectId: id, summary: `催办规则第 ${version} 版自 ${input.effectiveOn} 起执行：${reason}` });
      return policy;
    });
  }
}
