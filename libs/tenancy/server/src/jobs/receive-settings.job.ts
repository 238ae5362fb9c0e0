import { HandlesMail, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { officeFounded } from '../events/office-events.js';
import { ReceiveSettings } from '../use-cases/receive-settings.js';

@HandlesMail(officeFounded)
export class ReceiveSettingsJob implements Handler<{ passwordProfile: 'djbh3' | 'asvs' }> {
  constructor(private readonly receive: ReceiveSettings) {}

  handle(ctx: Ctx, payload: { passwordProfile: 'djbh3' | 'asvs' }): Promise<void> {
    return this.receive.execute(ctx, payload);
  }
}
