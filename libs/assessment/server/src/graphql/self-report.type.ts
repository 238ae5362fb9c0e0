import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('ReportFigure')
export class ReportFigureType {
  @Field(() => String) text!: string;
  @Field(() => String) source!: string;
}

@ObjectType('ReportSection')
export class ReportSectionType {
  @Field(() => String) key!: string;
  @Field(() => String) heading!: string;
  @Field(() => String, { description: 'drafted from data until people edit it' }) body!: string;
  @Field(() => [ReportFigureType], { description: 'every number and where it comes from' }) figures!: readonly ReportFigureType[];
}

@ObjectType('SelfReport')
export class SelfReportType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => Int, { description: '0: nobody has edited it yet' }) version!: number;
  @Field(() => [ReportSectionType]) sections!: readonly ReportSectionType[];
  @Field(() => DateTimeScalarType, { nullable: true }) updatedAt!: Date | null;
  @Field(() => String, { nullable: true }) updatedBy!: string | null;
  @Field(() => [String], { description: 'edit | export' }) can!: string[];
}
