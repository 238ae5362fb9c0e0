import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '@wudan/access-server';
import { connectionType, DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate, Role } from '@wudan/kernel-core';

@ObjectType('PromptFact')
export class PromptFactType {
  @Field(() => String) label!: string;
  @Field(() => String) value!: string;
}

@ObjectType('PromptOption')
export class PromptOptionType {
  @Field(() => String) id!: string;
  @Field(() => String) label!: string;
}

@ObjectType('PromptAnswer')
export class PromptAnswerType {
  @Field(() => ID) id!: Id;
  @Field(() => String) receiptNo!: string;
  @Field(() => String) personName!: string;
  @Field(() => String, { description: 'console | web | telegram | webhook | office' }) channel!: string;
  @Field(() => String) summary!: string;
  @Field(() => Boolean) late!: boolean;
  @Field(() => DateTimeScalarType) tappedAt!: Date;
  @Field(() => DateTimeScalarType) receivedAt!: Date;
  @Field(() => ID, { nullable: true }) replacesId!: Id | null;
}

@ObjectType('Prompt')
export class PromptType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) seatId!: Id;
  @Field(() => String) personName!: string;
  @Field(() => ID, { nullable: true }) unitId!: Id | null;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'choice | confirm | notice' }) kind!: string;
  @Field(() => String) title!: string;
  @Field(() => String) body!: string;
  @Field(() => [PromptFactType]) facts!: readonly PromptFactType[];
  @Field(() => [PromptOptionType]) options!: readonly PromptOptionType[];
  @Field(() => String) subjectType!: string;
  @Field(() => ID) subjectId!: Id;
  @Field(() => String, { description: 'planned | held | sent | delivered | seen | answered | superseded | expired | recalled | failed | unknown' }) state!: string;
  @Field(() => Boolean) critical!: boolean;
  @Field(() => DateTimeScalarType, { nullable: true }) dueAt!: Date | null;
  @Field(() => String, { nullable: true }) acknowledgedBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) acknowledgedUntil!: Date | null;
  @Field(() => DateTimeScalarType, { nullable: true }) heldUntil!: Date | null;
  @Field(() => DateTimeScalarType) createdAt!: Date;
  @Field(() => PromptAnswerType, { nullable: true }) answer!: PromptAnswerType | null;
  @Field(() => [PromptAnswerType]) history!: readonly PromptAnswerType[];
  @Field(() => [String]) can!: readonly string[];
}

export const PromptConnection = connectionType(PromptType, 'Prompt');

@ObjectType('Absence')
export class AbsenceType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) seatId!: Id;
  @Field(() => String) personName!: string;
  @Field(() => ID) coverSeatId!: Id;
  @Field(() => String) coverName!: string;
  @Field(() => String, { description: 'leave | delegation' }) kind!: string;
  @Field(() => DateScalarType) fromOn!: LocalDate;
  @Field(() => DateScalarType) toOn!: LocalDate;
  @Field(() => String) reason!: string;
  @Field(() => DateTimeScalarType, { nullable: true }) endedAt!: Date | null;
  @Field(() => [String]) can!: readonly string[];
}

@ObjectType('ChatPreference')
export class ChatPreferenceType {
  @Field(() => String) quietFrom!: string;
  @Field(() => String) quietTo!: string;
  @Field(() => String, { nullable: true }) lunchFrom!: string | null;
  @Field(() => String, { nullable: true }) lunchTo!: string | null;
}

@ObjectType('ContactDuty')
export class ContactDutyType {
  @Field(() => ID) seatId!: Id;
  @Field(() => String) personName!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => Int) position!: number;
  @Field(() => Int) bindings!: number;
}

@ObjectType('BurdenRow')
export class BurdenRowType {
  @Field(() => ID) seatId!: Id;
  @Field(() => String) personName!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => Int) prompts!: number;
  @Field(() => Int) asks!: number;
  @Field(() => Int) taps!: number;
}

@InputType()
export class SetAbsenceInput {
  @Field(() => ID, { nullable: true }) seatId?: Id | null;
  @Field(() => ID) coverSeatId!: Id;
  @Field(() => String) kind!: string;
  @Field(() => DateScalarType) fromOn!: LocalDate;
  @Field(() => DateScalarType) toOn!: LocalDate;
  @Field(() => String) reason!: string;
}

@InputType()
export class ChatPreferenceInput {
  @Field(() => String) quietFrom!: string;
  @Field(() => String) quietTo!: string;
  @Field(() => String, { nullable: true }) lunchFrom?: string | null;
  @Field(() => String, { nullable: true }) lunchTo?: string | null;
}
