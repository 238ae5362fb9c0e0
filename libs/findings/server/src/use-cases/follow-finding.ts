import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { FindingsRepository } from '../data/findings.repository.js';

/** Keeps with a finding how far its rectification is: the next link of its lineage. */
@Injectable()
export class FollowFinding {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, findingId: Id, state: string): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const findings = tx.repo(FindingsRepository);
      const finding = await findings.find(findingId, true);
      if (!finding || finding.followed === state) return;
      await findings.follow(findingId, state);
      tx.audit({ action: 'finding.followed', subjectType: 'Finding', subjectId: findingId, summary: `问题${finding.no}整改进展更新`, detail: { state } });
    });
  }
}
