import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { DEFAULT_SETTINGS, OfficeSettingsRepository } from '../data/office-settings.repository.js';

/** In a new office: takes over the settings its founder sent. */
@Injectable()
export class ReceiveSettings {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, received: { passwordProfile: 'djbh3' | 'asvs' }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      await tx.repo(OfficeSettingsRepository).put({ ...DEFAULT_SETTINGS, passwordProfile: received.passwordProfile });
      tx.audit({ action: 'office.opened', subjectType: 'Office', subjectId: tx.officeId, summary: '本办已由上级设立' });
    });
  }
}
