import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('FindingReportFigure')
export class FindingReportFigureType {
  @Field(() => String) text!: string;
  @Field(() => String) source!: string;
}

@ObjectType('FindingReportSection')
export class FindingReportSectionType {
  @Field(() => String) key!: string;
  @Field(() => String) heading!: string;
  @Field(() => String, { description: 'drafted from data until people edit it' }) body!: string;
  @Field(() => [FindingReportFigureType], { description: 'every number and where it comes from' }) figures!: readonly FindingReportFigureType[];
  @Field(() => Boolean) edited!: boolean;
}

@ObjectType('ReportStep')
export class ReportStepType {
  @Field(() => ID) id!: Id;
  @Field(() => String) act!: string;
  @Field(() => String) note!: string;
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('FeedbackLetter')
export class FeedbackLetterType {
  @Field(() => String) docNumber!: string;
  @Field(() => DateScalarType) issuedOn!: LocalDate;
  @Field(() => DateScalarType) planDueOn!: LocalDate;
  @Field(() => DateScalarType) objectionDueOn!: LocalDate;
  @Field(() => String) contactName!: string;
  @Field(() => String) contactPhone!: string;
  @Field(() => String) issuedBy!: string;
}

@ObjectType('AssessmentReport')
export class AssessmentReportType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String, { description: 'draft | comment | settled | review | approved | issued' }) state!: string;
  @Field(() => Int, { description: '0 while there is none' }) version!: number;
  @Field(() => [FindingReportSectionType]) sections!: readonly FindingReportSectionType[];
  @Field(() => DateScalarType, { nullable: true }) commentDueOn!: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) objectionDueOn!: LocalDate | null;
  @Field(() => String, { nullable: true }) grade!: string | null;
  @Field(() => String, { nullable: true }) total!: string | null;
  @Field(() => Int) undecided!: number;
  @Field(() => Int) agreed!: number;
  @Field(() => Int) differs!: number;
  @Field(() => [ReportStepType]) steps!: readonly ReportStepType[];
  @Field(() => FeedbackLetterType, { nullable: true }) letter!: FeedbackLetterType | null;
  @Field(() => Boolean, { description: 'letter and unit see scores, or the grade alone' }) showScores!: boolean;
  @Field(() => [String], { description: 'draft | edit | send_for_comment | settle | submit | review | issue | export' }) can!: readonly string[];
}

@ObjectType('ReportLine')
export class ReportLineType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) state!: string;
  @Field(() => Int) findings!: number;
  @Field(() => Int) undecided!: number;
  @Field(() => Int) differs!: number;
  @Field(() => String, { nullable: true }) grade!: string | null;
  @Field(() => String, { nullable: true }) docNumber!: string | null;
  @Field(() => DateScalarType, { nullable: true }) commentDueOn!: LocalDate | null;
}

@ObjectType('FeedbackPolicy')
export class FeedbackPolicyType {
  @Field(() => ID) programmeId!: Id;
  @Field(() => Int, { description: '0: the shipped default' }) version!: number;
  @Field(() => Boolean) showScores!: boolean;
  @Field(() => Boolean, { description: 'execution and benefit are added up, or stand apart' }) sumAspects!: boolean;
  @Field(() => Boolean) silenceAccepts!: boolean;
  @Field(() => Int) planDays!: number;
  @Field(() => Int) objectionDays!: number;
  @Field(() => Int) commentDays!: number;
  @Field(() => Int) maxRounds!: number;
  @Field(() => [String], { description: 'set' }) can!: readonly string[];
}
