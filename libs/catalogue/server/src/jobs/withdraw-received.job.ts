import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { templateWithdrawn } from '../events/template-published.js';
import { ReceiveTemplate } from '../use-cases/receive-template.js';

@HandlesMail(templateWithdrawn)
export class WithdrawReceivedJob implements Handler<{ versionId: Id; reason: string }> {
  constructor(private readonly receive: ReceiveTemplate) {}

  handle(ctx: Ctx, payload: { versionId: Id; reason: string }, delivery: Delivery): Promise<void> {
    return this.receive.withdrawn(ctx, delivery.fromOffice, payload.versionId, payload.reason);
  }
}
