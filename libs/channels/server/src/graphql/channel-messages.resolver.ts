import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { allowedActions, Can, CurrentCtx, type Connection } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ChannelMessages, RESENDABLE, type MessageView } from '../use-cases/channel-messages.js';
import { ChannelMessagesArgs } from './channels.input.js';
import { ChannelMessageConnection, ChannelMessageType } from './channels.type.js';

/** A message with what the caller may do about it. */
export function messageType(ctx: Ctx, view: MessageView): ChannelMessageType {
  const possible = [...(view.action === 'send' && RESENDABLE.includes(view.state) ? ['resend'] : []), ...(view.state === 'unknown' ? ['settle'] : [])];
  return { ...view, can: allowedActions(ctx, 'ChannelMessage', view, possible) };
}

/** Messages that went out to seats of the office. */
@Resolver(() => ChannelMessageType)
export class ChannelMessagesResolver {
  constructor(private readonly messages: ChannelMessages) {}

  @Query(() => ChannelMessageConnection)
  @Can('read', 'ChannelMessage')
  async channelMessages(@CurrentCtx() ctx: Ctx, @Args() args: ChannelMessagesArgs): Promise<Connection<ChannelMessageType>> {
    const page = await this.messages.list(ctx, args);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: messageType(ctx, node) })) };
  }

  @Mutation(() => ChannelMessageType)
  @Can('resend', 'ChannelMessage')
  async resendMessage(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('channel', { type: () => String }) channel: string): Promise<ChannelMessageType> {
    return messageType(ctx, await this.messages.resend(ctx, id, channel));
  }

  @Mutation(() => ChannelMessageType)
  @Can('settle', 'ChannelMessage')
  async settleMessage(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('sent', { type: () => Boolean }) sent: boolean): Promise<ChannelMessageType> {
    return messageType(ctx, await this.messages.settle(ctx, id, sent));
  }
}
