import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('BoardRow')
export class BoardRowType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: 'define | accept | assess | rectify | apply' }) stage!: string;
  @Field(() => String, { description: 'normal | due | overdue' }) light!: string;
  @Field(() => Int) percent!: number;
  @Field(() => DateTimeScalarType, { nullable: true }) lastReportAt!: Date | null;
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
  @Field(() => DateTimeScalarType) asOf!: Date;
}

export const BoardConnection = connectionType(BoardRowType, 'BoardRow');
