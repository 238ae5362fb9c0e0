import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '@wudan/access-server';
import { connectionType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';

@ObjectType('ChannelAccount')
export class ChannelAccountType {
  @Field(() => String, { description: 'telegram | webhook' }) channel!: string;
  @Field(() => String, { description: 'off | on' }) state!: string;
  @Field(() => String, { nullable: true }) botName!: string | null;
  @Field(() => String, { description: 'polling | webhook' }) mode!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => Boolean) allowText!: boolean;
  @Field(() => Boolean) hasSecret!: boolean;
  @Field(() => String, { nullable: true, description: 'where the provider posts to' }) hookUrl!: string | null;
  @Field(() => String, { nullable: true }) acknowledgedBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) acknowledgedAt!: Date | null;
  @Field(() => DateTimeScalarType) updatedAt!: Date;
  @Field(() => [String], { description: 'configure, switch, test' }) can!: string[];
}

@ObjectType('ChatBinding')
export class ChatBindingType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) seatId!: Id;
  @Field(() => String) personName!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => String, { description: 'telegram | web | webhook' }) channel!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'active | blocked | ended' }) state!: string;
  @Field(() => DateTimeScalarType) boundAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) endedAt!: Date | null;
  @Field(() => String, { nullable: true }) endReason!: string | null;
  @Field(() => [String], { description: 'end' }) can!: string[];
}

@ObjectType('ChatLink')
export class ChatLinkType {
  @Field(() => ID) seatId!: Id;
  @Field(() => String) personName!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => String) url!: string;
  @Field(() => String, { nullable: true }) telegramUrl!: string | null;
  @Field(() => String) qrSvg!: string;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
}

@ObjectType('ChannelMessage')
export class ChannelMessageType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) seatId!: Id;
  @Field(() => String) personName!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => String, { description: 'telegram | web | webhook' }) channel!: string;
  @Field(() => String, { description: 'card | reminder | escalation | receipt | notice | reply' }) kind!: string;
  @Field(() => String, { description: 'send | edit' }) action!: string;
  @Field(() => String) title!: string;
  @Field(() => String) body!: string;
  @Field(() => String, { description: 'queued | sending | sent | delivered | seen | failed | unknown | blocked | cancelled' }) state!: string;
  @Field(() => Int) attempts!: number;
  @Field(() => String, { nullable: true }) lastError!: string | null;
  @Field(() => DateTimeScalarType) createdAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) sentAt!: Date | null;
  @Field(() => DateTimeScalarType, { nullable: true }) seenAt!: Date | null;
  @Field(() => ID, { nullable: true }) promptId!: Id | null;
  @Field(() => [String], { description: 'resend, settle' }) can!: string[];
}

export const ChatBindingConnection = connectionType(ChatBindingType, 'ChatBinding');
export const ChannelMessageConnection = connectionType(ChannelMessageType, 'ChannelMessage');
