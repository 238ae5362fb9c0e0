import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('Opinion')
export class OpinionType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID, { description: 'the assessed unit' }) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: 'partner | peer' }) kind!: string;
  @Field(() => String, { description: 'link | seat' }) way!: string;
  @Field(() => ID, { nullable: true }) fromUnitId!: Id | null;
  @Field(() => String) fromName!: string;
  @Field(() => String) question!: string;
  @Field(() => DateScalarType) dueOn!: LocalDate;
  @Field(() => String, { description: 'waiting | answered | expired | locked (too many wrong unit names) | revoked' }) state!: string;
  @Field(() => Int, { nullable: true, description: '5 best … 1' }) rating!: number | null;
  @Field(() => String, { nullable: true }) problems!: string | null;
  @Field(() => String, { nullable: true }) suggestions!: string | null;
  @Field(() => String, { nullable: true }) signerName!: string | null;
  @Field(() => String, { nullable: true }) signerPost!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true }) answeredBy!: string | null;
  @Field(() => String) askedBy!: string;
  @Field(() => DateTimeScalarType) askedAt!: Date;
  @Field(() => String, { nullable: true }) revokeReason!: string | null;
  @Field(() => Int, { description: 'how often another unit was named on the page' }) wrongTries!: number;
  @Field(() => [String], { description: 'reissue, revoke' }) can!: string[];
}

@ObjectType('OpinionSummary')
export class OpinionSummaryType {
  @Field(() => Int) asked!: number;
  @Field(() => Int) answered!: number;
  @Field(() => Int) waiting!: number;
  @Field(() => String, { nullable: true, description: 'two decimals' }) average!: string | null;
  @Field(() => [Int], { description: 'how many gave 5, 4, 3, 2, 1' }) ratings!: number[];
}

@ObjectType('OpinionList')
export class OpinionListType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => [OpinionType]) opinions!: OpinionType[];
  @Field(() => OpinionSummaryType) partner!: OpinionSummaryType;
  @Field(() => OpinionSummaryType) peer!: OpinionSummaryType;
  @Field(() => [String], { description: 'ask' }) can!: string[];
}

/** Told once, when it is made. */
@ObjectType('IssuedInquiryLink')
export class IssuedInquiryLinkType {
  @Field(() => ID, { nullable: true }) opinionId!: Id | null;
  @Field(() => String, { description: 'the partner unit, or the group of respondents' }) label!: string;
  @Field(() => String) url!: string;
  @Field(() => String) qrSvg!: string;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
}

@ObjectType('OpinionsAsked')
export class OpinionsAskedType {
  @Field(() => OpinionListType) list!: OpinionListType;
  @Field(() => [IssuedInquiryLinkType]) links!: IssuedInquiryLinkType[];
}

@ObjectType('PeerRequest')
export class PeerRequestType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'whom it is about' }) unitName!: string;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) question!: string;
  @Field(() => DateScalarType) dueOn!: LocalDate;
  @Field(() => String, { description: 'waiting | answered | expired' }) state!: string;
  @Field(() => Int, { nullable: true }) rating!: number | null;
  @Field(() => String, { nullable: true }) problems!: string | null;
  @Field(() => String, { nullable: true }) suggestions!: string | null;
  @Field(() => [String], { description: 'answer' }) can!: string[];
}
