import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import type { PublishedState } from '../domain/published-state.js';
import { officePublished } from '../events/office-published.js';
import { ReceiveOffice } from '../use-cases/receive-office.js';

@HandlesMail(officePublished)
export class ReceiveOfficeJob implements Handler<PublishedState> {
  constructor(private readonly receive: ReceiveOffice) {}

  handle(ctx: Ctx, payload: PublishedState, delivery: Delivery): Promise<void> {
    return this.receive.execute(ctx, delivery.fromOffice, payload);
  }
}
