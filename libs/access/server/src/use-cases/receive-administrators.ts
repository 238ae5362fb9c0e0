import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { audienceOf } from '../domain/invitation.rules.js';
import type { AdministratorInvitation } from '../events/administrators-invited.js';
import { expireInvitation } from '../events/invitation-expiry.js';

/** In the new office: writes the invitations that its founder issued. */
@Injectable()
export class ReceiveAdministrators {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  execute(ctx: Ctx, received: readonly AdministratorInvitation[]): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      for (const each of received) {
        const expiresAt = new Date(each.expiresAt);
        await tx.repo(InvitationsRepository).insert({
          id: each.id,
          role: each.role,
          audience: audienceOf(each.role),
          personName: each.personName,
          phoneCipher: each.phone === null ? null : this.crypto.encryptField(tx.officeId, 'invitation.phone', each.phone),
          unitId: null,
          state: 'open',
          expiresAt,
          invitedBySeatId: ctx.seat.id,
          createdAt: tx.now,
          acceptedAt: null,
          acceptedSeatId: null,
        });
        tx.schedule(expireInvitation, { invitationId: each.id }, { dueAt: expiresAt, key: each.id });
        tx.audit({ action: 'invitation.received', subjectType: 'Invitation', subjectId: each.id, summary: `设立本办时邀请 ${each.personName}` });
      }
    });
  }
}
