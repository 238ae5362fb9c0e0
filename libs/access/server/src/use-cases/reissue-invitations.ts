import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { DomainError, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { InvitationsRepository } from '../data/invitations.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { invitationNotOpen } from '../domain/access.errors.js';
import { INVITATION_HOURS } from '../domain/invitation.rules.js';
import { expireInvitation } from '../events/invitation-expiry.js';
import type { IssuedInvitationView } from './invite-seat.js';
import { IssueInvitation } from './issue-invitation.js';

const MOST_ON_A_SHEET = 200;

/** New links for open or expired invitations, for the printed sheet; the old links die. */
@Injectable()
export class ReissueInvitations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: IssueInvitation,
  ) {}

  /** All or none. @throws DomainError NOT_FOUND, INVITATION_NOT_OPEN, TOO_MANY_INVITATIONS */
  execute(ctx: Ctx, ids: readonly Id[]): Promise<IssuedInvitationView[]> {
    return this.units.run(ctx, async (tx) => {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0 || wanted.length > MOST_ON_A_SHEET) {
        throw new DomainError({ code: 'TOO_MANY_INVITATIONS', kind: 'invalid', field: 'ids', message: `一次须选择 1 至 ${MOST_ON_A_SHEET} 份邀请，请分批打印。` });
      }
      const invitations = tx.repo(InvitationsRepository);
      const found = new Map((await invitations.findMany(wanted)).map((row) => [row.id, row]));
      const issued: IssuedInvitationView[] = [];
      for (const id of wanted) {
        const invitation = found.get(id);
        if (!invitation) throw notFound('邀请', 'ids');
        authorize(ctx, 'create', 'Invitation', invitation, '邀请', 'ids');
        if (invitation.state !== 'open' && invitation.state !== 'expired') throw invitationNotOpen();
        const expiresAt = new Date(tx.now.getTime() + INVITATION_HOURS * 3_600_000);
        await tx.repo(PeopleRepository).killTokens(id);
        await invitations.update(id, { state: 'open', expiresAt });
        tx.schedule(expireInvitation, { invitationId: id }, { dueAt: expiresAt, key: `${id}:${expiresAt.getTime()}` });
        tx.audit({ action: 'invitation.reissued', subjectType: 'Invitation', subjectId: id, summary: `重新签发对 ${invitation.personName} 的邀请` });
        issued.push({ invitation: { ...invitation, state: 'open', expiresAt }, ...(await this.links.issue(tx, { id, officeId: tx.officeId, expiresAt })) });
      }
      return issued;
    });
  }
}
