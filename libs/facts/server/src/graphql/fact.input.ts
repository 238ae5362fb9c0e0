import { Field, ID, InputType } from '@nestjs/graphql';
import type { Id } from '@wudan/kernel-core';

@InputType()
export class RecordFactInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'empty, or what is counted' }) dimension!: string;
  @Field(() => String, { description: 'YYYY, YYYY-MM-DD or all' }) period!: string;
  @Field(() => String) value!: string;
  @Field(() => String, { description: 'A | B | C for the office, D for a unit' }) grade!: string;
  @Field(() => String) sourceText!: string;
}
