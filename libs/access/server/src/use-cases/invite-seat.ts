import { Inject, Injectable } from '@nestjs/common';
import { authorize, CRYPTO, UnitOfWork, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { DomainError, notFound, ROLE_LABELS, type Ctx, type Id, type Role } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import type { InvitationEntity } from '../data/invitation.entity.js';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { audienceOf, INVITATION_HOURS } from '../domain/invitation.rules.js';
import { personDetails } from '../domain/person-details.rules.js';
import { expireInvitation } from '../events/invitation-expiry.js';
import { IssueInvitation, type InvitationLink } from './issue-invitation.js';

/** An invitation as the surfaces see it. */
export type InvitationView = InvitationEntity;

export interface IssuedInvitationView extends InvitationLink {
  readonly invitation: InvitationEntity;
}

/** Invites a person to a seat: a link and QR code that may be used once within 72 hours. */
@Injectable()
export class InviteSeat {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: IssueInvitation,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError PERSON_NAME_INVALID, PHONE_INVALID, UNIT_REQUIRED, UNIT_NOT_ALLOWED, NOT_FOUND, FORBIDDEN */
  execute(ctx: Ctx, input: { role: Role; personName: string; phone?: string | null; unitId?: Id | null }): Promise<IssuedInvitationView> {
    return this.units.run(ctx, async (tx) => {
      const details = personDetails(input);
      if (details instanceof DomainError) throw details;
      authorize(ctx, 'create', 'Invitation', { audience: audienceOf(details.role), unitId: details.unitId }, '邀请');
      if (details.unitId !== null) {
        const unit = await findUnit(tx, details.unitId);
        if (!unit || unit.validTo !== null) throw notFound('单位', 'input.unitId');
      }
      return this.invite(tx, details);
    });
  }

  /** Writes the invitation and its token; the caller has checked the details. */
  async invite(tx: Tx, details: { role: Role; personName: string; phone: string | null; unitId: Id | null }): Promise<IssuedInvitationView> {
    const expiresAt = new Date(tx.now.getTime() + INVITATION_HOURS * 3_600_000);
    const invitation = await tx.repo(InvitationsRepository).insert({
      id: tx.id(),
      role: details.role,
      audience: audienceOf(details.role),
      personName: details.personName,
      phoneCipher: details.phone === null ? null : this.crypto.encryptField(tx.officeId, 'invitation.phone', details.phone),
      unitId: details.unitId,
      state: 'open',
      expiresAt,
      invitedBySeatId: tx.ctx.seat.id,
      createdAt: tx.now,
      acceptedAt: null,
      acceptedSeatId: null,
    });
    tx.schedule(expireInvitation, { invitationId: invitation.id }, { dueAt: expiresAt, key: invitation.id });
    tx.audit({
      action: 'invitation.issued',
      subjectType: 'Invitation',
      subjectId: invitation.id,
      summary: `邀请 ${details.personName} 担任${ROLE_LABELS[details.role]}`,
    });
    return { invitation, ...(await this.links.issue(tx, { id: invitation.id, officeId: tx.officeId, expiresAt })) };
  }
}
