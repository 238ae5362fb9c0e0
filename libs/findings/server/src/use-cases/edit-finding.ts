import { Injectable } from '@nestjs/common';
import { ReadEvidence } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import type { FindingView } from '../domain/finding.js';
import { findingChanged } from '../domain/finding.errors.js';
import { assertEditable, openFindingFor } from './finding-access.js';
import { papersOf, readContent, type FindingInput } from './read-finding-content.js';
import { ReadFindings } from './read-findings.js';

/** Rewrites a finding. One that the unit has seen goes back to it: what it had said yes to is no longer what stands there. */
@Injectable()
export class EditFinding {
  constructor(
    private readonly units: UnitOfWork,
    private readonly evidence: ReadEvidence,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_STATE, FINDING_LOCKED, FINDING_CHANGED, FINDING_INVALID, FINDING_CATEGORY_*, FINDING_LEAF_UNKNOWN, FINDING_EVIDENCE_UNKNOWN */
  execute(ctx: Ctx, input: FindingInput & { readonly id: Id; readonly version: number }): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding, report } = await openFindingFor(ctx, tx, input.id, 'edit', 'input.id');
      assertEditable(finding, report, '修改', 'input.id');
      if (finding.version !== input.version) throw findingChanged();
      const content = await readContent(tx, finding.pilotId, input, await papersOf(ctx, this.evidence, finding.pilotId, input.evidence), finding);
      const shown = finding.shownAt !== null;
      await tx.repo(FindingsRepository).rewrite(finding.id, content, { state: shown ? 'proposed' : 'draft', agreement: 'undecided', unitText: finding.unitText });
      if (shown) await tx.repo(AgreementRepository).addRound(finding.id, 'office', 'adapt', content.facts);
      tx.audit({
        action: 'finding.edited',
        subjectType: 'Finding',
        subjectId: finding.id,
        summary: `修改问题${finding.no}：${content.title}`,
        detail: { version: finding.version + 1, before: { title: finding.title, facts: finding.facts, category: finding.categoryCode, track: finding.track }, agreementReopened: finding.agreement !== 'undecided' },
      });
      return this.reader.within(ctx, tx, finding.id);
    });
  }
}
