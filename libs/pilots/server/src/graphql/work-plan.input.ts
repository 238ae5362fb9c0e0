import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FileInput } from '@wudan/access-server';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class PlanSectionInput {
  @Field(() => String) heading!: string;
  @Field(() => String) body!: string;
}

@InputType()
export class SaveWorkPlanInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => Int, { description: 'the version the change was made on; 0 for the first' }) version!: number;
  @Field(() => [PlanSectionInput]) sections!: PlanSectionInput[];
}

@InputType()
export class DecideWorkPlanInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => String, { description: 'review | agree | issue' }) step!: string;
  @Field(() => String, { description: 'meeting | sign_off' }) form!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) byName!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, { nullable: true, description: 'of the issue: 毕机编办〔2022〕15号' }) docNumber?: string | null;
  @Field(() => FileInput, { nullable: true }) scan?: FileInput | null;
}

@InputType()
export class AttachGuideInput {
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) title!: string;
  @Field(() => DateScalarType) effectiveOn!: LocalDate;
  @Field(() => String) note!: string;
  @Field(() => FileInput) file!: FileInput;
}

@InputType()
export class TrainingAttendanceInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => Int) people!: number;
  @Field(() => String) names!: string;
  @Field(() => String, { description: 'present | absent | excused' }) state!: string;
}

@InputType()
export class SaveTrainingInput {
  @Field(() => ID, { nullable: true, description: 'absent: a new training' }) id?: Id | null;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) title!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) place!: string;
  @Field(() => String) content!: string;
  @Field(() => [TrainingAttendanceInput]) attendance!: TrainingAttendanceInput[];
}
