import { Field, ID, InputType } from '@nestjs/graphql';
import type { Id } from '@wudan/kernel-core';

@InputType()
export class StartUploadInput {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) fileName!: string;
  @Field(() => String, { description: 'bytes, decimal' }) size!: string;
  @Field(() => String, { description: 'of the whole file, 64 hex digits' }) sha256!: string;
  @Field(() => String, { description: 'what the browser takes it for; kept, not believed' }) mime!: string;
}
