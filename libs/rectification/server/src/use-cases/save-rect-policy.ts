import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { RectPoliciesRepository } from '../data/rect-policies.repository.js';
import { checkRules, SHIPPED_RULES, type RectPolicy, type RectRules } from '../domain/rect-policy.rules.js';
import { policyInvalid } from '../domain/rectification.errors.js';
import { textOf } from '../domain/text.rules.js';

export interface RectPolicyInput extends Omit<RectRules, 'ladder'> {
  readonly validFrom: LocalDate;
  readonly ladder?: readonly { readonly afterMinutes: number; readonly to: string }[] | null;
  readonly reason: string;
}

/** A new dated version of the clocks; problems keep the version of the day of their letter. */
@Injectable()
export class SaveRectPolicy {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError FORBIDDEN, RECT_POLICY_INVALID, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: RectPolicyInput): Promise<RectPolicy[]> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'set_policy', 'RectLedger', {}, '整改时限规则');
      const rules = checkRules({ ...input, ladder: input.ladder ?? SHIPPED_RULES.ladder });
      const reason = textOf('理由', input.reason, { min: 2, max: 200 }, 'input.reason');
      if (input.validFrom < localDateOf(tx.now)) throw policyInvalid('“生效日期”不能早于今天，请修改。', 'input.validFrom');
      const policies = tx.repo(RectPoliciesRepository);
      const version = Math.max(...(await policies.all()).map((policy) => policy.version)) + 1;
      const id = tx.id();
      await policies.add(id, { ...rules, version, validFrom: input.validFrom, reason, by: ctx.seat.personName });
      tx.audit({ action: 'rect_policy.saved', subjectType: 'RectPolicy', subjectId: id, summary: `整改时限规则第 ${version} 版自 ${input.validFrom} 起执行：${reason}`.slice(0, 200), detail: { ...rules, ladder: rules.ladder.map(({ afterMinutes, to }) => `${afterMinutes} ${to}`) } });
      return policies.all();
    });
  }
}
