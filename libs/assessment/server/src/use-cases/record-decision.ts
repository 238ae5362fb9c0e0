import { Inject, Injectable } from '@nestjs/common';
import { FILE_STORE, UnitOfWork, type FileStore, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository, type NewDecision } from '../data/office-assessments.repository.js';
import { officeIncomplete, partTaken } from '../domain/office-assessment.errors.js';
import { MAX_SCAN_BYTES, readDecision, readScan, type ScanDraft } from '../domain/office-decision.rules.js';
import type { FrozenResult, OfficeGridView } from '../domain/office-grid.js';
import { hundredthsOf } from '../domain/points.rules.js';
import { assessmentApproved } from '../events/assessment-events.js';
import { officeSheet, officeView } from './compose-office-grid.js';
import { loadOffice, officeRow, openOffice, takePart, type OpenOffice } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

export interface RecordDecisionInput {
  readonly pilotId: Id;
  readonly form: string;
  readonly decidedOn: LocalDate;
  readonly docNumber: string;
  readonly note?: string | null;
  readonly scan?: ScanDraft | null;
}

/** Records how the commission decided on the result, which is frozen with it: totals, grade and every item. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_STATE, OFFICE_APPROVED, OFFICE_SAME_PERSON, OFFICE_INCOMPLETE, OFFICE_DECISION_INVALID, OFFICE_SCAN_INVALID */
  execute(ctx: Ctx, input: RecordDecisionInput): Promise<OfficeGridView> {
    return this.units.run(ctx, async (tx) => {
      const { pilotId } = input;
      const open = await openOffice(ctx, tx, this.reader, pilotId, 'record_decision', 'input.pilotId');
      const { row, office } = open;
      const decision = readDecision(input, localDateOf(office?.openedAt ?? tx.now), localDateOf(tx.now));
      if (decision instanceof Error) throw decision;
      const scan = input.scan ? readScan(input.scan) : null;
      if (scan instanceof Error) throw scan;
      const sheet = officeSheet(this.reader, open, null);
      if (sheet.missing.length > 0) throw officeIncomplete(sheet.missing, '登记决定', 'input.pilotId');
      const { totals, selfTotals, deskTotals, leaves } = sheet;
      const part = await this.#part(ctx, tx, open);
      const { id: setId, version: setVersion } = open.grid.set;
      const frozen: FrozenResult = { setId, setVersion, policyVersion: open.policy.version, totals, selfTotals, deskTotals, leaves };
      const stored = scan ? await this.files.put(tx.officeId, single(scan.content), { maxBytes: MAX_SCAN_BYTES }) : null;
      const offices = tx.repo(OfficeAssessmentsRepository);
      const id = tx.id();
      await offices.decide(pilotId, { ...decision, id, scan: scan && stored ? { name: scan.name, ...stored } : null, total: hundredthsOf(totals.total) ?? 0, grade: totals.grade, frozen: JSON.stringify(frozen), part });
      await offices.setState(pilotId, 'approved', office?.stage ?? 'desk', id);
      await offices.step(pilotId, 'decided', `${decision.docNumber}${decision.note === '' ? '' : `：${decision.note}`}`, null);
      tx.audit({
        action: 'officeAssessment.approved',
        subjectType: 'OfficeAssessment',
        subjectId: pilotId,
        summary: `登记编委决定 ${row.unitName}：${totals.total}分，${totals.grade}（${decision.form === 'meeting' ? '会议' : '签批'}，${decision.decidedOn}，${decision.docNumber}）`,
        detail: { ...decision, total: totals.total, grade: totals.grade, scanSha256: stored?.sha256 ?? null },
      });
      tx.emit(assessmentApproved, { pilotId });
      return officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, await officeRow(ctx, tx, pilotId, 'input.pilotId')));
    });
  }

  /** Whoever reviewed may record; whoever scored may not. */
  async #part(ctx: Ctx, tx: Tx, { row }: OpenOffice): Promise<NewDecision['part']> {
    const held = await tx.repo(OfficeAssessmentsRepository).partOf(row.pilotId, ctx.seat.personId);
    if (held === 'section' || held === 'leader') return held;
    const part = ctx.seat.role === 'leader' ? 'leader' : 'section';
    if (held !== null) throw partTaken(held, part, 'input.pilotId');
    await takePart(ctx, tx, row.pilotId, part, null, 'input.pilotId');
    return part;
  }
}

async function* single(content: Buffer): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield content;
}
