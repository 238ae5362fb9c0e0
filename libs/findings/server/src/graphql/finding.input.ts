import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class FindingFilter {
  @Field(() => ID, { nullable: true }) unitId?: Id | null;
  @Field(() => ID, { nullable: true }) pilotId?: Id | null;
  @Field(() => String, { nullable: true }) category?: string | null;
  @Field(() => String, { nullable: true }) track?: string | null;
  @Field(() => String, { nullable: true }) level?: string | null;
  @Field(() => String, { nullable: true }) state?: string | null;
  @Field(() => String, { nullable: true }) source?: string | null;
  @Field(() => String, { nullable: true }) cause?: string | null;
  @Field(() => String, { nullable: true, description: 'in number, title, facts or basis' }) text?: string | null;
  @Field(() => Boolean, { nullable: true }) sealed?: boolean | null;
}

@InputType({ isAbstract: true })
class FindingContentInput {
  @Field(() => String) level!: string;
  @Field(() => String, { description: 'the code of the category' }) categoryId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) facts!: string;
  @Field(() => String) basis!: string;
  @Field(() => String) source!: string;
  @Field(() => String) sourceNote!: string;
  @Field(() => String) cause!: string;
  @Field(() => String) track!: string;
  @Field(() => [String], { description: 'codes of indicators' }) leaves!: string[];
  @Field(() => [ID], { description: "evidence items of the pilot's grid" }) evidence!: Id[];
}

@InputType()
export class OpenFindingInput extends FindingContentInput {
  @Field(() => ID) pilotId!: Id;
}

@InputType()
export class EditFindingInput extends FindingContentInput {
  @Field(() => ID) id!: Id;
  @Field(() => Int) version!: number;
}

@InputType()
export class SealFindingInput {
  @Field(() => ID) id!: Id;
  @Field(() => String) docNumber!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) to!: string;
  @Field(() => String, { description: 'typed; kept with the seal and in the audit trail' }) reason!: string;
}

@InputType()
export class OfficeTaskInput {
  @Field(() => ID) id!: Id;
  @Field(() => String) text!: string;
  @Field(() => DateScalarType, { nullable: true }) dueOn?: LocalDate | null;
  @Field(() => String) responsible!: string;
  @Field(() => DateScalarType, { nullable: true }) doneOn?: LocalDate | null;
}

@InputType()
export class TakePositionInput {
  @Field(() => ID) findingId!: Id;
  @Field(() => String, { description: 'accept | amend | object' }) stance!: string;
  @Field(() => String, { nullable: true, description: 'amend: the words it should have; object: why it should not stand' }) text?: string | null;
}

@InputType()
export class ReplyPositionInput {
  @Field(() => ID) findingId!: Id;
  @Field(() => String, { description: 'adopt | keep | adapt' }) stance!: string;
  @Field(() => String, { nullable: true, description: 'adapt: the new text; else a note' }) text?: string | null;
}

@InputType()
export class DecideDifferenceInput {
  @Field(() => ID) findingId!: Id;
  @Field(() => String) officeText!: string;
  @Field(() => String) note!: string;
}

@InputType()
export class FindingCategoryInput {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'a shipped one keeps its own' }) name!: string;
  @Field(() => DateScalarType, { nullable: true, description: 'own ones only; default today' }) validFrom?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true, description: 'first day on which it may no longer be chosen; null: in use' }) retiredOn?: LocalDate | null;
}
