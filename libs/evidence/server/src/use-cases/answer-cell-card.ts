import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { clip, localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { endPrompts, knownEvent, promptToAnswer, receiptNo, recordAnswer, reshapePrompt, type SubjectAnswer } from '@wudan/prompts-server';
import { CellsRepository } from '../data/cells.repository.js';
import { DraftsRepository, type DraftRow } from '../data/drafts.repository.js';
import { FilesRepository } from '../data/files.repository.js';
import { CUTOFF_COLUMN, type CellRow } from '../domain/cell.js';
import { askBody, BACK, cellText, CONFIRM, confirmBody, DROP, LOST, MISSING, NEVER, NEXT, OTHER_CELL, progressOf, progressText, REASON_TEXTS, reasonBody } from '../domain/evidence-card.rules.js';
import { cardEnded, draftMissing } from '../domain/evidence.errors.js';
import { storePiece } from './add-piece.js';
import { askForCells } from './ask-for-cells.js';
import { DeclareLoss } from './declare-loss.js';
import { linkOriginal } from './file-evidence.js';
import { LintItem } from './lint-item.js';
import { MarkNotApplicable } from './mark-not-applicable.js';
import { cellFor } from './step-cells.js';

const short = (cell: CellRow): CellRow => ({ ...cell, material: clip(cell.material, 40) });

/** Taps on the card of a cell: the same rules as the console's buttons, one effect an event. */
@Injectable()
export class AnswerCellCard {
  constructor(
    private readonly units: UnitOfWork,
    private readonly lint: LintItem,
    private readonly losses: DeclareLoss,
    private readonly inapplicable: MarkNotApplicable,
  ) {}

  /** The file that waits goes into its cell: receipt number, progress and SHA-256. @throws DomainError EVIDENCE_DRAFT_MISSING, CELL_*, PROMPT_*, and those of the linter's file */
  confirm(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
      if (await knownEvent(tx, answer)) return '已收件。';
      const drafts = tx.repo(DraftsRepository);
      const draft = await drafts.newest(prompt.id, 'waiting');
      const file = draft ? await tx.repo(FilesRepository).find(draft.fileId) : null;
      if (!draft || !file) throw draftMissing();
      const cell = await cellFor(ctx, tx, draft.cellId, 'answer', 'promptId');
      const pilot = await pilotOf(tx, cell);
      const value = { option: CONFIRM.id, cellId: cell.id, what: cellText(cell), fileName: file.name, sha256: file.sha256 };
      const answerId = await recordAnswer(tx, ctx, prompt, answer.version, answer, value);
      if (answerId === null) return '已收件。';
      const atCutoff = cell.year === CUTOFF_COLUMN;
      const document = {
        title: clip(draft.caption === '' ? `${cell.material}（${cell.year}）` : draft.caption, 200), docNumber: null, formedOn: null, pages: file.pages, classification: 'internal',
        periodFrom: atCutoff ? pilot.cutoffOn : `${cell.year}-01-01`, periodTo: atCutoff ? pilot.cutoffOn : `${cell.year}-12-31`,
      };
      const item = await storePiece(tx, this.lint, file, document, [cell], { source: 'chat', lineage: null, cutoffOn: pilot.cutoffOn }, 'promptId');
      await linkOriginal(tx, [cell], item, false, 'file');
      await drafts.settle(draft.id, 'confirmed');
      tx.audit({
        action: 'evidence.filed',
        subjectType: 'EvidenceItem',
        subjectId: item.id,
        summary: `${pilot.unitName}经聊天提供佐证材料“${clip(file.name, 60)}”，用于 ${cell.leafCode} ${cell.year}`.slice(0, 200),
        detail: { cells: [`${cell.leafCode} ${cell.year}`], fileId: file.id, sha256: file.sha256, promptId: prompt.id },
      });
      const progress = await this.#goOn(tx, pilot, cell.id);
      return `已收件，回执号 ${receiptNo(answerId, localDateOf(tx.now))}，进度 ${progress}。SHA-256：${file.sha256}`;
    });
  }

  /** Proposes the next open cell for the file that waits. */
  async otherCell(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    // Tapped once, moved once, also when the update comes again.
    return this.units.once({ ...ctx, idempotencyKey: `cell-${answer.channel}-${answer.eventId}` }, 'evidence.other_cell', answer.eventId, () =>
      this.units.run(ctx, async (tx) => {
        const draft = await this.#draft(tx, ctx, answer);
        const open = (await tx.repo(CellsRepository).ofPilot((await cellFor(ctx, tx, draft.cellId, 'answer', 'promptId')).pilotId)).filter((cell) => cell.holder === 'unit' && cell.state === 'open');
        const next = open[(open.findIndex((cell) => cell.id === draft.cellId) + 1) % Math.max(open.length, 1)];
        const file = await tx.repo(FilesRepository).find(draft.fileId);
        if (!next || !file) throw cardEnded();
        await tx.repo(DraftsRepository).aim(draft.id, next.id);
        const body = clip(confirmBody(clip(file.name, 30), short(next)), 120);
        await reshapePrompt(tx, answer.prompt.id, { body, options: [CONFIRM, OTHER_CELL, DROP] });
        tx.audit({ action: 'evidence.chat_aimed', subjectType: 'EvidenceCell', subjectId: next.id, summary: `聊天文件改归 ${next.leafCode} ${next.material} ${next.year}`.slice(0, 200) });
        return body;
      }),
    );
  }

  /** The file that waits is not meant for evidence. */
  drop(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const draft = await this.#draft(tx, ctx, answer);
      await tx.repo(DraftsRepository).settle(draft.id, 'dropped');
      await this.#askAgain(tx, ctx, answer);
      tx.audit({ action: 'evidence.chat_dropped', subjectType: 'EvidenceCell', subjectId: answer.prompt.subjectId, summary: '聊天收到的文件未归入佐证材料' });
      return '未归入。需要时请重新发送文件。';
    });
  }

  /** 没有材料: asks why, or goes back to asking for a file. */
  whyMissing(ctx: Ctx, answer: SubjectAnswer, back: boolean): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      if (back) await this.#askAgain(tx, ctx, answer);
      else {
        await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
        const cell = await cellFor(ctx, tx, answer.prompt.subjectId, 'answer', 'promptId');
        if (!(await reshapePrompt(tx, answer.prompt.id, { body: clip(reasonBody(short(cell)), 120), options: [LOST, NEVER, BACK] }))) throw cardEnded();
      }
      tx.audit({ action: 'evidence.chat_card', subjectType: 'EvidenceCell', subjectId: answer.prompt.subjectId, summary: back ? '返回征集卡片' : '询问没有材料的原因' });
      return back ? '请直接发送文件或照片。' : '请选择没有材料的原因。';
    });
  }

  /** There is no material: lost, to be countersigned, or never there. @param reason typed; absent: that of the button */
  missing(ctx: Ctx, answer: SubjectAnswer, kind: 'lost' | 'never', reason: string = REASON_TEXTS[kind]): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
      if (await knownEvent(tx, answer)) return '已记录。';
      const cell = await cellFor(ctx, tx, prompt.subjectId, 'answer', 'promptId');
      const pilot = await pilotOf(tx, cell);
      const answerId = await recordAnswer(tx, ctx, prompt, answer.version, answer, { option: kind, cellId: cell.id, what: cellText(cell), reason });
      if (answerId === null) return '已记录。';
      if (kind === 'lost') await this.losses.execute(ctx, { cellId: cell.id, reason });
      else await this.inapplicable.execute(ctx, cell.id, reason);
      const progress = await this.#goOn(tx, pilot, cell.id);
      const then = kind === 'lost' ? '如有工资发放、社保缴费等替代材料，请在系统中补充；副署前不计分。' : '编办核验后生效。';
      return clip(`已记录，回执号 ${receiptNo(answerId, localDateOf(tx.now))}，进度 ${progress}。${then}`, 120);
    });
  }

  /** Leaves this card and asks for the next cell instead. */
  next(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
      const cell = await cellFor(ctx, tx, prompt.subjectId, 'answer', 'promptId');
      const pilot = await pilotOf(tx, cell);
      const open = (await tx.repo(CellsRepository).ofPilot(pilot.id)).filter((each) => each.holder === 'unit' && each.state === 'open');
      if (!open.some((each) => each.id !== cell.id)) return '没有其他待提供的材料，请先办理这一项。';
      if ((await endPrompts(tx, [prompt.id], 'expired', '已改为先办下一项，这一项稍后再征集。')) > 0) await askForCells(tx, pilot, null, cell.id);
      tx.audit({ action: 'evidence.chat_next', subjectType: 'EvidenceCell', subjectId: cell.id, summary: `先办下一项，暂缓 ${cell.leafCode} ${cell.material} ${cell.year}`.slice(0, 200) });
      return '好的，已发出下一项。';
    });
  }

  async #draft(tx: Tx, ctx: Ctx, answer: SubjectAnswer): Promise<DraftRow> {
    await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
    const draft = await tx.repo(DraftsRepository).newest(answer.prompt.id, 'waiting');
    if (!draft) throw draftMissing();
    return draft;
  }

  async #askAgain(tx: Tx, ctx: Ctx, answer: SubjectAnswer): Promise<void> {
    await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
    const cell = await cellFor(ctx, tx, answer.prompt.subjectId, 'answer', 'promptId');
    if (!(await reshapePrompt(tx, answer.prompt.id, { body: clip(askBody(short(cell), ''), 120), options: [MISSING, NEXT] }))) throw cardEnded();
  }

  /** Asks for the next cell. @returns how far the unit is, `7/9` */
  async #goOn(tx: Tx, pilot: PilotFacts, after: Id): Promise<string> {
    await askForCells(tx, pilot, null, after);
    return progressText(progressOf(await tx.repo(CellsRepository).ofPilot(pilot.id)));
  }
}

async function pilotOf(tx: Tx, cell: CellRow): Promise<PilotFacts> {
  const pilot = await findPilot(tx, cell.pilotId);
  if (!pilot) throw cardEnded();
  return pilot;
}
