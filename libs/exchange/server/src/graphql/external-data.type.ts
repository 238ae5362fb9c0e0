import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('ExternalResult')
export class ExternalResultType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) provider!: string;
  @Field(() => String) providerName!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) kindName!: string;
  @Field(() => String) title!: string;
  @Field(() => String) docNumber!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) text!: string;
  @Field(() => [String]) leafCodes!: string[];
  @Field(() => ID) importId!: Id;
  @Field(() => String) fileHash!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String) responsible!: string;
  @Field(() => DateScalarType) asOf!: LocalDate;
  @Field(() => Int) version!: number;
  @Field(() => [String]) can!: string[];
}

@ObjectType('ReconciliationRow')
export class ReconciliationRowType {
  @Field(() => String, { description: '编制类型；空为合计' }) kind!: string;
  @Field(() => String) kindName!: string;
  @Field(() => Int, { nullable: true, description: '核定编制' }) approved!: number | null;
  @Field(() => Int, { nullable: true, description: '实名制在编' }) staff!: number | null;
  @Field(() => Int, { nullable: true, description: '人社审批（聘用）' }) registered!: number | null;
  @Field(() => Int, { nullable: true, description: '财政发放' }) paid!: number | null;
  @Field(() => String, { description: 'equal | vacant | differs | unknown' }) state!: string;
  @Field(() => String) sentence!: string;
}

@ObjectType('ReconciliationInput')
export class ReconciliationInputType {
  @Field(() => String, { description: 'approved | staff | registered | paid' }) column!: string;
  @Field(() => ID) factId!: Id;
  @Field(() => String) kind!: string;
  @Field(() => String) value!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) source!: string;
  @Field(() => String) grade!: string;
}

@ObjectType('Reconciliation')
export class ReconciliationType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => DateScalarType, { nullable: true }) onDate!: LocalDate | null;
  @Field(() => String, { description: 'equal | vacant | differs | unknown' }) state!: string;
  @Field(() => [ReconciliationRowType]) rows!: ReconciliationRowType[];
  @Field(() => [String]) notes!: string[];
  @Field(() => [ReconciliationInputType]) inputs!: ReconciliationInputType[];
}
