import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { allowedActions, Can, CurrentCtx, type Connection } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ChatBindings, type BindingView } from '../use-cases/chat-bindings.js';
import { IssueChatLinks } from '../use-cases/issue-chat-links.js';
import { ChatBindingsArgs } from './channels.input.js';
import { ChatBindingConnection, ChatBindingType, ChatLinkType } from './channels.type.js';

const bindingType = (ctx: Ctx, view: BindingView): ChatBindingType => ({ ...view, can: view.state === 'ended' ? [] : allowedActions(ctx, 'ChatBinding', view, ['end']) });

/** Which chats stand for which seats, and the links by which they come to. */
@Resolver(() => ChatBindingType)
export class ChatBindingsResolver {
  constructor(
    private readonly bindings: ChatBindings,
    private readonly links: IssueChatLinks,
  ) {}

  @Query(() => ChatBindingConnection)
  @Can('read', 'ChatBinding')
  async chatBindings(@CurrentCtx() ctx: Ctx, @Args() args: ChatBindingsArgs): Promise<Connection<ChatBindingType>> {
    const page = await this.bindings.list(ctx, args);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: bindingType(ctx, node) })) };
  }

  @Mutation(() => [ChatLinkType])
  @Can('invite', 'ChatBinding')
  issueChatLinks(@CurrentCtx() ctx: Ctx, @Args('seatIds', { type: () => [ID] }) seatIds: Id[]): Promise<ChatLinkType[]> {
    return this.links.execute(ctx, seatIds);
  }

  @Mutation(() => ChatBindingType)
  @Can('end', 'ChatBinding')
  async endChatBinding(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<ChatBindingType> {
    return bindingType(ctx, await this.bindings.end(ctx, id, reason));
  }
}
