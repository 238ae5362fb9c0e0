import { HandlesMail, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { officeFounded } from '@wudan/tenancy-server';
import { ReceiveFlow } from '../use-cases/receive-flow.js';

@HandlesMail(officeFounded)
export class AskFlowsJob implements Handler<unknown> {
  constructor(private readonly receive: ReceiveFlow) {}

  handle(ctx: Ctx): Promise<void> {
    return this.receive.askAbove(ctx);
  }
}
