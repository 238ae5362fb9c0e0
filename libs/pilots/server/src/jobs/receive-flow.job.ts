import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { flowHandedDown, type HandedDownFlow } from '../events/flow-letters.js';
import { ReceiveFlow } from '../use-cases/receive-flow.js';

@HandlesMail(flowHandedDown)
export class ReceiveFlowJob implements Handler<HandedDownFlow> {
  constructor(private readonly receive: ReceiveFlow) {}

  handle(ctx: Ctx, payload: HandedDownFlow, delivery: Delivery): Promise<void> {
    return this.receive.execute(ctx, delivery.fromOffice, payload);
  }
}
