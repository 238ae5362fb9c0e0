import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

/** What every form of a report has. */
@InputType({ isAbstract: true })
class ProgressFields {
  @Field(() => String, { description: 'on_plan | lagging | blocked' }) status!: string;
  @Field(() => Int, { nullable: true }) percent?: number | null;
  @Field(() => String, { nullable: true }) done?: string | null;
  @Field(() => String, { nullable: true }) difficulty?: string | null;
  @Field(() => String, { nullable: true }) coordination?: string | null;
  @Field(() => String, { nullable: true }) nextSteps?: string | null;
}

@InputType()
export class ReportProgressInput extends ProgressFields {
  @Field(() => ID) promptId!: Id;
  @Field(() => Int) version!: number;
  @Field(() => String) eventId!: string;
}

@InputType()
export class ReportForUnitInput extends ProgressFields {
  @Field(() => ID) roundId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String, { description: 'telephone | paper | visit' }) source!: string;
  @Field(() => String) sourceName!: string;
}

@InputType()
export class RequestCorrectionInput extends ProgressFields {
  @Field(() => ID) promptId!: Id;
  @Field(() => String) reason!: string;
}

@InputType()
export class AskNowInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => [ID]) unitIds!: Id[];
  @Field(() => String) note!: string;
  @Field(() => DateTimeScalarType) cutoffAt!: Date;
}

@InputType()
export class LadderStepInput {
  @Field(() => Int) afterMinutes!: number;
  @Field(() => String) to!: string;
}

@InputType()
export class DispatchPolicyInput {
  @Field(() => DateScalarType) effectiveOn!: LocalDate;
  @Field(() => [LadderStepInput]) ladder!: LadderStepInput[];
  @Field(() => Int) acknowledgeMinutes!: number;
  @Field(() => Int) dueWithinDays!: number;
  @Field(() => Int) trustedDelayMinutes!: number;
  @Field(() => String) reason!: string;
}

/** The fields of a report, and nothing else a client may have sent along. */
export const progressOf = ({ status, percent, done, difficulty, coordination, nextSteps }: ProgressFields): Readonly<Record<string, unknown>> => ({ status, percent, done, difficulty, coordination, nextSteps });
