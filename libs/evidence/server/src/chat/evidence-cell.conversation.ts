import type { Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, optionUnknown, type PromptFact, type PromptSubject, type PromptView, type SubjectAnswer, type SubjectFile, type SubjectReply } from '@wudan/prompts-server';
import { BACK, CELL_SUBJECT, CONFIRM, DROP, LOST, MISSING, missingReason, NEVER, NEXT, OTHER_CELL } from '../domain/evidence-card.rules.js';
import { whichCard } from '../domain/evidence.errors.js';
import { AnswerCellCard } from '../use-cases/answer-cell-card.js';
import { ReceiveForCell } from '../use-cases/receive-for-cell.js';
import { TakeBackAnswer } from '../use-cases/take-back-answer.js';

/** For how many working minutes 我来办 stops the ladder (own rule): half a day. */
const PAUSE_MINUTES = 240;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The card that asks for one cell: a file or photo, one confirmation; or 没有材料 with a reason. */
@AnswersPrompts(CELL_SUBJECT)
export class EvidenceCellConversation implements PromptSubject {
  readonly form = null;

  constructor(
    private readonly card: AnswerCellCard,
    private readonly receive: ReceiveForCell,
    private readonly takeBack: TakeBackAnswer,
  ) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    const reason = textOf(answer.value?.['reason']).trim();
    switch (answer.option) {
      case CONFIRM.id:
        return this.card.confirm(ctx, answer);
      case OTHER_CELL.id:
        return this.card.otherCell(ctx, answer);
      case DROP.id:
        return this.card.drop(ctx, answer);
      case MISSING.id:
        return reason === '' ? this.card.whyMissing(ctx, answer, false) : this.card.missing(ctx, answer, 'lost', reason);
      case BACK.id:
        return this.card.whyMissing(ctx, answer, true);
      case LOST.id:
      case NEVER.id:
        return this.card.missing(ctx, answer, answer.option === LOST.id ? 'lost' : 'never', reason === '' ? undefined : reason);
      case NEXT.id:
        return this.card.next(ctx, answer);
      default:
        throw optionUnknown();
    }
  }

  file(ctx: Ctx, prompts: readonly PromptView[], file: SubjectFile): Promise<SubjectReply> {
    return this.receive.execute(ctx, prompts, file);
  }

  async text(ctx: Ctx, prompts: readonly PromptView[], said: { readonly text: string; readonly channel: string; readonly eventId: string; readonly tappedAt: Date | null }): Promise<SubjectReply | null> {
    const reason = missingReason(said.text);
    if (reason === null) return null;
    const [prompt, another] = prompts;
    if (!prompt || another) throw whichCard();
    const { channel, eventId, tappedAt } = said;
    return { promptId: prompt.id, text: await this.card.missing(ctx, { prompt, version: prompt.version, option: LOST.id, value: null, channel, eventId, tappedAt }, 'lost', reason) };
  }

  undo(ctx: Ctx, prompt: PromptView, event: { channel: string; eventId: string; tappedAt: Date | null }): Promise<string> {
    return this.takeBack.execute(ctx, prompt, event);
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(PAUSE_MINUTES);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    const what = textOf(value['what']);
    return value['option'] === CONFIRM.id ? `“${textOf(value['fileName'])}”归入${what}` : `${what}没有材料：${textOf(value['reason'])}`;
  }

  receiptFacts(value: Readonly<Record<string, unknown>>): readonly PromptFact[] {
    const hash = textOf(value['sha256']);
    return hash === '' ? [] : [{ label: 'SHA-256', value: hash }];
  }
}
