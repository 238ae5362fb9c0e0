import { HandlesMail, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { officeFounded } from '@wudan/tenancy-server';
import { CatchUpOffice } from '../use-cases/catch-up-office.js';

@HandlesMail(officeFounded)
export class AskTemplatesJob implements Handler<unknown> {
  constructor(private readonly catchUp: CatchUpOffice) {}

  handle(ctx: Ctx): Promise<void> {
    return this.catchUp.ask(ctx);
  }
}
