import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('ProgrammeSection')
export class ProgrammeSectionType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'lead | assist' }) duty!: string;
}

@ObjectType('ProgrammeUnit')
export class ProgrammeUnitType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) field!: string;
  @Field(() => String) reason!: string;
  @Field(() => ID, { nullable: true }) sectionId!: Id | null;
  @Field(() => String, { nullable: true }) sectionName!: string | null;
  @Field(() => DateScalarType) joinedOn!: LocalDate;
  @Field(() => DateScalarType, { nullable: true, description: 'first day on which it no longer belongs to the programme' }) leftOn!: LocalDate | null;
}

@ObjectType('ProgrammeCounty')
export class ProgrammeCountyType {
  @Field(() => ID) countyOfficeId!: Id;
  @Field(() => String) countyName!: string;
  @Field(() => String) reason!: string;
}

@ObjectType('TaskForceMember')
export class TaskForceMemberType {
  @Field(() => String) personName!: string;
  @Field(() => String) post!: string;
  @Field(() => String, { description: 'head | deputy | member' }) duty!: string;
}

@ObjectType('KeyDate')
export class KeyDateType {
  @Field(() => String) label!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) dailyFrom!: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) dailyTo!: LocalDate | null;
}

@ObjectType('CadenceChange')
export class CadenceChangeType {
  @Field(() => ID) id!: Id;
  @Field(() => ID, { nullable: true, description: 'null: the whole programme' }) unitId!: Id | null;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => String, { description: 'daily | weekly | off' }) mode!: string;
  @Field(() => DateScalarType) fromOn!: LocalDate;
  @Field(() => DateScalarType) toOn!: LocalDate;
  @Field(() => String) reason!: string;
  @Field(() => String) byName!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('Programme')
export class ProgrammeType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => String) scope!: string;
  @Field(() => String, { description: 'draft | active | closed' }) state!: string;
  @Field(() => DateScalarType) startsOn!: LocalDate;
  @Field(() => DateScalarType) endsOn!: LocalDate;
  @Field(() => DateScalarType) evidenceFrom!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) evidenceTo!: LocalDate | null;
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday' }) weekday!: number;
  @Field(() => String, { description: 'HH:MM, Asia/Shanghai' }) asksAt!: string;
  @Field(() => String, { description: 'HH:MM, Asia/Shanghai' }) cutoffAt!: string;
  @Field(() => String, { description: 'next | previous | skip' }) movePolicy!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID, { nullable: true }) copiedFromId!: Id | null;
  @Field(() => [ProgrammeSectionType]) sections!: ProgrammeSectionType[];
  @Field(() => [ProgrammeUnitType]) units!: ProgrammeUnitType[];
  @Field(() => [ProgrammeCountyType]) counties!: ProgrammeCountyType[];
  @Field(() => [TaskForceMemberType]) taskForce!: TaskForceMemberType[];
  @Field(() => [KeyDateType]) keyDates!: KeyDateType[];
  @Field(() => [CadenceChangeType]) cadenceLog!: CadenceChangeType[];
  @Field(() => [String]) can!: string[];
}
