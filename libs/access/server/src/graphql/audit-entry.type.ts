import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => ID) id!: Id;
  @Field(() => DateTimeScalarType) at!: Date;
  @Field(() => String) actorName!: string;
  @Field(() => String) actorRole!: string;
  @Field(() => String) action!: string;
  @Field(() => String) subjectType!: string;
  @Field(() => ID, { nullable: true }) subjectId!: Id | null;
  @Field(() => String) outcome!: string;
  @Field(() => String, { nullable: true }) origin!: string | null;
  @Field(() => String) summary!: string;
  @Field(() => Boolean) sealed!: boolean;
  @Field(() => Int, { nullable: true }) seq!: number | null;
}

@ObjectType('AuditHead')
export class AuditHeadType {
  @Field(() => Int) seq!: number;
  @Field(() => String) hash!: string;
  @Field(() => DateTimeScalarType) sealedAt!: Date;
  @Field(() => Int) unsealed!: number;
  @Field(() => Boolean) verified!: boolean;
  @Field(() => Int, { nullable: true }) firstBadSeq!: number | null;
}

export const AuditEntryConnection = connectionType(AuditEntryType, 'AuditEntry');
