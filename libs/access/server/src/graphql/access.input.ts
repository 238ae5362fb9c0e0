import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { PageArgs } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';
import type { InvitationStateCode } from '../domain/invitation.rules.js';
import { InvitationStateEnum, RoleEnum } from './role.type.js';

@InputType()
export class SignInInput {
  @Field(() => String) account!: string;
  @Field(() => String) password!: string;
  @Field(() => ID, { nullable: true }) seatId?: Id | null;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String) current!: string;
  @Field(() => String) next!: string;
}

@InputType()
export class SetUpInput {
  @Field(() => String) token!: string;
  @Field(() => String) officeName!: string;
  @Field(() => String) shortName!: string;
  @Field(() => String) regionCode!: string;
  @Field(() => String) level!: string;
  @Field(() => String) personName!: string;
  @Field(() => String) account!: string;
  @Field(() => String) password!: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String) token!: string;
  @Field(() => String) account!: string;
  @Field(() => String) password!: string;
}

@InputType()
export class InviteSeatInput {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) personName!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: Id | null;
}

@InputType()
export class GrantSeatInput {
  @Field(() => ID) fromSeatId!: Id;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ID, { nullable: true }) unitId?: Id | null;
}

@InputType()
export class AdministratorInput {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) personName!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
}

@InputType()
export class CreateOfficeInput {
  @Field(() => ID) parentId!: Id;
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
  @Field(() => String) level!: string;
  @Field(() => String) regionCode!: string;
  @Field(() => [AdministratorInput]) administrators!: AdministratorInput[];
}

@ArgsType()
export class SeatsArgs extends PageArgs {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => RoleEnum, { nullable: true }) role?: Role | null;
  @Field(() => Boolean, { defaultValue: false }) includeEnded!: boolean;
}

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => InvitationStateEnum, { nullable: true }) state?: InvitationStateCode | null;
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => String, { nullable: true }) action?: string | null;
}
