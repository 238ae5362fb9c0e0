import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { promptAnswered } from '../events/prompt-events.js';
import { ShowAnswer } from '../use-cases/show-answer.js';

@HandlesEvent(promptAnswered)
export class ShowAnswerJob implements Handler<{ promptId: Id }> {
  constructor(private readonly show: ShowAnswer) {}

  handle(ctx: Ctx, payload: { promptId: Id }): Promise<void> {
    return this.show.execute(ctx, payload.promptId);
  }
}
