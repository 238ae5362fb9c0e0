import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType, PageArgs } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class FileEvidenceInput {
  @Field(() => ID, { nullable: true, description: 'a finished upload; or itemId' }) uploadId?: Id | null;
  @Field(() => ID, { nullable: true, description: 'a piece of the unit that is there' }) itemId?: Id | null;
  @Field(() => [ID]) cellIds!: Id[];
  @Field(() => String, { nullable: true, description: 'needed with uploadId' }) title?: string | null;
  @Field(() => String, { nullable: true }) docNumber?: string | null;
  @Field(() => DateScalarType, { nullable: true }) formedOn?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true, description: 'needed with uploadId: the period that it proves' }) periodFrom?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) periodTo?: LocalDate | null;
  @Field(() => Int, { nullable: true }) pages?: number | null;
  @Field(() => String, { nullable: true, description: 'public | internal (default)' }) classification?: string | null;
}

@InputType()
export class ReplaceEvidenceInput {
  @Field(() => ID) itemId!: Id;
  @Field(() => ID) uploadId!: Id;
  @Field(() => String) reason!: string;
}

@InputType()
export class SightEvidenceInput {
  @Field(() => ID) cellId!: Id;
  @Field(() => String) docNumber!: string;
  @Field(() => Int) pages!: number;
  @Field(() => String) place!: string;
  @Field(() => String) firstAssessor!: string;
  @Field(() => String) secondAssessor!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
}

@InputType()
export class LossWitnessInput {
  @Field(() => String) name!: string;
  @Field(() => String) post!: string;
}

@InputType()
export class DeclareLossInput {
  @Field(() => ID) cellId!: Id;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true, description: 'key of lossLadder; absent or none: nothing stands in' }) substitute?: string | null;
  @Field(() => [LossWitnessInput], { nullable: true, description: 'two, for two_witnesses' }) witnesses?: LossWitnessInput[] | null;
  @Field(() => ID, { nullable: true, description: 'the substitute: a piece that is there' }) itemId?: Id | null;
  @Field(() => ID, { nullable: true, description: 'the substitute: a finished upload, with title and period' }) uploadId?: Id | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) docNumber?: string | null;
  @Field(() => DateScalarType, { nullable: true }) formedOn?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) periodFrom?: LocalDate | null;
  @Field(() => DateScalarType, { nullable: true }) periodTo?: LocalDate | null;
  @Field(() => Int, { nullable: true }) pages?: number | null;
  @Field(() => String, { nullable: true }) classification?: string | null;
}

@InputType()
export class ReviewEvidenceInput {
  @Field(() => ID) cellId!: Id;
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String, { nullable: true, description: 'needed to send it back' }) reason?: string | null;
}

@InputType()
export class RequestEvidenceInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) leafCode!: string;
  @Field(() => String) material!: string;
  @Field(() => [String], { description: 'YYYY or 基准日' }) years!: string[];
  @Field(() => DateScalarType) dueOn!: LocalDate;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class AskFigureInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String, { description: 'a variable of the formulas of the issued set' }) name!: string;
  @Field(() => String, { nullable: true }) dimension?: string | null;
  @Field(() => String, { description: 'YYYY, YYYY-MM-DD or all' }) period!: string;
  @Field(() => DateScalarType) dueOn!: LocalDate;
}

@ArgsType()
export class EvidenceFilesArgs extends PageArgs {
  @Field(() => ID) unitId!: Id;
}
