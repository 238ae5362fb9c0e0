import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { DomainError, localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { movePilot } from '@wudan/pilots-server';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { incomplete, notReceived } from '../domain/assessment.errors.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import type { GridRow } from '../domain/self-assessment.js';
import { selfAssessmentSubmitted } from '../events/assessment-events.js';
import { openGrid } from './open-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** Hands the signed assessment in: it is locked, and the pilot goes on to the office. After the due day it is taken all the same and marked late. */
@Injectable()
export class SubmitSelfAssessment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SELF_ASSESSMENT_NOT_SIGNED, SELF_ASSESSMENT_SUBMITTED, SELF_ASSESSMENT_INCOMPLETE when a figure changed since the signature, SELF_ASSESSMENT_NOT_RECEIVED */
  execute(ctx: Ctx, pilotId: Id): Promise<ScoringGridView> {
    return this.units.run(ctx, async (tx) => {
      const grid = await openGrid(ctx, tx, this.reader, pilotId, 'submit');
      const { row } = grid;
      const { missing, totals, setId } = this.reader.view(ctx, grid);
      if (missing.length > 0) throw incomplete(missing, 'pilotId');
      const first = row.submittedAt === null;
      // Lateness is that of the first submission: an item sent back by the office does not make a punctual unit late.
      const late = first ? row.dueOn !== null && localDateOf(tx.now) > row.dueOn : (row.late ?? false);
      const assessments = tx.repo(SelfAssessmentsRepository);
      await assessments.setState(pilotId, { state: 'submitted', setId, late, signed: 'keep', submitted: true });
      await assessments.lockReturned(pilotId);
      tx.audit({
        action: first ? 'selfAssessment.submitted' : 'selfAssessment.resubmitted',
        subjectType: 'SelfAssessment',
        subjectId: pilotId,
        summary: `${first ? '提交' : '重新提交'}自评 ${row.unitName}：${totals.total}分${late ? '（逾期）' : ''}`,
        detail: { total: totals.total, common: totals.common, individual: totals.individual, late, setId, dueOn: row.dueOn },
      });
      tx.emit(selfAssessmentSubmitted, { pilotId });
      await goOn(tx, row);
      await openScoring(tx, row);
      return this.reader.within(ctx, tx, pilotId);
    });
  }
}

/** The office scores what was handed in; what it scored before an item went back stays. */
async function openScoring(tx: Tx, { pilotId }: GridRow): Promise<void> {
  const offices = tx.repo(OfficeAssessmentsRepository);
  if (await offices.open(pilotId)) await offices.step(pilotId, 'opened', '单位已提交自评', null);
}

/**
 * From the receiving stage to the office's. A flow that has no such step stays where it is and is advanced by the office; a set that
 * the unit has not signed for yet cannot be answered.
 */
async function goOn(tx: Tx, row: GridRow): Promise<void> {
  const received = row.stage !== 'define';
  if (received && row.stage !== 'accept') return;
  try {
    await movePilot(tx, row.pilotId, 'assess', '单位已提交自评', 'pilotId');
  } catch (error) {
    if (!(error instanceof DomainError) || (error.code !== 'STAGE_NOT_NEXT' && error.code !== 'STAGE_UNKNOWN')) throw error;
    if (!received) throw notReceived('pilotId');
  }
}
