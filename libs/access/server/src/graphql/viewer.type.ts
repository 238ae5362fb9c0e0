import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';
import { OfficeType } from '@wudan/tenancy-server';
import { RoleEnum } from './role.type.js';

@ObjectType('Ability')
export class AbilityType {
  @Field(() => String) action!: string;
  @Field(() => String) subject!: string;
}

@ObjectType('SeatChoice')
export class SeatChoiceType {
  @Field(() => ID) id!: Id;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ID) officeId!: Id;
  @Field(() => String) officeName!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => String) personName!: string;
  @Field(() => String) account!: string;
  @Field(() => SeatChoiceType) seat!: SeatChoiceType;
  @Field(() => [SeatChoiceType]) seats!: SeatChoiceType[];
  @Field(() => [AbilityType]) abilities!: AbilityType[];
  @Field(() => OfficeType) office!: OfficeType;
  @Field(() => Boolean) mustChangePassword!: boolean;
  @Field(() => Int) idleMinutes!: number;
  @Field(() => DateTimeScalarType) sessionExpiresAt!: Date;
}

@ObjectType('DemoAccount')
export class DemoAccountType {
  @Field(() => String) account!: string;
  @Field(() => String) password!: string;
  @Field(() => String) personName!: string;
  @Field(() => String) officeName!: string;
  @Field(() => String) roleLabel!: string;
  @Field(() => String) story!: string;
}

@ObjectType('Entry')
export class EntryType {
  @Field(() => Boolean) demo!: boolean;
  @Field(() => [DemoAccountType]) demoAccounts!: DemoAccountType[];
  @Field(() => Boolean) setUpNeeded!: boolean;
  @Field(() => String) version!: string;
  @Field(() => DateTimeScalarType) now!: Date;
}
