import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import type { InvitationEntity } from '../data/invitation.entity.js';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { invitationNotOpen } from '../domain/access.errors.js';

/** Takes an invitation back; its link dies at once. */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVITATION_NOT_OPEN */
  execute(ctx: Ctx, id: Id): Promise<InvitationEntity> {
    return this.units.run(ctx, async (tx) => {
      const invitations = tx.repo(InvitationsRepository);
      const invitation = await invitations.find(id);
      if (!invitation) throw notFound('邀请', 'id');
      authorize(ctx, 'revoke', 'Invitation', invitation, '邀请', 'id');
      if (!(await invitations.leaveOpen(id, { state: 'revoked' }))) throw invitationNotOpen();
      await tx.repo(PeopleRepository).killTokens(id);
      tx.audit({ action: 'invitation.revoked', subjectType: 'Invitation', subjectId: id, summary: `撤销对 ${invitation.personName} 的邀请` });
      return { ...invitation, state: 'revoked' };
    });
  }
}
