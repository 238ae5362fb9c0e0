import { Injectable } from '@nestjs/common';
import { ReadEvidence } from '@wudan/evidence-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, findProgramme } from '@wudan/pilots-server';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import type { FindingView } from '../domain/finding.js';
import { findingLocked } from '../domain/finding.errors.js';
import { isReportOpen } from '../domain/finding-can.rules.js';
import { papersOf, readContent, type FindingInput } from './read-finding-content.js';
import { ReadFindings } from './read-findings.js';

/** Writes a finding down. The unit knows nothing of it before the report goes out for comment. */
@Injectable()
export class OpenFinding {
  constructor(
    private readonly units: UnitOfWork,
    private readonly evidence: ReadEvidence,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FINDING_LOCKED, FINDING_INVALID, FINDING_CATEGORY_*, FINDING_LEAF_UNKNOWN, FINDING_EVIDENCE_UNKNOWN */
  execute(ctx: Ctx, input: FindingInput & { readonly pilotId: Id }): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { pilotId } = input;
      const pilot = isId(pilotId) ? await findPilot(tx, pilotId) : null;
      if (!pilot) throw notFound('评估对象', 'input.pilotId');
      authorize(ctx, 'open', 'Finding', { unitId: pilot.unitId, sealed: false, shown: false }, '评估对象', 'input.pilotId');
      const report = await tx.repo(ReportsRepository).find(pilotId, true);
      if (report !== null && !isReportOpen(report.state)) throw findingLocked('登记', 'input.pilotId');
      const content = await readContent(tx, pilotId, input, await papersOf(ctx, this.evidence, pilotId, input.evidence), null);
      const programme = await findProgramme(tx, pilot.programmeId);
      const findings = tx.repo(FindingsRepository);
      const id = tx.id();
      const no = await findings.nextNo((programme?.startsOn ?? pilot.cutoffOn).slice(0, 4));
      await findings.insert({ ...content, id, no, programmeId: pilot.programmeId, pilotId, unitId: pilot.unitId });
      tx.audit({ action: 'finding.opened', subjectType: 'Finding', subjectId: id, summary: `登记问题${no} ${pilot.unitName}：${content.title}`, detail: { no, category: content.categoryCode, level: content.level, track: content.track, source: content.source } });
      return this.reader.within(ctx, tx, id);
    });
  }
}
