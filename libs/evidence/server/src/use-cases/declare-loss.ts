import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { ItemsRepository } from '../data/items.repository.js';
import type { Witness } from '../domain/cell.js';
import { reasonOf, witnessesOf } from '../domain/document.rules.js';
import { noSetYet, substituteNeedsPiece, substituteUnknown } from '../domain/evidence.errors.js';
import { worseGrade } from '../domain/grade.rules.js';
import { ladderStep, NOTHING_INSTEAD } from '../domain/loss-ladder.rules.js';
import { addPiece, hasPiece, type PieceInput } from './add-piece.js';
import { LintItem } from './lint-item.js';
import { cellFor, stepCells } from './step-cells.js';

export interface DeclareLossInput extends PieceInput {
  readonly cellId: Id;
  readonly reason: string;
  /** A key of the ladder; absent or `none`: nothing stands in. */
  readonly substitute?: string | null;
  readonly witnesses?: readonly Witness[] | null;
}

/** Says that the original is lost, and what stands in for it. Nothing counts before somebody else of the office countersigns. */
@Injectable()
export class DeclareLoss {
  constructor(
    private readonly units: UnitOfWork,
    private readonly lint: LintItem,
  ) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, LOSS_NOT_DECLARABLE, SUBSTITUTE_UNKNOWN, SUBSTITUTE_NEEDS_PIECE, WITNESSES_NEEDED, EVIDENCE_REASON_NEEDED, and those of the substitute's document */
  execute(ctx: Ctx, input: DeclareLossInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const cell = await cellFor(ctx, tx, input.cellId, 'answer', 'input.cellId');
      const reason = reasonOf(input.reason, 'input.reason');
      const step = ladderStep(input.substitute ?? NOTHING_INSTEAD);
      if (!step) throw substituteUnknown();
      const replaced = step.substitute !== NOTHING_INSTEAD;
      const witnesses = step.substitute === 'two_witnesses' ? witnessesOf(input.witnesses ?? []) : [];
      if (replaced && witnesses.length === 0 && !hasPiece(input)) throw substituteNeedsPiece();
      if (!replaced && hasPiece(input)) throw substituteUnknown();
      const pilot = await findPilot(tx, cell.pilotId);
      if (!pilot) throw noSetYet('input.cellId');
      const items = tx.repo(ItemsRepository);
      await items.unlink([cell.id], '声明原件遗失');
      const piece = hasPiece(input) ? (await addPiece(tx, this.lint, [cell], pilot.cutoffOn, input, 'substitute')).item : null;
      await stepCells(tx, [cell], replaced ? 'substitute' : 'declare_loss', {
        reason: `${reason}；${step.label}`.slice(0, 300),
        itemId: piece?.id ?? null,
        content: () => ({
          note: reason,
          grade: piece ? worseGrade(step.grade, piece.grade) : step.grade,
          lossSubstitute: replaced ? step.substitute : null,
          lossWitnesses: witnesses,
          lossByPerson: ctx.seat.personId,
          lossByName: ctx.seat.personName,
        }),
      });
      if (piece) await items.link([{ cellId: cell.id, itemId: piece.id, role: 'substitute', reused: false }]);
      tx.audit({
        action: 'evidence.loss_declared',
        subjectType: 'EvidenceCell',
        subjectId: cell.id,
        summary: `声明遗失 ${cell.leafCode} ${cell.material} ${cell.year}（${step.label}）：${reason}`.slice(0, 200),
        detail: { pilotId: cell.pilotId, substitute: step.substitute, itemId: piece?.id ?? null },
      });
      return cell.pilotId;
    });
  }
}
