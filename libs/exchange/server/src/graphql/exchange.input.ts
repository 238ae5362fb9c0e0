import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType('ExchangeImportInput')
export class ExchangeImportInput {
  @Field(() => String) templateCode!: string;
  @Field(() => ID, { nullable: true, description: '整表属于一个单位时填写' }) unitId?: Id | null;
  @Field(() => DateScalarType, { description: '数据截至日' }) asOf!: LocalDate;
  @Field(() => String, { description: '来文文号' }) docNumber!: string;
  @Field(() => String, { description: '提供单位责任人' }) responsible!: string;
  @Field(() => DateScalarType, { description: '签认日期' }) signedOn!: LocalDate;
  @Field(() => Int, { description: '签认行数，不含表头' }) signedRows!: number;
  @Field(() => String, { nullable: true, description: '签认的 SHA-256' }) signedHash?: string | null;
  @Field(() => String) fileName!: string;
  @Field(() => String) fileBase64!: string;
}

@InputType('LinkExternalResultInput')
export class LinkExternalResultInput {
  @Field(() => ID) id!: Id;
  @Field(() => Int) version!: number;
  @Field(() => [String]) leafCodes!: string[];
}

@InputType('ExchangeAliasInput')
export class ExchangeAliasInput {
  @Field(() => String) key!: string;
  @Field(() => [String]) aliases!: string[];
}

@InputType('ExchangeMappingInput')
export class ExchangeMappingInput {
  @Field(() => String) templateCode!: string;
  @Field(() => Int, { description: '读取时的最新版本' }) version!: number;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => [ExchangeAliasInput]) aliases!: ExchangeAliasInput[];
  @Field(() => [String]) leaves!: string[];
}
