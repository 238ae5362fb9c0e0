import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('SampleRate')
export class SampleRateType {
  @Field(() => String, { description: 'four decimals' }) rate!: string;
  @Field(() => String) low!: string;
  @Field(() => String) high!: string;
  @Field(() => String) method!: string;
  @Field(() => String) sentence!: string;
}

@ObjectType('AuditSampleItem')
export class AuditSampleItemType {
  @Field(() => Int) position!: number;
  @Field(() => String) key!: string;
  @Field(() => String) content!: string;
  @Field(() => String, { nullable: true, description: 'right | wrong' }) result!: string | null;
  @Field(() => String) checkedValue!: string;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) checkedBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) checkedAt!: Date | null;
}

@ObjectType('AuditSample')
export class AuditSampleType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) subject!: string;
  @Field(() => String, { nullable: true }) leafCode!: string | null;
  @Field(() => Int) population!: number;
  @Field(() => Int) size!: number;
  @Field(() => String) seed!: string;
  @Field(() => String) algorithm!: string;
  @Field(() => String) frameHash!: string;
  @Field(() => String) sampleHash!: string;
  @Field(() => String, { description: 'drawn | closed | withdrawn' }) state!: string;
  @Field(() => DateTimeScalarType) drawnAt!: Date;
  @Field(() => String) drawnBy!: string;
  @Field(() => Int) entered!: number;
  @Field(() => Int) wrong!: number;
  @Field(() => SampleRateType, { nullable: true, description: 'once the sample is closed' }) rate!: SampleRateType | null;
  @Field(() => DateTimeScalarType, { nullable: true }) closedAt!: Date | null;
  @Field(() => String, { nullable: true }) closedBy!: string | null;
  @Field(() => String, { nullable: true }) withdrawReason!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [AuditSampleItemType]) items!: AuditSampleItemType[];
  @Field(() => [String], { description: 'enter_results, close, withdraw, export' }) can!: string[];
}

@ObjectType('SampleSizeAdvice')
export class SampleSizeAdviceType {
  @Field(() => Int) population!: number;
  @Field(() => Int) size!: number;
}
