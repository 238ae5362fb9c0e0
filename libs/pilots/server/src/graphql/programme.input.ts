import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class ProgrammeSectionInput {
  @Field(() => String, { description: 'ties units to it: the id of a stored section, any text for a new one' }) key!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'lead | assist' }) duty!: string;
}

@InputType()
export class ProgrammeUnitInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) field!: string;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) sectionKey?: string | null;
}

@InputType()
export class ProgrammeCountyInput {
  @Field(() => ID) countyOfficeId!: Id;
  @Field(() => String) reason!: string;
}

@InputType()
export class TaskForceMemberInput {
  @Field(() => String) personName!: string;
  @Field(() => String) post!: string;
  @Field(() => String, { description: 'head | deputy | member' }) duty!: string;
}

@InputType()
export class KeyDateInput {
  @Field(() => String) label!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) dailyFrom?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) dailyTo?: LocalDate | null;
}

@InputType()
export class ProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'absent: a new draft' }) id?: Id | null;
  @Field(() => Int, { nullable: true, description: 'the version the change was made on' }) version?: number | null;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) scope?: string | null;
  @Field(() => DateScalarType) startsOn!: LocalDate;
  @Field(() => DateScalarType) endsOn!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) evidenceFrom?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) evidenceTo?: LocalDate | null;
  @Field(() => Int, { nullable: true }) weekday?: number | null;
  @Field(() => String, { nullable: true }) asksAt?: string | null;
  @Field(() => String, { nullable: true }) cutoffAt?: string | null;
  @Field(() => String, { nullable: true, description: 'next | previous | skip' }) movePolicy?: string | null;
  @Field(() => [ProgrammeSectionInput], { nullable: true }) sections?: ProgrammeSectionInput[] | null;
  @Field(() => [ProgrammeUnitInput], { nullable: true }) units?: ProgrammeUnitInput[] | null;
  @Field(() => [ProgrammeCountyInput], { nullable: true }) counties?: ProgrammeCountyInput[] | null;
  @Field(() => [TaskForceMemberInput], { nullable: true }) taskForce?: TaskForceMemberInput[] | null;
  @Field(() => [KeyDateInput], { nullable: true }) keyDates?: KeyDateInput[] | null;
}

@InputType()
export class SetCadenceInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => ID, { nullable: true, description: 'absent: the whole programme' }) unitId?: Id | null;
  @Field(() => String, { description: 'daily | weekly | off' }) mode!: string;
  @Field(() => DateScalarType) fromOn!: LocalDate;
  @Field(() => DateScalarType) toOn!: LocalDate;
  @Field(() => String) reason!: string;
}

@ArgsType()
export class CopyProgrammeArgs {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => DateScalarType) startsOn!: LocalDate;
  @Field(() => DateScalarType) endsOn!: LocalDate;
}
