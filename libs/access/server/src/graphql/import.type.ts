import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { ImportKind } from '../use-cases/import-table.js';
import { IssuedInvitationType } from './seat.type.js';

export const ImportKindEnum = { OFFICES: 'offices', UNITS: 'units', PEOPLE: 'people' } as const;
registerEnumType(ImportKindEnum, { name: 'ImportKind' });
export const RowStateEnum = { NEW: 'new', CHANGED: 'changed', SAME: 'same', CONFLICT: 'conflict', ERROR: 'error' } as const;
registerEnumType(RowStateEnum, { name: 'RowState' });
type RowState = (typeof RowStateEnum)[keyof typeof RowStateEnum];

@ObjectType('FileDownload')
export class FileDownloadType {
  @Field(() => String) name!: string;
  @Field(() => String) base64!: string;
}

@ObjectType('ImportCell')
export class ImportCellType {
  @Field(() => String, { description: '列标题' }) column!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType('ImportRow')
export class ImportRowType {
  @Field(() => Int) line!: number;
  @Field(() => RowStateEnum) state!: RowState;
  @Field(() => Boolean, { description: '冲突可否由操作人接受' }) acceptable!: boolean;
  @Field(() => [ImportCellType]) values!: ImportCellType[];
  @Field(() => [String]) messages!: string[];
}

@ObjectType('ImportCounts')
export class ImportCountsType {
  @Field(() => Int) new!: number;
  @Field(() => Int) changed!: number;
  @Field(() => Int) same!: number;
  @Field(() => Int) conflict!: number;
  @Field(() => Int) error!: number;
}

@ObjectType('ImportPreview')
export class ImportPreviewType {
  @Field(() => ID) id!: Id;
  @Field(() => ImportKindEnum) kind!: ImportKind;
  @Field(() => [ImportRowType]) rows!: ImportRowType[];
  @Field(() => ImportCountsType) counts!: ImportCountsType;
  @Field(() => DateTimeScalarType) expiresAt!: Date;
  @Field(() => FileDownloadType, { nullable: true }) errorFile!: FileDownloadType | null;
}

@ObjectType('ImportResult')
export class ImportResultType {
  @Field(() => Int) created!: number;
  @Field(() => Int) updated!: number;
  @Field(() => Int) skipped!: number;
  @Field(() => [IssuedInvitationType]) issuedInvitations!: IssuedInvitationType[];
}

@InputType()
export class FileInput {
  @Field(() => String) name!: string;
  @Field(() => String) base64!: string;
}

@InputType()
export class PreviewImportInput {
  @Field(() => ImportKindEnum) kind!: ImportKind;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => FileInput, { nullable: true }) file?: FileInput | null;
}

@InputType()
export class CommitImportInput {
  @Field(() => ID) previewId!: Id;
  @Field(() => [Int], { nullable: true }) acceptConflicts?: number[] | null;
}
