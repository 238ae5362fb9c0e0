import { Injectable } from '@nestjs/common';
import { Cursors, rowScope, UnitOfWork, type Connection, type PageArgs } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import type { InvitationEntity } from '../data/invitation.entity.js';
import type { InvitationStateCode } from '../domain/invitation.rules.js';
import { InvitationsRepository } from '../data/invitations.repository.js';

/** Invitations of the office as far as the caller may see them. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  execute(ctx: Ctx, args: PageArgs & { state?: InvitationStateCode | null }): Promise<Connection<InvitationEntity>> {
    return this.units.read(ctx, async (tx) => {
      const request = this.cursors.request(ctx, 'invitations', args);
      const page = await tx.repo(InvitationsRepository).list(rowScope(ctx, 'read', 'Invitation'), args.state, request);
      return this.cursors.connection(ctx, 'invitations', page, (row) => row.personName, (row) => row);
    });
  }
}
