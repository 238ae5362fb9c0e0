import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { ask, findContacts } from '@wudan/prompts-server';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { alreadyReturned, leafUnknown, scoreChanged, textInvalid } from '../domain/assessment.errors.js';
import { notice } from '../domain/notice.rules.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import { openGrid } from './open-grid.js';
import { storedScore } from './prepare-scoring-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** Sends one item of a submitted assessment back with a reason. Only this item opens again; the rest stays locked. */
@Injectable()
export class ReturnSelfAssessmentItem {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SELF_ASSESSMENT_NOT_SUBMITTED, SCORE_LEAF_UNKNOWN, SCORE_ITEM_RETURNED, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, pilotId: Id, code: string, reasonText: string): Promise<ScoringGridView> {
    return this.units.run(ctx, async (tx) => {
      const grid = await openGrid(ctx, tx, this.reader, pilotId, 'return_item');
      const { row, set } = grid;
      if (!set.leaves.has(code)) throw leafUnknown(code, 'code');
      const reason = normalisedLines(reasonText);
      const problem = linesProblem('退回理由', reason, 2, 500);
      if (problem !== null) throw textInvalid(problem, 'reason');
      const stored = storedScore(grid, code);
      if (stored.returned && !stored.rescored) throw alreadyReturned(code, { by: stored.updatedBy ?? '', at: stored.updatedAt });
      const assessments = tx.repo(SelfAssessmentsRepository);
      const saved = await assessments.put(pilotId, stored.version, { ...stored, naNote: null, returned: true, rescored: false, returnReason: reason }, 'returned', reason);
      if (!saved) throw scoreChanged({ by: '', at: null });
      await assessments.setState(pilotId, { state: 'returned', setId: set.id, late: row.late ?? false, signed: false, submitted: false });
      tx.audit({ action: 'selfAssessment.item_returned', subjectType: 'SelfAssessment', subjectId: pilotId, summary: `退回自评指标 ${row.unitName} ${code}`, detail: { code, reason } });
      const contact = (await findContacts(tx, [row.unitId])).get(row.unitId)?.contact ?? null;
      const text = `指标${code}的自评被退回：${reason}请重新填报后提交。`;
      if (contact !== null) await ask(tx, [notice({ seatId: contact, unitId: row.unitId, pilotId, title: '自评指标退回', text })]);
      return this.reader.within(ctx, tx, pilotId);
    });
  }
}
