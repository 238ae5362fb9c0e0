import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType, DateScalarType, PageArgs } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { UNIT_KINDS, type UnitKind } from '../domain/unit.rules.js';

export const UnitKindEnum = Object.fromEntries(UNIT_KINDS.map((kind) => [kind.toUpperCase(), kind])) as Record<string, UnitKind>;
registerEnumType(UnitKindEnum, { name: 'UnitKind' });

@ObjectType('UnitRef')
export class UnitRefType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
}

@ObjectType('Section')
export class SectionType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) validTo!: LocalDate | null;
  @Field(() => [String]) can!: string[];
}

@ObjectType('Unit')
export class UnitType {
  @Field(() => ID) id!: Id;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
  @Field(() => UnitKindEnum) kind!: UnitKind;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => UnitRefType, { nullable: true }) attachedTo?: UnitRefType | null;
  @Field(() => String, { nullable: true }) socialCreditCode!: string | null;
  @Field(() => String, { nullable: true }) socialCreditCodeWarning!: string | null;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) validTo!: LocalDate | null;
  @Field(() => [SectionType]) sections?: SectionType[];
  @Field(() => [UnitRefType]) attached?: UnitRefType[];
  @Field(() => [String]) can!: string[];
  attachedToId!: Id | null;
}

export const UnitConnection = connectionType(UnitType, 'Unit');

@ArgsType()
export class UnitsArgs extends PageArgs {
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => UnitKindEnum, { nullable: true }) kind?: UnitKind | null;
  @Field(() => Boolean, { defaultValue: false }) includeRetired!: boolean;
}

@InputType()
export class CreateUnitInput {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
  @Field(() => UnitKindEnum) kind!: UnitKind;
  @Field(() => String, { nullable: true }) field?: string | null;
  @Field(() => ID, { nullable: true }) attachedToId?: Id | null;
  @Field(() => String, { nullable: true }) socialCreditCode?: string | null;
  @Field(() => DateScalarType, { nullable: true }) validFrom?: LocalDate | null;
}

@InputType()
export class UpdateUnitInput {
  @Field(() => ID) id!: Id;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) shortName?: string | null;
  @Field(() => UnitKindEnum, { nullable: true }) kind?: UnitKind | null;
  @Field(() => String, { nullable: true }) field?: string | null;
  @Field(() => ID, { nullable: true }) attachedToId?: Id | null;
  @Field(() => String, { nullable: true }) socialCreditCode?: string | null;
}

@InputType()
export class CreateSectionInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) name!: string;
  @Field(() => DateScalarType, { nullable: true }) validFrom?: LocalDate | null;
}
