import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { allowedActions, Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ChannelAccounts, type AccountView } from '../use-cases/channel-accounts.js';
import { ChannelMessages } from '../use-cases/channel-messages.js';
import { messageType } from './channel-messages.resolver.js';
import { SetUpTelegramInput, SetUpWebhookInput } from './channels.input.js';
import { ChannelAccountType, ChannelMessageType } from './channels.type.js';

function accountType(ctx: Ctx, view: AccountView): ChannelAccountType {
  const possible = ['configure', ...(view.hasSecret ? ['switch'] : []), ...(view.state === 'on' ? ['test'] : [])];
  return { ...view, can: allowedActions(ctx, 'ChannelAccount', view, possible) };
}

/** The office's accounts with Telegram and with the signed webhook. */
@Resolver(() => ChannelAccountType)
export class ChannelAccountsResolver {
  constructor(
    private readonly accounts: ChannelAccounts,
    private readonly messages: ChannelMessages,
  ) {}

  @Query(() => [ChannelAccountType])
  @Can('read', 'ChannelAccount')
  async channelAccounts(@CurrentCtx() ctx: Ctx): Promise<ChannelAccountType[]> {
    return (await this.accounts.list(ctx)).map((view) => accountType(ctx, view));
  }

  @Mutation(() => ChannelAccountType)
  @Can('configure', 'ChannelAccount')
  async setUpTelegram(@CurrentCtx() ctx: Ctx, @Args('input') input: SetUpTelegramInput): Promise<ChannelAccountType> {
    return accountType(ctx, await this.accounts.setUpTelegram(ctx, input));
  }

  @Mutation(() => ChannelAccountType)
  @Can('configure', 'ChannelAccount')
  async setUpWebhook(@CurrentCtx() ctx: Ctx, @Args('input') input: SetUpWebhookInput): Promise<ChannelAccountType> {
    return accountType(ctx, await this.accounts.setUpWebhook(ctx, input));
  }

  @Mutation(() => ChannelAccountType, { description: 'switching Telegram on needs an acknowledgement of 6 to 200 characters' })
  @Can('switch', 'ChannelAccount')
  async switchChannel(
    @CurrentCtx() ctx: Ctx,
    @Args('channel', { type: () => String }) channel: string,
    @Args('on', { type: () => Boolean }) on: boolean,
    @Args('acknowledgement', { type: () => String, nullable: true }) acknowledgement?: string | null,
  ): Promise<ChannelAccountType> {
    return accountType(ctx, await this.accounts.switch(ctx, channel, on, acknowledgement ?? null));
  }

  @Mutation(() => ChannelMessageType)
  @Can('test', 'ChannelAccount')
  async sendTestMessage(@CurrentCtx() ctx: Ctx, @Args('channel', { type: () => String }) channel: string, @Args('seatId', { type: () => ID }) seatId: Id): Promise<ChannelMessageType> {
    return messageType(ctx, await this.messages.test(ctx, channel, seatId));
  }
}
