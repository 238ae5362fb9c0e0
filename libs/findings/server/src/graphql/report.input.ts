import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class FindingReportSectionInput {
  @Field(() => String) key!: string;
  @Field(() => String, { description: 'empty: it follows the data again' }) body!: string;
}

@InputType()
export class SaveReportInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => Int) version!: number;
  @Field(() => [FindingReportSectionInput], { description: 'parts that are not named stay as they are' }) sections!: FindingReportSectionInput[];
}

@InputType()
export class SendForCommentInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => DateScalarType, { nullable: true, description: 'a working day; default: the days of the programme' }) commentDueOn?: LocalDate | null;
}

@InputType()
export class ReviewReportInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String) note!: string;
}

@InputType()
export class IssueLetterInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String, { description: 'such as 毕编办函〔2022〕15号' }) docNumber!: string;
  @Field(() => DateScalarType) issuedOn!: LocalDate;
  @Field(() => String) contactName!: string;
  @Field(() => String) contactPhone!: string;
  @Field(() => String, { description: 'typed; goes to the audit trail' }) reason!: string;
}

@InputType()
export class FeedbackPolicyInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => Int, { description: 'the version it was made on; 0: the shipped default' }) version!: number;
  @Field(() => Boolean) showScores!: boolean;
  @Field(() => Boolean) sumAspects!: boolean;
  @Field(() => Boolean) silenceAccepts!: boolean;
  @Field(() => Int) planDays!: number;
  @Field(() => Int) objectionDays!: number;
  @Field(() => Int) commentDays!: number;
  @Field(() => Int) maxRounds!: number;
}
