import { Inject, Injectable } from '@nestjs/common';
import { authorize, FILE_STORE, UnitOfWork, type FileStore } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { scoreSheet } from '../documents/score-sheet.sheet.js';
import { officeNotStarted } from '../domain/office-assessment.errors.js';
import { officeSheet } from './compose-office-grid.js';
import type { ExportedFile } from './export-self-assessment.js';
import { loadOffice, officeRow } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** What the office prints of its assessment: the score sheet to be signed, and the scan of the decision. */
@Injectable()
export class ExportOfficeSheet {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_NOT_STARTED */
  sheet(ctx: Ctx, pilotId: Id): Promise<ExportedFile> {
    return this.units.read(ctx, async (tx) => {
      const row = await officeRow(ctx, tx, pilotId);
      authorize(ctx, 'export', 'OfficeAssessment', { pilotId, unitId: row.unitId }, '编办评分', 'pilotId');
      if (row.officeState === null) throw officeNotStarted('pilotId');
      const open = await loadOffice(ctx, tx, this.reader, row);
      const decision = row.officeState === 'approved' ? await tx.repo(OfficeAssessmentsRepository).decision(pilotId) : null;
      const { rows, totals, selfTotals, deskTotals, frozen, leaves } = officeSheet(this.reader, open, decision);
      const self = new Map(leaves.map((leaf) => [leaf.code, leaf.self]));
      const content = await scoreSheet({
        unitName: row.unitName,
        setVersion: frozen?.setVersion ?? open.grid.set.version,
        rows: open.lines.map((line) => ({ ...line, counted: self.get(line.code) ?? null })),
        totals: selfTotals,
        office: new Map(rows.map(({ code, desk, onSite }) => [code, { score: desk?.score ?? null, deduction: (onSite?.score == null ? desk : onSite)?.statement ?? null, siteScore: onSite?.score ?? null }])),
        officeTotals: { desk: deskTotals.total, final: totals.total, grade: decision === null ? null : totals.grade, docNumber: decision?.docNumber ?? null },
      });
      return { name: `评分表-${row.unitName}.xlsx`, base64: content.toString('base64') };
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FILE_NOT_FOUND, FILE_DAMAGED */
  scan(ctx: Ctx, pilotId: Id): Promise<ExportedFile> {
    return this.units.read(ctx, async (tx) => {
      const row = await officeRow(ctx, tx, pilotId);
      authorize(ctx, 'export', 'OfficeAssessment', { pilotId, unitId: row.unitId }, '编办评分', 'pilotId');
      const decision = await tx.repo(OfficeAssessmentsRepository).decision(pilotId);
      if (decision?.scanSha256 == null || decision.scanName === null) throw notFound('扫描件', 'pilotId');
      const parts: Buffer[] = [];
      for await (const part of await this.files.open(tx.officeId, decision.scanSha256)) parts.push(part as Buffer);
      return { name: decision.scanName, base64: Buffer.concat(parts).toString('base64') };
    });
  }
}
