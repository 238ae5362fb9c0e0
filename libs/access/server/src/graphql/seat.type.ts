import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType, DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate, Role } from '@wudan/kernel-core';
import { UnitRefType } from '@wudan/tenancy-server';
import type { InvitationStateCode } from '../domain/invitation.rules.js';
import { InvitationStateEnum, RoleEnum } from './role.type.js';

@ObjectType('Seat')
export class SeatType {
  @Field(() => ID) id!: Id;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) personName!: string;
  @Field(() => String, { nullable: true }) account!: string | null;
  @Field(() => String, { nullable: true, description: '脱敏后的电话' }) phone!: string | null;
  @Field(() => UnitRefType, { nullable: true }) unit?: UnitRefType | null;
  @Field(() => DateScalarType) startedOn!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) endedOn!: LocalDate | null;
  @Field(() => [String]) can!: string[];
  unitId!: Id | null;
}

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID) id!: Id;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) personName!: string;
  @Field(() => UnitRefType, { nullable: true }) unit?: UnitRefType | null;
  @Field(() => InvitationStateEnum) state!: InvitationStateCode;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
  @Field(() => DateTimeScalarType) createdAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) acceptedAt!: Date | null;
  @Field(() => [String]) can!: string[];
  unitId!: Id | null;
}

@ObjectType('IssuedInvitation')
export class IssuedInvitationType {
  @Field(() => InvitationType) invitation!: InvitationType;
  @Field(() => String) url!: string;
  @Field(() => String) qrSvg!: string;
}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field(() => String) officeName!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String) personName!: string;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
  @Field(() => [String]) passwordRules!: string[];
}

export const SeatConnection = connectionType(SeatType, 'Seat');
export const InvitationConnection = connectionType(InvitationType, 'Invitation');
