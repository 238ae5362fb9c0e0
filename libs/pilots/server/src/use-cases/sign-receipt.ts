import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { knownEvent, loadPrompt, receiptNo, recordAnswer, type AnswerEvent } from '@wudan/prompts-server';
import { PilotsRepository, type PilotRow } from '../data/pilots.repository.js';
import { SetReceiptsRepository, type ReceiptRow } from '../data/set-receipts.repository.js';
import { notIssued, receiptRecalled, receiptSigned } from '../domain/pilot.errors.js';
import { receiptSignedText } from '../domain/receipt.rules.js';
import { stageOf } from '../domain/stage-flow.rules.js';
import { pilotReceived } from '../events/pilot-events.js';
import { flowOf, movePilot } from './pilot-callable.js';
import { lockPilot, pilotSubject } from './pilot-access.js';
import { ReadPilots, type PilotView } from './read-pilots.js';

const CONSOLE = 'console';

/** 签收: the unit takes its set, by one tap in a chat or in the console; the pilot leaves its first stage. */
@Injectable()
export class SignReceipt {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /** The console's way. @throws DomainError NOT_FOUND, RECEIPT_NOT_ISSUED, RECEIPT_SIGNED */
  execute(ctx: Ctx, pilotId: Id): Promise<PilotView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await lockPilot(ctx, tx, pilotId, 'sign_receipt', 'pilotId');
      const newest = (await tx.repo(SetReceiptsRepository).newestOf([pilot.id])).get(pilot.id);
      const receipt = newest ? await tx.repo(SetReceiptsRepository).find(newest.id, true) : null;
      if (!receipt) throw notIssued('pilotId');
      await sign(ctx, tx, pilot, receipt, { channel: CONSOLE, eventId: tx.id(), tappedAt: null });
      return this.read.view(ctx, tx, pilot.id, 'pilotId');
    });
  }

  /** The card's way; a repeated tap is told the same again. @returns one line for the person. @throws as `execute`, RECEIPT_RECALLED and those of the card */
  tap(ctx: Ctx, receiptId: Id, event: AnswerEvent, version: number): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const found = await tx.repo(SetReceiptsRepository).find(receiptId);
      const pilot = found ? await tx.repo(PilotsRepository).lock(found.pilotId) : null;
      const receipt = pilot ? await tx.repo(SetReceiptsRepository).find(receiptId, true) : null;
      if (!pilot || !receipt) throw notFound('指标单', 'promptId');
      authorize(ctx, 'sign_receipt', 'Pilot', pilotSubject(pilot), '指标单', 'promptId');
      if (await knownEvent(tx, event)) return receiptSignedText(pilot.objectName, pilot.selfDueOn, null);
      const no = await sign(ctx, tx, pilot, receipt, event, version);
      return receiptSignedText(pilot.objectName, pilot.selfDueOn, no);
    });
  }
}

/** Signs in the caller's unit of work. @returns the number of the receipt, null when no card was out */
async function sign(ctx: Ctx, tx: Tx, pilot: PilotRow, receipt: ReceiptRow, event: AnswerEvent, version?: number): Promise<string | null> {
  if (receipt.state === 'recalled') throw receiptRecalled('promptId');
  if (receipt.state === 'signed') throw receiptSigned(receipt.signedBy ?? '', version === undefined ? 'pilotId' : 'promptId');
  const late = tx.now > receipt.dueAt;
  const prompt = receipt.promptId === null ? null : await loadPrompt(tx, receipt.promptId);
  const answerId = prompt ? await recordAnswer(tx, ctx, prompt, version ?? prompt.version, event, { option: 'sign' }, late) : null;
  await tx.repo(SetReceiptsRepository).sign(receipt.id, event.channel);
  tx.audit({
    action: 'indicator_set.received',
    subjectType: 'Pilot',
    subjectId: pilot.id,
    summary: `签收指标单 ${pilot.objectName}${late ? '（逾期）' : ''}`,
    detail: { setId: receipt.setId, channel: event.channel, late },
  });
  // A new version of a set may come when the pilot is long past its first stage.
  const next = pilot.stage === 'define' ? stageOf(await flowOf(tx, pilot), 'define')?.next[0] : undefined;
  if (next !== undefined) await movePilot(tx, pilot.id, next, '单位签收指标单');
  else await tx.repo(PilotsRepository).touch(pilot.id);
  tx.emit(pilotReceived, { pilotId: pilot.id });
  return answerId === null ? null : receiptNo(answerId, localDateOf(tx.now));
}
