import type { Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, optionUnknown, type PromptSubject, type SubjectAnswer } from '@wudan/prompts-server';
import { receiptFinal } from '../domain/pilot.errors.js';
import { RECEIPT_SUBJECT } from './issue-set.js';
import { SignReceipt } from './sign-receipt.js';

/** For how many working minutes 我来办 stops the ladder (own rule): half a day. */
const PAUSE_MINUTES = 240;

/** The card of an issued set: one tap signs. */
@AnswersPrompts(RECEIPT_SUBJECT)
export class ReceiptSubject implements PromptSubject {
  readonly form = null;

  constructor(private readonly receipt: SignReceipt) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    if (answer.option !== 'sign') throw optionUnknown();
    return this.receipt.tap(ctx, answer.prompt.subjectId, answer, answer.version);
  }

  undo(): Promise<string> {
    throw receiptFinal();
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(PAUSE_MINUTES);
  }

  summary(): string {
    return '已签收评估指标单';
  }
}
