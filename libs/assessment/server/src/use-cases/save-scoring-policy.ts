import { Injectable } from '@nestjs/common';
import { authorize, explainConstraint, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx } from '@wudan/kernel-core';
import { ScoringPoliciesRepository } from '../data/scoring-policies.repository.js';
import { policyRaced } from '../domain/office-assessment.errors.js';
import type { ScoringPolicy } from '../domain/scoring-policy.js';
import { readPolicy, type PolicyDraft } from '../domain/scoring-policy.rules.js';

explainConstraint('scoring_policy_version', policyRaced);

/** Adds a version of the scoring policy from a day on. What was opened before keeps its own. */
@Injectable()
export class SaveScoringPolicy {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError FORBIDDEN, SCORING_POLICY_INVALID, SCORING_POLICY_CHANGED */
  execute(ctx: Ctx, draft: PolicyDraft): Promise<ScoringPolicy[]> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'save', 'ScoringPolicy', {}, '评分规则');
      const policy = readPolicy(draft, localDateOf(tx.now));
      if (policy instanceof Error) throw policy;
      const policies = tx.repo(ScoringPoliciesRepository);
      const version = ((await policies.list()).at(-1)?.version ?? 0) + 1;
      const id = tx.id();
      await policies.add(id, version, policy);
      tx.audit({ action: 'scoringPolicy.saved', subjectType: 'ScoringPolicy', subjectId: id, summary: `保存评分规则第${version}版，自${policy.validFrom}起启用`, detail: { ...policy } });
      return policies.list();
    });
  }
}
