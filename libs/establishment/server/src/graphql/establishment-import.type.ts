import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('EstablishmentImportFault')
export class EstablishmentImportFaultType {
  @Field(() => Int) row!: number;
  @Field(() => String, { description: '列标题；“整行”表示不属于某一列' }) column!: string;
  @Field(() => String) message!: string;
}

@ObjectType('EstablishmentImportRow')
export class EstablishmentImportRowType {
  @Field(() => Int) row!: number;
  @Field(() => String, { description: 'added | changed | unchanged | fault | warned' }) state!: string;
  @Field(() => [String]) cells!: string[];
}

@ObjectType('EstablishmentImportPreview')
export class EstablishmentImportPreviewType {
  @Field(() => ID) token!: Id;
  @Field(() => String, { description: 'roster | snapshot | duties | secondments | registration | online_name' }) kind!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => Int) rows!: number;
  @Field(() => Int) added!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int, { description: '错误的处数；大于0时不能导入' }) faultCount!: number;
  @Field(() => [EstablishmentImportFaultType], { description: '前500处' }) faults!: EstablishmentImportFaultType[];
  @Field(() => [String], { description: '提示，不妨碍导入' }) notes!: string[];
  @Field(() => [String], { description: 'sample 各格的列标题' }) columns!: string[];
  @Field(() => [EstablishmentImportRowType], { description: '前200行，错误在前' }) sample!: EstablishmentImportRowType[];
  @Field(() => FileDownloadType, { nullable: true }) errorFile!: FileDownloadType | null;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) committedAt!: Date | null;
}
