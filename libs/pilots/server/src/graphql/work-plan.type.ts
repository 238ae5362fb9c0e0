import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('PlanSection')
export class PlanSectionType {
  @Field(() => String) heading!: string;
  @Field(() => String) body!: string;
}

@ObjectType('PlanDecision')
export class PlanDecisionType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'review | agree | issue' }) step!: string;
  @Field(() => String, { description: 'meeting | sign_off' }) form!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) byName!: string;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) docNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'the file is read by planScanFile' }) scanName!: string | null;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('WorkPlan')
export class WorkPlanType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String, { description: 'draft | reviewed | agreed | issued' }) state!: string;
  @Field(() => Int, { description: '0: prefilled, not saved yet' }) version!: number;
  @Field(() => [PlanSectionType]) sections!: PlanSectionType[];
  @Field(() => String, { nullable: true }) docNumber!: string | null;
  @Field(() => DateScalarType, { nullable: true }) issuedOn!: LocalDate | null;
  @Field(() => [PlanDecisionType]) decisions!: PlanDecisionType[];
  @Field(() => [String]) can!: string[];
}

@ObjectType('Guide')
export class GuideType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) title!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'bytes' }) size!: number;
  @Field(() => String) sha256!: string;
  @Field(() => DateScalarType) effectiveOn!: LocalDate;
  @Field(() => String) note!: string;
  @Field(() => String) byName!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('TrainingAttendance')
export class TrainingAttendanceType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => Int) people!: number;
  @Field(() => String) names!: string;
  @Field(() => String, { description: 'present | absent | excused' }) state!: string;
}

@ObjectType('Training')
export class TrainingType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) title!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) place!: string;
  @Field(() => String) content!: string;
  @Field(() => [TrainingAttendanceType]) attendance!: TrainingAttendanceType[];
  @Field(() => [String]) can!: string[];
}
