import { Injectable } from '@nestjs/common';
import { claimFault } from '@wudan/catalogue-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { hundredthsText, type Ctx, type Id } from '@wudan/kernel-core';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { itemLocked, leafUnknown, scoreChanged } from '../domain/assessment.errors.js';
import { ceilingFault, readLeaf, type LeafInput } from '../domain/score-leaf.rules.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import { openGrid } from './open-grid.js';
import { shareOfGradeD, storedScore } from './prepare-scoring-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

export interface ScoreLeafInput extends LeafInput {
  readonly pilotId: Id;
  readonly code: string;
  /** Of the row as it was when it was changed; 0: never scored. */
  readonly version: number;
}

/** Saves one row of the unit's assessment. What still needs a statement may be saved without: it is missing at the signature. */
@Injectable()
export class ScoreLeaf {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /**
   * @throws DomainError NOT_FOUND, SELF_ASSESSMENT_SIGNED, SELF_ASSESSMENT_LOCKED, SCORE_LEAF_UNKNOWN, SCORE_CHANGED, SCORE_ITEM_LOCKED, SCORE_INVALID, SCORE_ABOVE_POINTS, SCORE_ABOVE_CEILING,
   * SCORE_BESIDE_NOT_APPLICABLE, SCORE_CLAIM_INVALID, ASSESSMENT_TEXT_INVALID
   */
  execute(ctx: Ctx, input: ScoreLeafInput): Promise<ScoringGridView> {
    return this.units.run(ctx, async (tx) => {
      const { pilotId, code } = input;
      const grid = await openGrid(ctx, tx, this.reader, pilotId, 'score', 'input.pilotId');
      const leaf = grid.set.leaves.get(code);
      if (!leaf) throw leafUnknown(code);
      const stored = storedScore(grid, code);
      if (grid.row.state === 'returned' && !stored.returned) throw itemLocked(code, 'input.code');
      if (input.version !== stored.version) throw scoreChanged({ by: stored.updatedBy ?? '', at: stored.updatedAt });
      const read = readLeaf(leaf, input, claimFault);
      if (read instanceof Error) throw read;
      const outcome = this.reader.judge(grid, leaf, read.claim);
      const fault = ceilingFault(leaf, read, { outcome, cells: grid.evidence.get(code) ?? null, gradeDShare: shareOfGradeD(grid.row) });
      if (fault) throw fault;
      const assessments = tx.repo(SelfAssessmentsRepository);
      const { score, statement, naReason } = read;
      const claim = read.claim === null ? null : JSON.stringify(read.claim);
      const { returned, returnReason } = stored;
      const saved = await assessments.put(pilotId, stored.version, { code, score, claim, statement, naReason, naAccepted: null, naNote: null, returned, rescored: returned, returnReason }, 'scored', null);
      if (!saved) throw scoreChanged((await assessments.lastOf(pilotId, code)) ?? { by: '', at: null });
      tx.audit({
        action: 'selfAssessment.scored',
        subjectType: 'SelfAssessment',
        subjectId: pilotId,
        summary: `自评打分 ${grid.row.unitName} ${code}：${naReason !== null ? '申请不适用' : score === null ? '未打分' : `${hundredthsText(score)}分`}`,
        detail: { code, score: score === null ? null : hundredthsText(score), before: stored.score === null ? null : hundredthsText(stored.score), naReason },
      });
      return this.reader.within(ctx, tx, pilotId);
    });
  }
}
