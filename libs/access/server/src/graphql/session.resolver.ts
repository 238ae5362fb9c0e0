import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentVisitor, OpenTo, type Visitor } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { AcceptInvitation } from '../use-cases/accept-invitation.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { DescribeEntry } from '../use-cases/describe-entry.js';
import { DescribeViewer } from '../use-cases/describe-viewer.js';
import { PreviewInvitation } from '../use-cases/preview-invitation.js';
import { SetUp } from '../use-cases/set-up.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { SwitchSeat } from '../use-cases/switch-seat.js';
import { AcceptInvitationInput, ChangePasswordInput, SetUpInput, SignInInput } from './access.input.js';
import { InvitationPreviewType } from './seat.type.js';
import { EntryType, ViewerType } from './viewer.type.js';

/** Signing in and out, and what is open before that. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly entries: DescribeEntry,
    private readonly viewers: DescribeViewer,
    private readonly signInCase: SignIn,
    private readonly signOutCase: SignOut,
    private readonly switchSeatCase: SwitchSeat,
    private readonly changePasswordCase: ChangePassword,
    private readonly setUpCase: SetUp,
  ) {}

  @Query(() => EntryType)
  @OpenTo('anyone: the sign-in page asks what it may show')
  entry(@CurrentVisitor() visitor: Visitor): Promise<EntryType> {
    return this.entries.execute(visitor);
  }

  @Query(() => ViewerType, { nullable: true })
  @OpenTo('anyone: null when signed out')
  viewer(@CurrentVisitor() visitor: Visitor): Promise<ViewerType | null> {
    return visitor.ctx ? this.viewers.execute(visitor) : Promise.resolve(null);
  }

  @Mutation(() => ViewerType)
  @OpenTo('anyone with account and password')
  async signIn(@CurrentVisitor() visitor: Visitor, @Args('input') input: SignInInput): Promise<ViewerType> {
    await this.signInCase.execute(visitor, input);
    return this.viewers.execute(visitor);
  }

  @Mutation(() => Boolean)
  @OpenTo('any signed-in seat: its own session')
  async signOut(@CurrentVisitor() visitor: Visitor): Promise<boolean> {
    await this.signOutCase.execute(visitor);
    return true;
  }

  @Mutation(() => ViewerType)
  @OpenTo('any signed-in seat: its own seats')
  async switchSeat(@CurrentVisitor() visitor: Visitor, @Args('seatId', { type: () => ID }) seatId: Id): Promise<ViewerType> {
    await this.switchSeatCase.execute(visitor, seatId);
    return this.viewers.execute(visitor);
  }

  @Mutation(() => Boolean)
  @OpenTo('any signed-in seat: its own password')
  async changePassword(@CurrentVisitor() visitor: Visitor, @Args('input') input: ChangePasswordInput): Promise<boolean> {
    await this.changePasswordCase.execute(visitor, input);
    return true;
  }

  @Mutation(() => ViewerType)
  @OpenTo('anyone with the single-use set-up link, while no office exists')
  async setUp(@CurrentVisitor() visitor: Visitor, @Args('input') input: SetUpInput): Promise<ViewerType> {
    await this.setUpCase.execute(visitor, input);
    return this.viewers.execute(visitor);
  }
}

/** The invitee's two operations. */
@Resolver()
export class JoinResolver {
  constructor(
    private readonly previewCase: PreviewInvitation,
    private readonly acceptCase: AcceptInvitation,
    private readonly viewers: DescribeViewer,
  ) {}

  @Query(() => InvitationPreviewType)
  @OpenTo('anyone with the single-use link')
  invitation(@CurrentVisitor() visitor: Visitor, @Args('token') token: string): Promise<InvitationPreviewType> {
    return this.previewCase.execute(visitor, token);
  }

  @Mutation(() => ViewerType)
  @OpenTo('anyone with the single-use link')
  async acceptInvitation(@CurrentVisitor() visitor: Visitor, @Args('input') input: AcceptInvitationInput): Promise<ViewerType> {
    await this.acceptCase.execute(visitor, input);
    return this.viewers.execute(visitor);
  }
}
