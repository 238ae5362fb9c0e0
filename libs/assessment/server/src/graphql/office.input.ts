import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FileInput } from '@wudan/access-server';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class ScoreAsOfficeInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) code!: string;
  @Field(() => Int, { description: 'of the mark as it was when it was changed; 0: none' }) version!: number;
  @Field(() => String, { nullable: true, description: 'points with at most two decimals; null takes the mark back' }) score?: string | null;
  @Field(() => String) reason!: string;
  @Field(() => Boolean, { description: 'as the second assessor' }) second!: boolean;
}

@InputType()
export class DeclareInterestInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String, { description: 'none | borrowed_from_unit | relative | former_post | other' }) interest!: string;
  @Field(() => String, { description: 'may be empty without an interest' }) note!: string;
}

@InputType()
export class ReviewOfficeInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String, { description: 'needed to return' }) note!: string;
}

@InputType()
export class RecordDecisionInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String, { description: 'meeting | circulation' }) form!: string;
  @Field(() => DateScalarType) decidedOn!: LocalDate;
  @Field(() => String, { description: '毕机编〔2022〕15号' }) docNumber!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => FileInput, { nullable: true }) scan?: FileInput | null;
}

@InputType()
export class ScoringPolicyInput {
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => String) reasonGap!: string;
  @Field(() => String) varianceLimit!: string;
  @Field(() => String, { description: 'none | individual_and_level | all' }) secondAssessor!: string;
  @Field(() => String) gradeDShare!: string;
  @Field(() => Int) peersAtLeast!: number;
}
