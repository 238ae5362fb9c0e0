import { allowedActions } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import type { FoundedAdministrator } from '../use-cases/create-office.js';
import type { InvitationView, IssuedInvitationView } from '../use-cases/invite-seat.js';
import type { InvitationType, IssuedInvitationType } from './seat.type.js';

const OPEN_ACTIONS = ['create', 'revoke'];

/** An invitation with what the caller may do to it. */
export function invitationType(ctx: Ctx, row: InvitationView): InvitationType {
  const { id, role, personName, state, expiresAt, createdAt, acceptedAt, unitId } = row;
  const actions = state === 'open' ? OPEN_ACTIONS : state === 'expired' ? ['create'] : [];
  return { id, role, personName, state, expiresAt, createdAt, acceptedAt, unitId, can: allowedActions(ctx, 'Invitation', row, actions) };
}

/** An invitation with its link. */
export const issuedInvitation = (ctx: Ctx, issued: IssuedInvitationView): IssuedInvitationType => ({
  invitation: invitationType(ctx, issued.invitation),
  url: issued.url,
  qrSvg: issued.qrSvg,
});

/** An administrator's invitation as its founder sees it: it belongs to the new office, so nothing can be done to it here. */
export const founderView = (ctx: Ctx, { id, role, personName, expiresAt, url, qrSvg }: FoundedAdministrator): IssuedInvitationType => ({
  url,
  qrSvg,
  invitation: { id, role, personName, state: 'open', expiresAt: new Date(expiresAt), createdAt: ctx.clock.now(), acceptedAt: null, unitId: null, can: [] },
});
