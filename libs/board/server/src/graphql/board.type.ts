import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('BoardRow')
export class BoardRowType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: 'define | accept | assess | rectify | apply' }) stage!: string;
  @Field(() => String, { description: 'normal | due | overdue' }) light!: string;
  @Field(() => String, { description: 'none | on_plan | lagging | blocked' }) status!: string;
  @Field(() => Int) percent!: number;
  @Field(() => DateTimeScalarType, { nullable: true }) lastReportAt!: Date | null;
  @Field(() => DateTimeScalarType, { nullable: true }) dueAt!: Date | null;
  @Field(() => Int) openDifficulties!: number;
  @Field(() => DateTimeScalarType) updatedAt!: Date;
}

@ObjectType('OfficeSummary')
export class OfficeSummaryType {
  @Field(() => ID) officeId!: Id;
  @Field(() => String) officeName!: string;
  @Field(() => String) level!: string;
  @Field(() => Int) units!: number;
  @Field(() => Int) seats!: number;
  @Field(() => Int) normal!: number;
  @Field(() => Int) due!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) onPlan!: number;
  @Field(() => Int) lagging!: number;
  @Field(() => Int) blocked!: number;
  @Field(() => Int) difficulties!: number;
  @Field(() => Int) percent!: number;
  @Field(() => DateTimeScalarType) asOf!: Date;
}

export const BoardConnection = connectionType(BoardRowType, 'BoardRow');
