import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx, type Connection } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { DescribeUnits, UnitRefType } from '@wudan/tenancy-server';
import { InviteSeat } from '../use-cases/invite-seat.js';
import { ListInvitations } from '../use-cases/list-invitations.js';
import { ReissueInvitations } from '../use-cases/reissue-invitations.js';
import { RevokeInvitation } from '../use-cases/revoke-invitation.js';
import { InvitationsArgs, InviteSeatInput } from './access.input.js';
import { invitationType, issuedInvitation } from './issued-invitation.type.js';
import { InvitationConnection, InvitationType, IssuedInvitationType } from './seat.type.js';

/** Invitations of the office. A token leaves only in the answer that issued it. */
@Resolver(() => InvitationType)
export class InvitationsResolver {
  constructor(
    private readonly list: ListInvitations,
    private readonly invite: InviteSeat,
    private readonly reissue: ReissueInvitations,
    private readonly revoke: RevokeInvitation,
    private readonly unitRefs: DescribeUnits,
  ) {}

  @Query(() => InvitationConnection)
  @Can('read', 'Invitation')
  async invitations(@CurrentCtx() ctx: Ctx, @Args() args: InvitationsArgs): Promise<Connection<InvitationType>> {
    const page = await this.list.execute(ctx, args);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: invitationType(ctx, node) })) };
  }

  @Mutation(() => IssuedInvitationType)
  @Can('create', 'Invitation')
  async inviteSeat(@CurrentCtx() ctx: Ctx, @Args('input') input: InviteSeatInput): Promise<IssuedInvitationType> {
    return issuedInvitation(ctx, await this.invite.execute(ctx, input));
  }

  @Mutation(() => [IssuedInvitationType])
  @Can('create', 'Invitation')
  async reissueInvitations(@CurrentCtx() ctx: Ctx, @Args('ids', { type: () => [ID] }) ids: Id[]): Promise<IssuedInvitationType[]> {
    return (await this.reissue.execute(ctx, ids)).map((each) => issuedInvitation(ctx, each));
  }

  @Mutation(() => InvitationType)
  @Can('revoke', 'Invitation')
  async revokeInvitation(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<InvitationType> {
    return invitationType(ctx, await this.revoke.execute(ctx, id));
  }

  @ResolveField(() => UnitRefType, { nullable: true })
  unit(@CurrentCtx() ctx: Ctx, @Parent() invitation: InvitationType): Promise<UnitRefType | null> {
    return this.unitRefs.ref(ctx, invitation.unitId);
  }
}
