import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { linesProblem, localDateOf, normalisedLines, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import type { AssessmentReport } from '../domain/assessment-report.js';
import type { Finding, FindingView } from '../domain/finding.js';
import { findingInvalid, findingState } from '../domain/finding.errors.js';
import { quotes } from '../domain/report-draft.rules.js';
import { findingSealed } from '../events/finding-events.js';
import { openFindingFor } from './finding-access.js';
import { ReadFindings } from './read-findings.js';
import { SealFollowers } from './seal-followers.js';

export interface SealFindingInput {
  readonly id: Id;
  readonly docNumber: string;
  readonly onDate: LocalDate;
  readonly to: string;
  readonly reason: string;
}

/** Hands a suspected violation to discipline and seals it, for good: no unit-side operation, export or count shows it any more. */
@Injectable()
export class SealFinding {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
    private readonly followers: SealFollowers,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_SEALED, FINDING_STATE, FINDING_INVALID */
  execute(ctx: Ctx, input: SealFindingInput): Promise<FindingView> {
    return this.units.run(ctx, async (tx) => {
      const { finding, report } = await openFindingFor(ctx, tx, input.id, 'seal', 'input.id');
      if (finding.state === 'dropped') throw findingState('移送', finding.state, '如确需移送，请重新登记该问题', 'input.id');
      const text = (label: string, value: string, min: number, max: number, field: string): string => {
        const said = normalisedLines(value);
        const problem = linesProblem(label, said, min, max);
        if (problem !== null) throw findingInvalid(problem, field);
        return said;
      };
      const docNumber = text('移送文号', input.docNumber, 2, 60, 'input.docNumber');
      const to = text('接收机关', input.to, 2, 60, 'input.to');
      const reason = text('移送理由', input.reason, 5, 500, 'input.reason');
      const today = localDateOf(tx.now);
      if (input.onDate > today) throw findingInvalid(`移送日期不能晚于今天（${today}），请重新填写。`, 'input.onDate');
      await tx.repo(AgreementRepository).seal(finding.id, { docNumber, onDate: input.onDate, to, reason });
      const redrafted = await forget(tx, finding, report);
      await this.followers.letGo(tx, finding.id);
      tx.audit({ action: 'finding.sealed', subjectType: 'Finding', subjectId: finding.id, summary: `移送并封存问题${finding.no}：${to}，${docNumber}`, detail: { no: finding.no, from: finding.state, reason, redrafted } });
      tx.emit(findingSealed, { findingId: finding.id });
      return this.reader.within(ctx, tx, finding.id);
    });
  }
}

/** Parts of the report that quote the finding are drafted anew without it, whoever wrote them. @returns their keys */
async function forget(tx: Tx, finding: Finding, report: AssessmentReport | null): Promise<string[]> {
  if (report === null) return [];
  const rounds = (await tx.repo(AgreementRepository).rounds([finding.id])).get(finding.id) ?? [];
  const wordings = [...finding.wordings, ...rounds.map(({ text }) => text)];
  // A part kept by the approval may count the finding without naming it, so what was only drafted is drafted again.
  const kept = report.sections.filter(({ body, edited, figures }) => !quotes(body, finding.no, wordings) && (edited || figures === null));
  const gone = report.sections.filter((section) => !kept.includes(section)).map(({ key }) => key);
  if (gone.length === 0) return [];
  const reports = tx.repo(ReportsRepository);
  await reports.put({ ...report, sections: kept });
  await reports.addStep(report.pilotId, 'redrafted', '');
  return gone;
}
