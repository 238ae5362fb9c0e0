import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { FindingsRepository } from '../data/findings.repository.js';
import type { FindingView } from '../domain/finding.js';
import { findingInvalid } from '../domain/finding.errors.js';
import { assertEditable, openFindingFor } from './finding-access.js';
import { ReadFindings } from './read-findings.js';

/** Takes a finding out of the report, with the reason; it stays on record. */
@Injectable()
export class DropFinding {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_STATE, FINDING_LOCKED, FINDING_INVALID */
  execute(ctx: Ctx, id: Id, reason: string): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding, report } = await openFindingFor(ctx, tx, id, 'drop', 'id');
      assertEditable(finding, report, '撤销', 'id');
      const why = normalisedLines(reason);
      const problem = linesProblem('撤销理由', why, 2, 300);
      if (problem !== null) throw findingInvalid(problem, 'reason');
      await tx.repo(FindingsRepository).drop(id, why);
      tx.audit({ action: 'finding.dropped', subjectType: 'Finding', subjectId: id, summary: `撤销问题${finding.no}：${why}`.slice(0, 200), detail: { no: finding.no, from: finding.state, reason: why } });
      return this.reader.within(ctx, tx, id);
    });
  }
}
