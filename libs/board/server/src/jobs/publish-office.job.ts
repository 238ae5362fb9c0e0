import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { seatsChanged } from '@wudan/access-server';
import { PublishOffice } from '../use-cases/publish-office.js';

@HandlesEvent(seatsChanged)
export class PublishOfficeJob implements Handler<{ seatId: Id }> {
  constructor(private readonly publish: PublishOffice) {}

  handle(ctx: Ctx): Promise<void> {
    return this.publish.execute(ctx);
  }
}
