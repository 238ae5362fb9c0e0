import { HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { officePublished } from '../events/office-published.js';
import { ReceiveOffice } from '../use-cases/receive-office.js';

@HandlesMail(officePublished)
export class ReceiveOfficeJob implements Handler<{ units: number; seats: number; asOf: string }> {
  constructor(private readonly receive: ReceiveOffice) {}

  handle(ctx: Ctx, payload: { units: number; seats: number; asOf: string }, delivery: Delivery): Promise<void> {
    return this.receive.execute(ctx, delivery.fromOffice, payload);
  }
}
