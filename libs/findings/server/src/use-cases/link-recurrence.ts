import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { FindingsRepository } from '../data/findings.repository.js';
import type { FindingView } from '../domain/finding.js';
import { findingState, recurrenceInvalid } from '../domain/finding.errors.js';
import { mayReadFinding, openFindingFor } from './finding-access.js';
import { ReadFindings } from './read-findings.js';

/** Says that a finding has come back from an earlier programme, or takes that back. */
@Injectable()
export class LinkRecurrence {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
  ) {}

  /** @param earlierId null: it repeats none. @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_STATE, FINDING_RECURRENCE */
  execute(ctx: Ctx, id: Id, earlierId: Id | null): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding } = await openFindingFor(ctx, tx, id, 'link_recurrence', 'id');
      if (finding.state === 'dropped') throw findingState('关联', finding.state, '请先核对问题清单', 'id');
      const findings = tx.repo(FindingsRepository);
      const earlier = earlierId === null ? null : await findings.find(earlierId);
      if (earlierId !== null) {
        if (!earlier || !mayReadFinding(ctx, earlier)) throw recurrenceInvalid('找不到所选的以往问题，请刷新列表后重新选择。');
        if (earlier.unitId !== finding.unitId) throw recurrenceInvalid('所选的以往问题属于其他单位，请选择同一单位的问题。');
        if (earlier.programmeId === finding.programmeId || earlier.openedAt >= finding.openedAt) throw recurrenceInvalid('只能关联此前轮次发现的问题，请重新选择。');
      }
      await findings.linkRecurrence(id, earlierId);
      tx.audit({ action: 'finding.recurrence', subjectType: 'Finding', subjectId: id, summary: earlier === null ? `问题${finding.no}取消重复问题关联` : `问题${finding.no}为问题${earlier.no}的重复出现`, detail: { earlierId } });
      return this.reader.within(ctx, tx, id);
    });
  }
}
