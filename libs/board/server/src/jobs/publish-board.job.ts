import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { publishBoard } from '../events/office-published.js';
import { PublishOffice } from '../use-cases/publish-office.js';

@HandlesJob(publishBoard)
export class PublishBoardJob implements Handler<Record<string, never>> {
  constructor(private readonly publish: PublishOffice) {}

  handle(ctx: Ctx): Promise<void> {
    return this.publish.execute(ctx);
  }
}
