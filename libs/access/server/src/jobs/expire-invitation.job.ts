import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { expireInvitation } from '../events/invitation-expiry.js';
import { ExpireInvitation } from '../use-cases/expire-invitation.js';

@HandlesJob(expireInvitation)
export class ExpireInvitationJob implements Handler<{ invitationId: Id }> {
  constructor(private readonly expire: ExpireInvitation) {}

  handle(ctx: Ctx, payload: { invitationId: Id }): Promise<void> {
    return this.expire.execute(ctx, payload.invitationId);
  }
}
