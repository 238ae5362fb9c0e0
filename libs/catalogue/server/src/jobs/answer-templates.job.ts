import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { templatesAsked } from '../events/template-published.js';
import { CatchUpOffice } from '../use-cases/catch-up-office.js';

@HandlesMail(templatesAsked)
export class AnswerTemplatesJob implements Handler<unknown> {
  constructor(private readonly catchUp: CatchUpOffice) {}

  handle(ctx: Ctx, _payload: unknown, delivery: Delivery): Promise<void> {
    return this.catchUp.answer(ctx, delivery.fromOffice);
  }
}
