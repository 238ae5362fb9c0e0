import { Injectable } from '@nestjs/common';
import { authorize, toPdf, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { findOffice, findUnit, findUnits } from '@wudan/tenancy-server';
import { assessmentReportDocument, type ReportTotals } from '../documents/assessment-report.document.js';
import { feedbackLetterDocument, type FeedbackLetterFacts } from '../documents/feedback-letter.document.js';
import { problemListSheet } from '../documents/problem-list.sheet.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { isInReport } from '../domain/agreement.rules.js';
import { FINDING_LABELS } from '../domain/finding.errors.js';
import { letterItems } from '../domain/letter.rules.js';
import type { ReportMaterial } from '../domain/report-material.js';
import { CAUSE_LABELS, SOURCE_LABELS } from '../domain/report-problems.rules.js';
import { formatUnknown, letterMissing } from '../domain/report.errors.js';
import { isUnitSeat, mayReadFinding } from './finding-access.js';
import { reportSubject } from './report-access.js';
import { ReadReports, type ReportWithMaterial } from './read-reports.js';

export interface ExportedFile {
  readonly name: string;
  readonly base64: string;
}

/** Report, feedback letter and problem list as files. A sealed finding is in none of them, whoever asks; a unit gets what it may read. */
@Injectable()
export class ExportReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /** @param format docx or pdf. @throws DomainError NOT_FOUND, EXPORT_FORMAT, PDF_PROGRAM_MISSING, PDF_FAILED */
  async report(ctx: Ctx, pilotId: Id, format: string): Promise<ExportedFile> {
    const read = await this.#readable(ctx, pilotId, format);
    const { view, material, report } = read;
    const told = !isUnitSeat(ctx) || (material.policy.showScores && view.state === 'issued');
    const content = await assessmentReportDocument({
      unitName: view.unitName,
      officeName: await this.#officeName(ctx),
      programmeName: material.programmeName,
      state: view.state,
      sections: view.sections,
      items: letterItems(material.findings),
      totals: told ? totalsOf(material) : null,
      scores: told ? (material.result?.leaves ?? []) : [],
      grade: view.grade,
      date: report?.approvedOn ?? null,
      createdAt: ctx.clock.now(),
    });
    return filed(`评估报告-${view.unitName}`, content, format);
  }

  /** @throws DomainError NOT_FOUND, EXPORT_FORMAT, LETTER_NOT_ISSUED, PDF_PROGRAM_MISSING, PDF_FAILED */
  async letter(ctx: Ctx, pilotId: Id, format: string): Promise<ExportedFile> {
    const facts = await this.letterFacts(ctx, await this.#readable(ctx, pilotId, format));
    return filed(`评估意见反馈书-${facts.unitName}`, await feedbackLetterDocument(facts), format);
  }

  /** What a letter prints: every item once, with both texts where the sides differ. @throws DomainError LETTER_NOT_ISSUED */
  async letterFacts(ctx: Ctx, { view, material }: Pick<ReportWithMaterial, 'view' | 'material'>): Promise<FeedbackLetterFacts> {
    if (view.letter === null) throw letterMissing('pilotId');
    const { docNumber, issuedOn, planDueOn, objectionDueOn, contactName, contactPhone } = view.letter;
    return {
      officeName: await this.#officeName(ctx),
      unitName: view.unitName,
      programmeName: material.programmeName,
      docNumber,
      issuedOn,
      grade: view.grade ?? '',
      // The letter is the unit's paper, whoever prints it.
      totals: material.policy.showScores ? totalsOf(material) : null,
      items: letterItems(material.findings),
      planDueOn,
      objectionDueOn,
      contactName,
      contactPhone,
      createdAt: ctx.clock.now(),
    };
  }

  /** @param unitId null: of every unit; a unit's seat always gets its own. @throws DomainError NOT_FOUND */
  problemList(ctx: Ctx, programmeId: Id, unitId: Id | null): Promise<ExportedFile> {
    return this.units.read(ctx, async (tx) => {
      const programme = isId(programmeId) ? await findProgramme(tx, programmeId) : null;
      const own = ctx.seat.unitId;
      if (!programme || (own !== null && unitId !== null && unitId !== own)) throw notFound('问题清单', 'programmeId');
      authorize(ctx, 'export', 'Finding', { unitId: own, sealed: false, shown: true }, '问题清单', 'programmeId');
      const wanted = own ?? unitId;
      const unit = wanted === null ? null : await findUnit(tx, wanted);
      if (wanted !== null && !unit) throw notFound('单位', 'unitId');
      const findings = (await tx.repo(FindingsRepository).list({ programmeId })).filter((finding) => isInReport(finding) && mayReadFinding(ctx, finding) && (wanted === null || finding.unitId === wanted));
      const names = new Map((await findUnits(tx, [...new Set(findings.map((finding) => finding.unitId))])).map(({ id, name }) => [id, name]));
      const letters = await tx.repo(ReportsRepository).letters([...new Set(findings.map(({ pilotId }) => pilotId))]);
      const byNo = new Map(findings.map((finding) => [finding.no, finding]));
      const lines = letterItems(findings).flatMap((item) => {
        const finding = byNo.get(item.no);
        if (!finding) return [];
        const { unitId: of, source, cause, state, pilotId } = finding;
        return [{ ...item, unitName: names.get(of) ?? '', source: SOURCE_LABELS[source], cause: CAUSE_LABELS[cause], state: FINDING_LABELS[state], docNumber: letters.get(pilotId)?.docNumber ?? null }];
      });
      // A unit is told no programme in which nothing was found about it.
      const title = `${unit?.name ?? programme.name}问题清单`;
      return { name: `${title}.xlsx`, base64: (await problemListSheet({ title, lines })).toString('base64') };
    });
  }

  async #readable(ctx: Ctx, pilotId: Id, format: string): Promise<ReportWithMaterial> {
    if (format !== 'docx' && format !== 'pdf') throw formatUnknown();
    const read = await this.reader.one(ctx, pilotId);
    authorize(ctx, 'export', 'AssessmentReport', reportSubject(read.pilot.unitId, read.report), '评估报告', 'pilotId');
    return read;
  }

  #officeName(ctx: Ctx): Promise<string> {
    return this.units.read(ctx, async (tx: Tx) => (await findOffice(tx, tx.officeId))?.name ?? '');
  }
}

function totalsOf({ result, policy }: ReportMaterial): ReportTotals | null {
  if (result === null) return null;
  const { total, selfTotal, execution, benefit, grade } = result;
  return { total: policy.sumAspects ? total : null, selfTotal: policy.sumAspects ? selfTotal : null, execution, benefit, grade };
}

async function filed(name: string, docx: Buffer, format: string): Promise<ExportedFile> {
  const content = format === 'pdf' ? await toPdf(docx) : docx;
  return { name: `${name}.${format}`, base64: content.toString('base64') };
}
