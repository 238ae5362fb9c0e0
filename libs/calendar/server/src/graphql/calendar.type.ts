import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { DayKind } from '../domain/holiday-notice.rules.js';

export const DayKindEnum = { OFF: 'off', WORK: 'work' } as const;
registerEnumType(DayKindEnum, { name: 'DayKind' });
export const CalendarStateEnum = { PUBLISHED: 'PUBLISHED', PROVISIONAL: 'PROVISIONAL' } as const;
registerEnumType(CalendarStateEnum, { name: 'CalendarState' });

@ObjectType('CalendarDay')
export class CalendarDayType {
  @Field(() => DateScalarType) date!: LocalDate;
  @Field(() => Boolean) working!: boolean;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => Boolean, { description: '与周一至周五的通常安排不同' }) exception!: boolean;
  @Field(() => Boolean, { description: '放假安排尚未公布，暂按周一至周五' }) provisional!: boolean;
}

@ObjectType('CalendarSource')
export class CalendarSourceType {
  @Field(() => ID) id!: Id;
  @Field(() => String) title!: string;
  @Field(() => DateScalarType) publishedOn!: LocalDate;
  @Field(() => String) regionCode!: string;
  @Field(() => Int) days!: number;
}

@ObjectType('CalendarYear')
export class CalendarYearType {
  @Field(() => Int) year!: number;
  @Field(() => String) regionCode!: string;
  @Field(() => CalendarStateEnum) state!: 'PUBLISHED' | 'PROVISIONAL';
  @Field(() => DateScalarType) knownOn!: LocalDate;
  @Field(() => [CalendarDayType]) days!: CalendarDayType[];
  @Field(() => [CalendarSourceType]) sources!: CalendarSourceType[];
  @Field(() => Int) workingDays!: number;
}

@ObjectType('DueDate')
export class DueDateType {
  @Field(() => DateScalarType) date!: LocalDate;
  @Field(() => Boolean) provisional!: boolean;
  @Field(() => [CalendarDayType]) skipped!: CalendarDayType[];
}

@InputType()
export class CalendarDayInput {
  @Field(() => DateScalarType) date!: LocalDate;
  @Field(() => DayKindEnum) kind!: DayKind;
  @Field(() => String) name!: string;
}

@InputType()
export class PublishCalendarInput {
  @Field(() => Int) year!: number;
  @Field(() => String, { nullable: true, description: '缺省为本办所在行政区划' }) regionCode?: string | null;
  @Field(() => String) title!: string;
  @Field(() => DateScalarType) publishedOn!: LocalDate;
  @Field(() => [CalendarDayInput]) days!: CalendarDayInput[];
}
