import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class DrawSampleInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) subject!: string;
  @Field(() => String, { nullable: true }) leafCode?: string | null;
  @Field(() => String, { nullable: true, description: '1 to 24 hexadecimal digits; drawn by the server when absent' }) seed?: string | null;
  @Field(() => Int, { nullable: true, description: 'by the formula when absent' }) size?: number | null;
  @Field(() => String, { nullable: true, description: 'needed below what the formula gives' }) sizeReason?: string | null;
  @Field(() => String, { nullable: true, description: 'pasted rows with the headings 编号 and 内容' }) frameText?: string | null;
  @Field(() => String, { nullable: true }) fileName?: string | null;
  @Field(() => String, { nullable: true }) fileBase64?: string | null;
}

@InputType()
export class SampleResultRow {
  @Field(() => Int) position!: number;
  @Field(() => String, { description: 'right | wrong' }) result!: string;
  @Field(() => String, { nullable: true }) checkedValue?: string | null;
  @Field(() => String, { nullable: true, description: 'needed where it is wrong' }) note?: string | null;
}

@InputType()
export class SampleResultsInput {
  @Field(() => ID) sampleId!: Id;
  @Field(() => Int) version!: number;
  @Field(() => [SampleResultRow]) rows!: SampleResultRow[];
}

@InputType()
export class WorkPaperInput {
  @Field(() => ID) sampleId!: Id;
  @Field(() => String) fileName!: string;
  @Field(() => String) fileBase64!: string;
}

@InputType()
export class YearCountInput {
  @Field(() => Int) year!: number;
  @Field(() => Int) count!: number;
}

@InputType()
export class PowerItemRow {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) dutyCode?: string | null;
  @Field(() => String, { nullable: true }) section?: string | null;
  @Field(() => [YearCountInput]) exercised!: YearCountInput[];
  @Field(() => String, { nullable: true }) exemptReason?: string | null;
}

@InputType()
export class PowerItemsInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) source!: string;
  @Field(() => String, { description: 'A | B | C' }) grade!: string;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => [PowerItemRow], { nullable: true, description: 'or a table: text or file' }) items?: PowerItemRow[] | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => String, { nullable: true }) fileName?: string | null;
  @Field(() => String, { nullable: true }) fileBase64?: string | null;
}

@InputType()
export class VerificationSettingInput {
  @Field(() => String) kind!: string;
  @Field(() => String) key!: string;
  @Field(() => String) value!: string;
  @Field(() => String) source!: string;
  @Field(() => [ID], { nullable: true }) unitIds?: Id[] | null;
  @Field(() => DateScalarType) validFrom!: LocalDate;
}
