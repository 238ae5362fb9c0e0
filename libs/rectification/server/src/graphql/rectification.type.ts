import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('RectEvidence')
export class RectEvidenceType {
  @Field(() => ID) itemId!: Id;
  @Field(() => String) title!: string;
}

@ObjectType('RectProgress')
export class RectProgressType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'on_track | behind | blocked | done' }) status!: string;
  @Field(() => String) text!: string;
  @Field(() => [ID]) itemIds!: Id[];
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
  @Field(() => String, { description: 'chat | console | import' }) source!: string;
}

@ObjectType('RectExtension')
export class RectExtensionType {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) toDate!: LocalDate;
  @Field(() => String) reason!: string;
  @Field(() => String, { description: 'asked | granted | refused' }) state!: string;
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
  @Field(() => String) note!: string;
}

@ObjectType('RectReading')
export class RectReadingType {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) value!: string;
  @Field(() => String) target!: string;
  @Field(() => Boolean) good!: boolean;
  @Field(() => String) note!: string;
  @Field(() => String) by!: string;
}

@ObjectType('RectClosing')
export class RectClosingType {
  @Field(() => String) requestedBy!: string;
  @Field(() => DateTimeScalarType) requestedAt!: Date;
  @Field(() => String) summary!: string;
  @Field(() => [RectEvidenceType]) evidence!: RectEvidenceType[];
  @Field(() => String, { description: 'asked | closed | returned' }) state!: string;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String) note!: string;
  @Field(() => DateScalarType, { nullable: true }) closedOn!: LocalDate | null;
}

@ObjectType('RectRecheck')
export class RectRecheckType {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => Boolean) effective!: boolean;
  @Field(() => String) note!: string;
  @Field(() => String) by!: string;
}

@ObjectType('RectItem', { description: '整改台账中的一个问题' })
export class RectItemType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) findingId!: Id;
  @Field(() => String) no!: string;
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) programmeId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: 'city | county' }) level!: string;
  @Field(() => String) category!: string;
  @Field(() => String) categoryName!: string;
  @Field(() => String) title!: string;
  @Field(() => String) facts!: string;
  @Field(() => String) basis!: string;
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'immediate 立查立改 | time_limited 限时整改 | long_term 长期坚持' }) track!: string;
  @Field(() => String) cause!: string;
  @Field(() => String) goal!: string;
  @Field(() => String) measures!: string;
  @Field(() => String) responsibleUnit!: string;
  @Field(() => String) responsibleLeader!: string;
  @Field(() => String) responsiblePerson!: string;
  @Field(() => String, { description: '关联编制事项' }) matter!: string;
  @Field(() => DateScalarType, { nullable: true, description: 'null for long_term: its clock is nextReviewOn' }) dueOn!: LocalDate | null;
  @Field(() => String, { description: 'to_plan | planned | under_way | close_requested | closed | effective | relapsed' }) state!: string;
  @Field(() => String, { description: 'normal | due_soon | overdue | done' }) light!: string;
  @Field(() => Int, { nullable: true, description: 'working days; negative after the day' }) daysLeft!: number | null;
  @Field(() => String, { nullable: true, description: 'why the plan of this problem or its close-out was sent back' }) returnNote!: string | null;
  @Field(() => [RectProgressType]) progress!: RectProgressType[];
  @Field(() => [RectExtensionType]) extensions!: RectExtensionType[];
  @Field(() => [RectReadingType]) readings!: RectReadingType[];
  @Field(() => DateScalarType, { nullable: true }) nextReviewOn!: LocalDate | null;
  @Field(() => RectClosingType, { nullable: true, description: 'the newest request' }) closing!: RectClosingType | null;
  @Field(() => [RectRecheckType]) rechecks!: RectRecheckType[];
  @Field(() => Int) extended!: number;
  @Field(() => [String]) leaves!: string[];
  @Field(() => Int) version!: number;
  @Field(() => [String], { description: 'plan, report, request_extension, request_close, review_plan, decide_extension, close, return_close, record_reading, recheck, ask_alike' }) can!: string[];
}

@ObjectType('RectPlan', { description: '整改方案' })
export class RectPlanType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: '文号 of the feedback letter' }) docNumber!: string;
  @Field(() => DateScalarType) letterOn!: LocalDate;
  @Field(() => String, { description: 'to_plan | submitted | returned | agreed' }) state!: string;
  @Field(() => DateScalarType) dueOn!: LocalDate;
  @Field(() => String, { nullable: true }) submittedBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) submittedAt!: Date | null;
  @Field(() => String) note!: string;
  @Field(() => [RectItemType]) items!: RectItemType[];
  @Field(() => [String], { description: 'submit, review, print' }) can!: string[];
}
