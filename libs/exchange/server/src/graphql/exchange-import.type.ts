import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('ExchangeColumn')
export class ExchangeColumnType {
  @Field(() => String) key!: string;
  @Field(() => String) heading!: string;
  @Field(() => Boolean) required!: boolean;
  @Field(() => [String], { description: '提供单位使用的表头' }) aliases!: string[];
  @Field(() => String, { description: '该列成为什么' }) goesTo!: string;
}

@ObjectType('ExchangeTemplate')
export class ExchangeTemplateType {
  @Field(() => String) code!: string;
  @Field(() => String) provider!: string;
  @Field(() => String) providerName!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'results | figures' }) sort!: string;
  @Field(() => [ExchangeColumnType]) columns!: ExchangeColumnType[];
  @Field(() => [String]) leaves!: string[];
  @Field(() => Int, { description: '最新版本；0 为出厂设置' }) version!: number;
  @Field(() => DateScalarType, { nullable: true }) validFrom!: LocalDate | null;
  @Field(() => String, { nullable: true }) savedBy!: string | null;
  @Field(() => [String]) can!: string[];
}

@ObjectType('ExchangeFault')
export class ExchangeFaultType {
  @Field(() => Int) row!: number;
  @Field(() => String, { description: '列标题；“整行”表示不属于某一列' }) column!: string;
  @Field(() => String) message!: string;
}

@ObjectType('ExchangeRow')
export class ExchangeRowType {
  @Field(() => Int) row!: number;
  @Field(() => String, { description: 'added | changed | unchanged | conflict | fault | warned' }) state!: string;
  @Field(() => [String]) cells!: string[];
}

@ObjectType('ExchangePreview')
export class ExchangePreviewType {
  @Field(() => ID) token!: Id;
  @Field(() => String) templateCode!: string;
  @Field(() => String) templateName!: string;
  @Field(() => String) providerName!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => DateScalarType) asOf!: LocalDate;
  @Field(() => String) fileName!: string;
  @Field(() => String, { description: 'SHA-256' }) fileHash!: string;
  @Field(() => Int) rows!: number;
  @Field(() => Int) added!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => Int, { description: '错误的处数；大于0时不能导入' }) faultCount!: number;
  @Field(() => [ExchangeFaultType], { description: '前500处' }) faults!: ExchangeFaultType[];
  @Field(() => [String], { description: '提示，不妨碍导入' }) notes!: string[];
  @Field(() => [String], { description: 'sample 各格的列标题' }) columns!: string[];
  @Field(() => [ExchangeRowType], { description: '前200行，冲突和错误在前' }) sample!: ExchangeRowType[];
  @Field(() => FileDownloadType, { nullable: true }) errorFile!: FileDownloadType | null;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) committedAt!: Date | null;
}

@ObjectType('ExchangeImport')
export class ExchangeImportType {
  @Field(() => ID) id!: Id;
  @Field(() => String) templateCode!: string;
  @Field(() => String) templateName!: string;
  @Field(() => String) provider!: string;
  @Field(() => String) providerName!: string;
  @Field(() => ID, { nullable: true }) unitId!: Id | null;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => DateScalarType) asOf!: LocalDate;
  @Field(() => String) docNumber!: string;
  @Field(() => String) responsible!: string;
  @Field(() => DateScalarType) signedOn!: LocalDate;
  @Field(() => String) fileName!: string;
  @Field(() => String) fileHash!: string;
  @Field(() => Int) rows!: number;
  @Field(() => Int) added!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => String) importedBy!: string;
  @Field(() => DateTimeScalarType) importedAt!: Date;
}
