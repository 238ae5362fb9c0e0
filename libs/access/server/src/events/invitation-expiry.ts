import { defineJob } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** Due at the end of an invitation's 72 hours. */
export const expireInvitation = defineJob<{ invitationId: Id }>('invitation.expire');
