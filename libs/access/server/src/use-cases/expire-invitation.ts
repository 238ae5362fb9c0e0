import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { InvitationsRepository } from '../data/invitations.repository.js';

/** Closes an invitation whose time has passed. One that was accepted, revoked or issued anew meanwhile stays as it is. */
@Injectable()
export class ExpireInvitation {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, invitationId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const invitations = tx.repo(InvitationsRepository);
      const invitation = await invitations.find(invitationId);
      if (!invitation || invitation.state !== 'open' || invitation.expiresAt > tx.now) return;
      if (!(await invitations.leaveOpen(invitationId, { state: 'expired' }))) return;
      tx.audit({ action: 'invitation.expired', subjectType: 'Invitation', subjectId: invitationId, summary: `对 ${invitation.personName} 的邀请已过期` });
    });
  }
}
