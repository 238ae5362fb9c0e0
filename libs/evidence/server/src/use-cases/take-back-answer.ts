import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { promptToAnswer, recordAnswer, type PromptView } from '@wudan/prompts-server';
import { DraftsRepository } from '../data/drafts.repository.js';
import { GridReadModel } from '../data/grid.read-model.js';
import { CellsRepository } from '../data/cells.repository.js';
import { cardEnded } from '../domain/evidence.errors.js';
import { ReopenCell } from './reopen-cell.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

const WHY = '本人在聊天中撤回';

/** Takes the last answer of a cell's card back: the piece is withdrawn, or the loss undone, and the card asks again. */
@Injectable()
export class TakeBackAnswer {
  constructor(
    private readonly units: UnitOfWork,
    private readonly withdraw: WithdrawEvidence,
    private readonly reopen: ReopenCell,
  ) {}

  /** @throws DomainError EVIDENCE_CARD_ENDED, CELL_ACCEPTED, NOTHING_TO_REOPEN, PROMPT_* */
  execute(ctx: Ctx, view: PromptView, event: { readonly channel: string; readonly eventId: string; readonly tappedAt: Date | null }): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, view.id, event.eventId);
      if ((await recordAnswer(tx, ctx, prompt, prompt.version, event, null)) === null) return '已撤回。';
      const draft = await tx.repo(DraftsRepository).newest(prompt.id, 'confirmed');
      const cell = await tx.repo(CellsRepository).find(draft?.cellId ?? prompt.subjectId);
      if (!cell) throw cardEnded();
      if (draft) {
        const piece = (await tx.repo(GridReadModel).cited(cell.pilotId)).find((item) => item.cellId === cell.id && item.fileId === draft.fileId);
        if (!piece) throw cardEnded();
        await this.withdraw.execute(ctx, piece.id, cell.id, WHY);
        await tx.repo(DraftsRepository).settle(draft.id, 'dropped');
      } else await this.reopen.execute(ctx, cell.id, WHY);
      return '已撤回，请重新发送文件或照片。';
    });
  }
}
