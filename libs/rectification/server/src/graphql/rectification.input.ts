import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FileInput } from '@wudan/access-server';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class RectFilter {
  @Field(() => ID, { nullable: true }) unitId?: Id | null;
  @Field(() => String, { nullable: true }) track?: string | null;
  @Field(() => String, { nullable: true, description: 'code of the category' }) category?: string | null;
  @Field(() => String, { nullable: true }) level?: string | null;
  @Field(() => String, { nullable: true }) light?: string | null;
  @Field(() => String, { nullable: true }) state?: string | null;
  @Field(() => String, { nullable: true }) text?: string | null;
}

@InputType()
export class PlanRectItemInput {
  @Field(() => ID) id!: Id;
  @Field(() => Int) version!: number;
  @Field(() => String) goal!: string;
  @Field(() => String) measures!: string;
  @Field(() => String, { nullable: true }) responsibleUnit?: string | null;
  @Field(() => String) responsibleLeader!: string;
  @Field(() => String) responsiblePerson!: string;
  @Field(() => DateScalarType, { nullable: true, description: 'a working day; none for long_term' }) dueOn?: LocalDate | null;
  @Field(() => String, { nullable: true }) matter?: string | null;
}

@InputType()
export class ReviewRectPlanInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String) note!: string;
  @Field(() => [ID], { nullable: true, description: 'problems to be planned anew; all when none is named' }) returnedIds?: Id[] | null;
}

@InputType()
export class RectProgressInput {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'on_track | behind | blocked | done' }) status!: string;
  @Field(() => String) text!: string;
  @Field(() => [ID], { nullable: true, description: 'pieces of evidence of the unit' }) itemIds?: Id[] | null;
  @Field(() => [ID], { nullable: true, description: 'finished uploads of the caller; each becomes a piece' }) uploadIds?: Id[] | null;
}

@InputType()
export class RectExtensionInput {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) toDate!: LocalDate;
  @Field(() => String) reason!: string;
}

@InputType()
export class DecideExtensionInput {
  @Field(() => ID) id!: Id;
  @Field(() => ID) extensionId!: Id;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String) note!: string;
}

@InputType()
export class CloseOutInput {
  @Field(() => ID) id!: Id;
  @Field(() => String) summary!: string;
  @Field(() => [ID], { nullable: true, description: 'pieces of evidence of the unit' }) itemIds?: Id[] | null;
  @Field(() => [ID], { nullable: true, description: 'finished uploads of the caller; each becomes a piece' }) uploadIds?: Id[] | null;
}

@InputType()
export class DecideCloseOutInput {
  @Field(() => ID) id!: Id;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String) note!: string;
}

@InputType()
export class ReadingInput {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String, { description: 'decimal' }) value!: string;
  @Field(() => String, { description: 'decimal' }) target!: string;
  @Field(() => Boolean) good!: boolean;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class RecheckInput {
  @Field(() => ID) id!: Id;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => Boolean) effective!: boolean;
  @Field(() => String) note!: string;
}

@InputType()
export class AskAlikeInput {
  @Field(() => ID) itemId!: Id;
  @Field(() => String) question!: string;
  @Field(() => [ID]) unitIds!: Id[];
  @Field(() => DateScalarType) dueOn!: LocalDate;
}

@InputType()
export class LedgerImportInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => FileInput) file!: FileInput;
}

@InputType()
export class LedgerViewInput {
  @Field(() => ID, { nullable: true }) id?: Id | null;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'JSON of the conditions of a RectFilter' }) filter!: string;
  @Field(() => Boolean) shared!: boolean;
}

@InputType()
export class RectRungInput {
  @Field(() => Int) afterMinutes!: number;
  @Field(() => String) to!: string;
}

@InputType()
export class RectPolicyInput {
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => Int) immediateDays!: number;
  @Field(() => Int) timeLimitedMonths!: number;
  @Field(() => Int) reviewMonths!: number;
  @Field(() => [Int]) remindDays!: number[];
  @Field(() => Int) extensionsAtMost!: number;
  @Field(() => [RectRungInput], { nullable: true, description: 'the shipped ladder when absent' }) ladder?: RectRungInput[] | null;
  @Field(() => String) reason!: string;
}
