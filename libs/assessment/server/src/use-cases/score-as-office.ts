import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { hundredthsText, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { OfficeMarksRepository } from '../data/office-marks.repository.js';
import { leafUnknown, scoreChanged } from '../domain/assessment.errors.js';
import { officeLeafLocked, secondNotAsked } from '../domain/office-assessment.errors.js';
import type { MarkStage } from '../domain/office-assessment.js';
import type { OfficeRowView } from '../domain/office-grid.js';
import { readMark, type ReadMark } from '../domain/office-mark.rules.js';
import { secondAsked } from '../domain/office-row.rules.js';
import { percentText } from '../domain/points.rules.js';
import type { GridTotals } from '../domain/leaf.js';
import type { LeafView, ScoringRowView } from '../domain/scoring-grid.js';
import { ceilingOf, claimOf } from '../domain/scoring-row.rules.js';
import { officeSheet } from './compose-office-grid.js';
import { clearedBy, markKey, openOffice, rowFacts, takePart, withMarks, type OpenOffice } from './office-access.js';
import { storedScore } from './prepare-scoring-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

export interface ScoreAsOfficeInput {
  readonly pilotId: Id;
  readonly code: string;
  /** Of the mark as it was when it was changed; 0: none. */
  readonly version: number;
  readonly score?: string | null;
  readonly reason: string;
  readonly second: boolean;
}

/** The row that was saved and what it moved elsewhere. */
export interface OfficePatchView {
  readonly row: OfficeRowView;
  readonly totals: GridTotals;
  readonly version: number;
  readonly missing: readonly string[];
}

/** Saves one mark of the office: at the desk or on site, wherever scoring stands. The unit's own score stays beside it. */
@Injectable()
export class ScoreAsOffice {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /**
   * @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_NOT_STARTED, OFFICE_STATE, OFFICE_APPROVED, OFFICE_INTEREST_UNDECLARED, OFFICE_INTEREST_BARRED, OFFICE_SAME_PERSON, OFFICE_SECOND_NOT_ASKED,
   * OFFICE_LEAF_LOCKED, OFFICE_LEAF_NOT_APPLICABLE, OFFICE_EVIDENCE_PENDING, OFFICE_SELF_RETURNED, OFFICE_REASON_MISSING, SCORE_LEAF_UNKNOWN, SCORE_CHANGED, SCORE_INVALID, SCORE_ABOVE_POINTS,
   * SCORE_ABOVE_CEILING, ASSESSMENT_TEXT_INVALID
   */
  execute(ctx: Ctx, input: ScoreAsOfficeInput): Promise<OfficePatchView> {
    return this.units.run(ctx, async (tx) => {
      const open = await openOffice(ctx, tx, this.reader, input.pilotId, 'score', 'input.pilotId');
      const declaration = clearedBy(ctx, open, 'input.pilotId');
      const stage = open.office?.stage ?? 'desk';
      const markStage: MarkStage = input.second ? `${stage}_2` : stage;
      const before = open.marks.get(markKey(markStage, input.code)) ?? null;
      const mark = this.#read(open, input);
      if (input.version !== (before?.version ?? 0)) throw scoreChanged({ by: before?.by ?? '', at: before?.at ?? null });
      const part = input.second ? 'second' : 'first';
      await takePart(ctx, tx, input.pilotId, part, declaration.id, 'input.pilotId');
      const marks = tx.repo(OfficeMarksRepository);
      const saved = await marks.put(input.pilotId, input.version, { ...mark, stage: markStage, code: input.code, part });
      if (!saved) throw scoreChanged((await marks.list(input.pilotId)).find((each) => each.stage === markStage && each.code === input.code) ?? { by: '', at: null });
      if (!input.second && open.reopenings.has(input.code)) await tx.repo(OfficeAssessmentsRepository).rescored(input.pilotId, input.code);
      tx.audit({
        action: `officeAssessment.${mark.act}`,
        subjectType: 'OfficeAssessment',
        subjectId: input.pilotId,
        summary: `${stage === 'desk' ? '初核' : '实地核定'}${input.second ? '（第二评估人）' : ''} ${open.row.unitName} ${input.code}：${mark.score === null ? '撤回评分' : `${hundredthsText(mark.score)}分`}`,
        detail: { code: input.code, stage: markStage, score: mark.score === null ? null : hundredthsText(mark.score), before: before?.score == null ? null : hundredthsText(before.score), reason: mark.reason },
      });
      return this.#patch(tx, open, input.code);
    });
  }

  /** What was typed, once the item takes it. */
  #read(open: OpenOffice, { code, score, reason, second }: ScoreAsOfficeInput): ReadMark {
    const { set } = open.grid;
    const index = set.set.leaves.findIndex((leaf) => leaf.code === code);
    const leaf = set.set.leaves[index];
    if (!leaf) throw leafUnknown(code);
    if (open.reopenings.size > 0 && !open.reopenings.has(code)) throw officeLeafLocked(code, 'input.code');
    if (second && !secondAsked(open.policy, leafView(open, index))) throw secondNotAsked('input.second');
    const facts = rowFacts(open, this.reader, leaf, leafView(open, index), open.lines[index] as ScoringRowView);
    const stored = storedScore(open.grid, code);
    const ceiling = ceilingOf(this.reader.basis(open.grid, leaf, leafView(open, index), stored.claim), claimOf(stored));
    const place = { code, stage: open.office?.stage ?? 'desk', second, ceiling: ceiling && { percent: percentText(ceiling.share), reason: ceiling.reason } };
    const read = readMark({ score, reason }, place, facts, open.policy);
    if (read instanceof Error) throw read;
    return read;
  }

  async #patch(tx: Tx, open: OpenOffice, code: string): Promise<OfficePatchView> {
    const { rows, totals, missing } = officeSheet(this.reader, await withMarks(tx, open), null);
    return { row: rows.find((row) => row.code === code) as OfficeRowView, totals, version: open.office?.version ?? 0, missing };
  }
}

const leafView = ({ grid }: OpenOffice, index: number): LeafView => grid.set.views[index] as LeafView;
