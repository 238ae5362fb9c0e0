import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('Fact')
export class FactType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String, { description: 'a variable of the formulas' }) name!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'empty, or the kind, class, section or item that is counted' }) dimension!: string;
  @Field(() => String, { description: 'YYYY, YYYY-MM-DD or all' }) period!: string;
  @Field(() => String, { description: 'exact decimal text' }) value!: string;
  @Field(() => String, { description: 'persons | hours | items | points | ratio | number' }) unit!: string;
  @Field(() => String, { description: 'A | B | C | D' }) grade!: string;
  @Field(() => String, { description: 'import | manual | establishment | evidence | self_assessment | provider' }) sourceKind!: string;
  @Field(() => String) sourceText!: string;
  @Field(() => DateTimeScalarType) recordedAt!: Date;
  @Field(() => String) recordedBy!: string;
}

@ObjectType('FactName')
export class FactNameType {
  @Field(() => String) name!: string;
  @Field(() => String) label!: string;
  @Field(() => String) unit!: string;
}
