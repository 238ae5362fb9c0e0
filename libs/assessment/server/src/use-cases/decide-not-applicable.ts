import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { leafUnknown, notApplicableNotAsked, scoreChanged, textInvalid } from '../domain/assessment.errors.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import { openGrid } from './open-grid.js';
import { storedScore } from './prepare-scoring-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** The assessor decides whether an item applies. Accepted: its points are spread over the others. Refused: the item is open again. */
@Injectable()
export class DecideNotApplicable {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SELF_ASSESSMENT_NOT_SUBMITTED, SCORE_LEAF_UNKNOWN, NOT_APPLICABLE_NOT_ASKED, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, pilotId: Id, code: string, accept: boolean, noteText: string): Promise<ScoringGridView> {
    return this.units.run(ctx, async (tx) => {
      const grid = await openGrid(ctx, tx, this.reader, pilotId, 'decide_na');
      const { row, set } = grid;
      if (!set.leaves.has(code)) throw leafUnknown(code, 'code');
      const note = normalisedLines(noteText);
      const problem = linesProblem('认定意见', note, 2, 500);
      if (problem !== null) throw textInvalid(problem, 'note');
      const stored = storedScore(grid, code);
      if (stored.naReason === null || stored.naAccepted !== null) throw notApplicableNotAsked(code);
      const assessments = tx.repo(SelfAssessmentsRepository);
      const again = accept ? {} : { returned: true, rescored: false, returnReason: note };
      const saved = await assessments.put(pilotId, stored.version, { ...stored, naAccepted: accept, naNote: note, ...again }, accept ? 'na_accepted' : 'na_refused', note);
      if (!saved) throw scoreChanged({ by: '', at: null });
      if (!accept) await assessments.setState(pilotId, { state: 'returned', setId: set.id, late: row.late ?? false, signed: false, submitted: false });
      tx.audit({
        action: accept ? 'selfAssessment.na_accepted' : 'selfAssessment.na_refused',
        subjectType: 'SelfAssessment',
        subjectId: pilotId,
        summary: `${accept ? '同意' : '不同意'}指标不适用 ${row.unitName} ${code}`,
        detail: { code, note },
      });
      return this.reader.within(ctx, tx, pilotId);
    });
  }
}
