import { HandlesMail, type Handler } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { administratorsInvited, type AdministratorInvitation } from '../events/administrators-invited.js';
import { ReceiveAdministrators } from '../use-cases/receive-administrators.js';

@HandlesMail(administratorsInvited)
export class ReceiveAdministratorsJob implements Handler<{ invitations: readonly AdministratorInvitation[] }> {
  constructor(private readonly receive: ReceiveAdministrators) {}

  handle(ctx: Ctx, payload: { invitations: readonly AdministratorInvitation[] }): Promise<void> {
    return this.receive.execute(ctx, payload.invitations);
  }
}
