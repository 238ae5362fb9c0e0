import { localDateOf, type Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, optionUnknown, type PromptSubject, type PromptView, type SubjectAnswer, type SubjectFile, type SubjectReply } from '@wudan/prompts-server';
import { BEHIND, BLOCKED, CLOSE, DROP, ITEM_SUBJECT, ON_TRACK, SEND, STAY } from '../domain/rect-card.rules.js';
import { whichItem } from '../domain/rectification.errors.js';
import { typedDate, typedNo, typedReason } from '../domain/typed-date.rules.js';
import { AnswerItemCard } from '../use-cases/answer-item-card.js';
import { ReceiveItemFile } from '../use-cases/receive-item-file.js';
import { ReadRectification } from '../use-cases/read-rectification.js';

/** For how many working minutes 我来办 stops the ladder (own rule): half a day. */
const PAUSE_MINUTES = 240;

interface Said {
  readonly text: string;
  readonly channel: string;
  readonly eventId: string;
  readonly tappedAt: Date | null;
}

/** The card of a problem: progress by one tap, more time by a typed date, closing by a file and one confirmation. */
@AnswersPrompts(ITEM_SUBJECT)
export class RectItemConversation implements PromptSubject {
  readonly form = null;

  constructor(
    private readonly card: AnswerItemCard,
    private readonly receive: ReceiveItemFile,
    private readonly read: ReadRectification,
  ) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    switch (answer.option) {
      case ON_TRACK.id:
      case BEHIND.id:
      case BLOCKED.id:
        return this.card.report(ctx, answer, answer.option);
      case STAY.id:
        return this.card.stay(ctx, answer);
      case CLOSE.id:
        return this.card.beginClose(ctx, answer);
      case SEND.id:
        return this.card.sendClose(ctx, answer);
      case DROP.id:
        return this.card.drop(ctx, answer);
      default:
        throw optionUnknown();
    }
  }

  file(ctx: Ctx, prompts: readonly PromptView[], file: SubjectFile): Promise<SubjectReply> {
    return this.receive.execute(ctx, prompts, file);
  }

  async text(ctx: Ctx, prompts: readonly PromptView[], said: Said): Promise<SubjectReply | null> {
    const date = typedDate(said.text, localDateOf(ctx.clock.now()));
    if (date === null) return null;
    const items = await this.read.numbersOf(ctx, prompts.map(({ subjectId }) => subjectId));
    const named = typedNo(said.text, [...items.values()]);
    const [only] = prompts;
    const prompt = named === null ? (prompts.length === 1 ? only : undefined) : prompts.find(({ subjectId }) => items.get(subjectId) === named);
    if (!prompt) throw whichItem([...items.values()]);
    return { promptId: prompt.id, text: await this.card.extend(ctx, prompt, said, date, typedReason(said.text)) };
  }

  undo(ctx: Ctx, prompt: PromptView, event: { channel: string; eventId: string; tappedAt: Date | null }): Promise<string> {
    return this.card.undo(ctx, prompt, event);
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(PAUSE_MINUTES);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
    return `问题 ${text('no')} ${text('what')}`;
  }
}
