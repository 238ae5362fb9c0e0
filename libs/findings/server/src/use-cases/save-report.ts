import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { ReportsRepository } from '../data/reports.repository.js';
import { REPORT_SECTIONS, type StoredSection } from '../domain/assessment-report.js';
import type { ReportView } from '../domain/report-view.js';
import { isReportOpen } from '../domain/finding-can.rules.js';
import { reportChanged, reportState, reportTextInvalid, sectionUnknown } from '../domain/report.errors.js';
import { openReport } from './report-access.js';
import { ReadReports } from './read-reports.js';

export interface SaveReportInput {
  readonly pilotId: Id;
  readonly version: number;
  /** Parts that are not named stay as they are; an empty one follows the data again. */
  readonly sections: readonly { readonly key: string; readonly body: string }[];
}

/** Longest part in characters; own rule. */
const BODY_MAX = 20_000;

/** Keeps what people wrote into the report until it is handed in. */
@Injectable()
export class SaveReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_MISSING, REPORT_STATE, REPORT_CHANGED, REPORT_SECTION, REPORT_TEXT_INVALID */
  execute(ctx: Ctx, { pilotId, version, sections }: SaveReportInput): Promise<ReportView> {
    return this.units.run(ctx, async (tx) => {
      const { pilot, report } = await openReport(ctx, tx, pilotId, 'edit', 'input.pilotId');
      if (!isReportOpen(report.state)) throw reportState('修改', report.state, '如需修改，请先由审核人退回', 'input.pilotId');
      if (report.version !== version) throw reportChanged();
      const written = new Map<string, StoredSection>(report.sections.map((section) => [section.key, section]));
      const named = new Set<string>();
      for (const [index, { key, body }] of sections.entries()) {
        const known = REPORT_SECTIONS.find((section) => section.key === key);
        if (!known || named.has(key)) throw sectionUnknown(key, `input.sections.${index}.key`);
        named.add(key);
        const text = normalisedLines(body);
        const problem = linesProblem(known.heading, text, 0, BODY_MAX);
        if (problem !== null) throw reportTextInvalid(problem, `input.sections.${index}.body`);
        if (text === '') written.delete(key);
        else written.set(key, { key: known.key, body: text, figures: null, edited: true });
      }
      const reports = tx.repo(ReportsRepository);
      await reports.put({ ...report, sections: [...written.values()] });
      await reports.addStep(pilotId, 'edited', [...named].join('、'));
      tx.audit({ action: 'report.saved', subjectType: 'AssessmentReport', subjectId: pilotId, summary: `修改评估报告 ${pilot.unitName}`, detail: { version: version + 1, sections: [...named] } });
      return (await this.reader.within(ctx, tx, pilotId)).view;
    });
  }
}
