import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { flowsAsked } from '../events/flow-letters.js';
import { HandDownFlow } from '../use-cases/hand-down-flow.js';

@HandlesMail(flowsAsked)
export class AnswerFlowsJob implements Handler<unknown> {
  constructor(private readonly hand: HandDownFlow) {}

  handle(ctx: Ctx, _payload: unknown, delivery: Delivery): Promise<void> {
    return this.hand.catchUp(ctx, delivery.fromOffice);
  }
}
