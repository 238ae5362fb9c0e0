import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FileInput } from '@wudan/access-server';
import type { Id } from '@wudan/kernel-core';

@InputType()
export class SaveTemplateInput {
  @Field(() => ID) id!: Id;
  @Field(() => Int, { description: 'the lock the change was made on' }) version!: number;
  @Field(() => String, { description: 'JSON of the document' }) document!: string;
}

@InputType()
export class ImportTemplateInput {
  @Field(() => ID, { description: 'the draft that takes what the workbook says' }) id!: Id;
  @Field(() => FileInput) file!: FileInput;
}

@InputType()
export class StressScoreInput {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'share of the points, 0.8 is 80 %' }) rate!: string;
}

@InputType()
export class StressRowInput {
  @Field(() => String) unitName!: string;
  @Field(() => [StressScoreInput]) scores!: StressScoreInput[];
}

@InputType()
export class StressInput {
  @Field(() => ID) templateId!: Id;
  @Field(() => [StressRowInput]) rows!: StressRowInput[];
  @Field(() => String, { description: '0.2 is plus or minus 20 %' }) spread!: string;
  @Field(() => Int) draws!: number;
  @Field(() => String) seed!: string;
}
