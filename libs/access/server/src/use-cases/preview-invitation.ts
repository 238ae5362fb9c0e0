import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, UnitOfWork, type CryptoProvider, type Visitor } from '@wudan/kernel-server';
import { systemCtx, type Role } from '@wudan/kernel-core';
import { findOffice, findUnit, officeSettings } from '@wudan/tenancy-server';
import { DoorReadModel } from '../data/door.read-model.js';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { tokenInvalid } from '../domain/access.errors.js';
import { passwordRules } from '../domain/password.rules.js';

export interface InvitationPreviewView {
  readonly officeName: string;
  readonly unitName: string | null;
  readonly role: Role;
  readonly personName: string;
  readonly expiresAt: Date;
  readonly passwordRules: string[];
}

/** What the holder of a link sees before confirming: which office, unit and role. */
@Injectable()
export class PreviewInvitation {
  constructor(
    private readonly units: UnitOfWork,
    private readonly door: DoorReadModel,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError TOKEN_INVALID */
  async execute(visitor: Visitor, token: string): Promise<InvitationPreviewView> {
    const found = await this.door.token(this.crypto.hashToken(token), 'invitation', visitor.clock.now());
    const officeId = found?.officeId;
    const invitationId = found?.subjectId;
    if (!officeId || !invitationId) throw tokenInvalid();
    return this.units.read(systemCtx(officeId, visitor.clock, visitor.requestId), async (tx) => {
      const invitation = await tx.repo(InvitationsRepository).find(invitationId);
      if (!invitation || invitation.state !== 'open' || invitation.expiresAt <= tx.now) throw tokenInvalid();
      const office = await findOffice(tx, officeId);
      const unit = invitation.unitId === null ? null : await findUnit(tx, invitation.unitId);
      return {
        officeName: office?.name ?? '',
        unitName: unit?.name ?? null,
        role: invitation.role,
        personName: invitation.personName,
        expiresAt: invitation.expiresAt,
        passwordRules: passwordRules((await officeSettings(tx)).passwordProfile),
      };
    });
  }
}
