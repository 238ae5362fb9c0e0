import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { profileOf, type ProfileView } from './callable.js';

/** What is known of a unit's establishment. */
@Injectable()
export class ReadProfile {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  execute(ctx: Ctx, unitId: Id): Promise<ProfileView> {
    return this.units.read(ctx, async (tx) => {
      const profile = await profileOf(tx, unitId);
      if (!profile) throw notFound('单位', 'unitId');
      authorize(ctx, 'read', 'UnitProfile', profile, '单位', 'unitId');
      return profile;
    });
  }
}
