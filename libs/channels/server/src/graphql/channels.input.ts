import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@InputType()
export class SetUpTelegramInput {
  @Field(() => String, { nullable: true, description: 'from BotFather; absent: the present one stays' }) token?: string | null;
  @Field(() => String, { description: 'polling | webhook' }) mode!: string;
  @Field(() => Boolean) allowText!: boolean;
}

@InputType()
export class SetUpWebhookInput {
  @Field(() => String, { description: 'host must be in WEBHOOK_HOSTS of the deployment' }) url!: string;
  @Field(() => String, { nullable: true, description: 'signing key of both directions, 16 to 200 visible characters; absent: the present one stays' }) secret?: string | null;
}

@ArgsType()
export class ChatBindingsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'active | blocked | ended' }) state?: string | null;
}

@ArgsType()
export class ChannelMessagesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'queued | sending | sent | delivered | seen | failed | unknown | blocked | cancelled' }) state?: string | null;
  @Field(() => ID, { nullable: true }) seatId?: Id | null;
  @Field(() => ID, { nullable: true }) promptId?: Id | null;
}
