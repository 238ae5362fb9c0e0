import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('UploadTicket')
export class UploadTicketType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'where tus 1.0 PATCH goes, on the address of the API' }) url!: string;
  @Field(() => String, { description: 'limit of the office in bytes' }) maxBytes!: string;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
}
