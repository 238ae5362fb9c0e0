import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { ScoringPoliciesRepository } from '../data/scoring-policies.repository.js';
import type { ScoringPolicy } from '../domain/scoring-policy.js';

/** The versions of the scoring policy: the shipped one, then the office's own. */
@Injectable()
export class ReadScoringPolicies {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx): Promise<ScoringPolicy[]> {
    return this.units.read(ctx, (tx) => {
      authorize(ctx, 'read', 'ScoringPolicy', {}, '评分规则');
      return tx.repo(ScoringPoliciesRepository).list();
    });
  }
}
