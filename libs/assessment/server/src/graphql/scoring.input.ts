import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Id } from '@wudan/kernel-core';

@InputType()
export class ScoreLeafInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) code!: string;
  @Field(() => Int, { description: 'of the row as it was when it was changed; 0: never scored' }) version!: number;
  @Field(() => String, { nullable: true, description: 'points with at most two decimals; null: not scored' }) score?: string | null;
  @Field(() => String, { nullable: true, description: 'JSON by rule type: {"occurrences":[0,1]}, {"ticks":[true]}, {"grade":"A"}, {"value":"0.875"}' }) claim?: string | null;
  @Field(() => String) statement!: string;
  @Field(() => String, { nullable: true, description: 'why the item does not apply; waits for the assessor' }) naReason?: string | null;
}

@InputType()
export class ReportSectionInput {
  @Field(() => String) key!: string;
  @Field(() => String) body!: string;
}

@InputType()
export class SaveSelfReportInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => Int, { description: 'the version the change was made on; 0: nobody has edited it yet' }) version!: number;
  @Field(() => [ReportSectionInput], { description: 'parts that are not named stay as they are' }) sections!: ReportSectionInput[];
}

@ArgsType()
export class LeafReasonArgs {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) code!: string;
  @Field(() => String) reason!: string;
}

@ArgsType()
export class NotApplicableArgs {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) code!: string;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String) note!: string;
}
