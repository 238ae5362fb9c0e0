import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { clip, type Ctx, type Id } from '@wudan/kernel-core';
import { promptToAnswer, reshapePrompt, type PromptView, type SubjectFile, type SubjectReply } from '@wudan/prompts-server';
import { CellsRepository } from '../data/cells.repository.js';
import { DraftsRepository } from '../data/drafts.repository.js';
import { FilesRepository } from '../data/files.repository.js';
import type { CellRow } from '../domain/cell.js';
import { markedSecret } from '../domain/classification.rules.js';
import { normalised } from '../domain/document.rules.js';
import { cellOfCaption, confirmBody, CONFIRM, DROP, OTHER_CELL } from '../domain/evidence-card.rules.js';
import { cardEnded, classified } from '../domain/evidence.errors.js';
import { ReceiveFile } from './receive-file.js';

const CAPTION = 200;

/**
 * Takes a file that came in a chat: says to which cell it would go and asks for one confirmation. A name or caption with a classification mark is refused before
 * a byte is fetched; what the checks refuse is not kept either.
 */
@Injectable()
export class ReceiveForCell {
  constructor(
    private readonly units: UnitOfWork,
    private readonly receive: ReceiveFile,
  ) {}

  /** @param prompts cards that wait for a file of this person, newest first. @throws DomainError EVIDENCE_CLASSIFIED, EVIDENCE_CARD_ENDED, and everything that the checks of a file refuse */
  async execute(ctx: Ctx, prompts: readonly PromptView[], file: SubjectFile): Promise<SubjectReply> {
    const mark = markedSecret(file.fileName) ?? markedSecret(file.caption);
    if (mark !== null) throw classified(mark, 'file');
    const caption = clip(normalised(file.caption), CAPTION);
    const known = await this.units.read(ctx, async (tx) => {
      const draft = await tx.repo(DraftsRepository).byEvent(file.channel, file.eventId);
      return draft ? { promptId: draft.promptId, text: await textOf(tx, draft.fileId, draft.cellId) } : null;
    });
    if (known) return known;
    const aim = await this.units.read(ctx, (tx) => aimOf(ctx, tx, prompts, caption));
    const stored = await this.receive.execute(ctx, { unitId: aim.cell.unitId, fileName: file.fileName, content: await file.open() });
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, aim.prompt.id, file.eventId);
      const text = clip(confirmBody(clip(stored.name, 30), { ...aim.cell, material: clip(aim.cell.material, 40) }), 120);
      if (!(await reshapePrompt(tx, prompt.id, { body: text, options: [CONFIRM, OTHER_CELL, DROP] }))) throw cardEnded();
      const id = tx.id();
      await tx.repo(DraftsRepository).add({ id, promptId: prompt.id, cellId: aim.cell.id, unitId: aim.cell.unitId, fileId: stored.id, caption, channel: file.channel, eventId: file.eventId });
      tx.audit({
        action: 'evidence.chat_received',
        subjectType: 'EvidenceCell',
        subjectId: aim.cell.id,
        summary: `聊天收到文件“${clip(stored.name, 60)}”，待确认归入 ${aim.cell.leafCode} ${aim.cell.material} ${aim.cell.year}`.slice(0, 200),
        detail: { promptId: prompt.id, sha256: stored.sha256, channel: file.channel },
      });
      return { promptId: prompt.id, text };
    });
  }
}

async function textOf(tx: Tx, fileId: Id, cellId: Id): Promise<string> {
  const [file, cell] = [await tx.repo(FilesRepository).find(fileId), await tx.repo(CellsRepository).find(cellId)];
  return file && cell ? clip(confirmBody(clip(file.name, 30), { ...cell, material: clip(cell.material, 40) }), 120) : '该文件已处理。';
}

/** The cell that the caption names, else that of the newest card. @throws DomainError EVIDENCE_CARD_ENDED when nothing is open any more */
async function aimOf(ctx: Ctx, tx: Tx, prompts: readonly PromptView[], caption: string): Promise<{ cell: CellRow; prompt: PromptView }> {
  const cells = tx.repo(CellsRepository);
  const asked = (await Promise.all(prompts.map((prompt) => cells.find(prompt.subjectId)))).flatMap((cell) => cell ?? []);
  const pilots = [...new Set(asked.map((cell) => cell.pilotId))];
  const open = (await Promise.all(pilots.map((pilotId) => cells.ofPilot(pilotId)))).flat().filter((cell) => cell.holder === 'unit' && cell.state === 'open');
  const own = prompts.map((prompt) => open.find((cell) => cell.id === prompt.subjectId)).find((cell) => cell !== undefined);
  const cell = cellOfCaption(caption, open) ?? own ?? open[0];
  const prompt = prompts.find((each) => each.subjectId === cell?.id) ?? prompts[0];
  if (!cell || !prompt) throw cardEnded();
  authorize(ctx, 'answer', 'Evidence', { unitId: cell.unitId, holder: cell.holder }, '佐证材料项目', 'file');
  return { cell, prompt };
}
