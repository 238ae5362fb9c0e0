import { Injectable } from '@nestjs/common';
import { markedSecret, ReceiveFile } from '@wudan/evidence-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { clip, DomainError, normalisedText, type Ctx } from '@wudan/kernel-core';
import { loadPrompt, promptToAnswer, reshapePrompt, type PromptView, type SubjectFile, type SubjectReply } from '@wudan/prompts-server';
import { RectDraftsRepository } from '../data/rect-drafts.repository.js';
import { CLOSE_OPTIONS, SEND, sendBody } from '../domain/rect-card.rules.js';
import type { RectItemRow } from '../domain/rect-item.js';
import { cardEnded, whichItem } from '../domain/rectification.errors.js';
import { typedNo } from '../domain/typed-date.rules.js';
import { itemFor } from './rect-access.js';
import { mayBeClosed } from './request-close-out.js';

const classified = (mark: string): DomainError =>
  new DomainError({ code: 'EVIDENCE_CLASSIFIED', kind: 'invalid', field: 'file', message: `名称中标有“${mark}”，涉密材料不得上传。请联系编办办理线下查阅。`, args: { mark } });

/** Takes a file that came in a chat as proof that a problem is put right; nothing is filed before 提交申请. */
@Injectable()
export class ReceiveItemFile {
  constructor(
    private readonly units: UnitOfWork,
    private readonly receive: ReceiveFile,
  ) {}

  /** @param prompts cards that wait for this person, newest first. @throws DomainError EVIDENCE_CLASSIFIED, RECT_WHICH_ITEM, RECT_STATE, RECT_READINGS_NEEDED, and everything that the checks of a file refuse */
  async execute(ctx: Ctx, prompts: readonly PromptView[], file: SubjectFile): Promise<SubjectReply> {
    const mark = markedSecret(file.fileName) ?? markedSecret(file.caption);
    if (mark !== null) throw classified(mark);
    const caption = clip(normalisedText(file.caption).replace(/\s+/gu, ' '), 150);
    const known = await this.units.read(ctx, (tx) => tx.repo(RectDraftsRepository).byEvent(file.channel, file.eventId));
    if (known) return { promptId: known.promptId, text: '该文件已收到。' };
    // Not a read: cards are looked at under a lock.
    const { item, prompt } = await this.units.run(ctx, (tx) => aimOf(ctx, tx, prompts, caption));
    const kept = await this.receive.execute(ctx, { unitId: item.unitId, fileName: file.fileName, content: await file.open() });
    return this.units.run(ctx, async (tx) => {
      const row = await promptToAnswer(tx, ctx, prompt.id, file.eventId);
      const drafts = tx.repo(RectDraftsRepository);
      await drafts.add({ id: tx.id(), itemId: item.id, promptId: row.id, fileId: kept.id, caption }, file.channel, file.eventId);
      const text = clip(sendBody(item, (await drafts.waiting(row.id)).length, kept.name), 120);
      if (!(await reshapePrompt(tx, row.id, { body: text, options: [...CLOSE_OPTIONS] }))) throw cardEnded();
      tx.audit({
        action: 'rectification.chat_received', subjectType: 'RectItem', subjectId: item.id, summary: `聊天收到文件“${clip(kept.name, 60)}”，待提交为问题 ${item.no} 的销号佐证`.slice(0, 200),
        detail: { promptId: row.id, sha256: kept.sha256, channel: file.channel },
      });
      return { promptId: row.id, text };
    });
  }
}

/** The problem that the caption names, else the one whose card waits for files, else the only one. @throws DomainError RECT_WHICH_ITEM, RECT_CARD_ENDED */
async function aimOf(ctx: Ctx, tx: Tx, prompts: readonly PromptView[], caption: string): Promise<{ item: RectItemRow; prompt: PromptView }> {
  const asked: { item: RectItemRow; prompt: PromptView; sends: boolean }[] = [];
  for (const prompt of prompts) {
    const sends = (await loadPrompt(tx, prompt.id))?.options.some(({ id }) => id === SEND.id) ?? false;
    asked.push({ item: await itemFor(ctx, tx, prompt.subjectId, 'request_close', 'file', false), prompt, sends });
  }
  const no = typedNo(caption, asked.map(({ item }) => item.no));
  const sending = asked.filter(({ sends }) => sends);
  const aim = asked.find(({ item }) => item.no === no) ?? (sending.length === 1 ? sending[0] : asked.length === 1 ? asked[0] : undefined);
  if (!aim) throw asked.length === 0 ? cardEnded() : whichItem(asked.map(({ item }) => item.no));
  await mayBeClosed(tx, aim.item, 'file');
  return aim;
}
