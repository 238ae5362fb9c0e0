import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { RectItemType } from './rectification.type.js';

@ObjectType('RectCount')
export class RectCountType {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) total!: number;
  @Field(() => Int) closed!: number;
  @Field(() => Int) overdue!: number;
}

@ObjectType('RectCounts')
export class RectCountsType {
  @Field(() => Int) total!: number;
  @Field(() => Int) open!: number;
  @Field(() => Int) closed!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) dueSoon!: number;
  @Field(() => String, { description: '整改完成率 F18, four decimals; empty while nothing is due' }) closeRate!: string;
  @Field(() => [RectCountType]) byTrack!: RectCountType[];
  @Field(() => [RectCountType]) byCategory!: RectCountType[];
  @Field(() => [RectCountType]) byLevel!: RectCountType[];
  @Field(() => [RectCountType]) byUnit!: RectCountType[];
}

@ObjectType('LedgerView')
export class LedgerViewType {
  @Field(() => ID) id!: Id;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'JSON of the conditions of a RectFilter' }) filter!: string;
  @Field(() => Boolean) shared!: boolean;
  @Field(() => [String], { description: 'save, remove: for who made it' }) can!: string[];
}

@ObjectType('RectLedger', { description: '问题整改台账' })
export class RectLedgerType {
  @Field(() => ID) programmeId!: Id;
  @Field(() => [RectItemType]) rows!: RectItemType[];
  @Field(() => RectCountsType, { description: 'of the rows shown' }) counts!: RectCountsType;
  @Field(() => [LedgerViewType]) views!: LedgerViewType[];
  @Field(() => [String], { description: 'import, export, save_view' }) can!: string[];
}

@ObjectType('AlikeAnswer')
export class AlikeAnswerType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { nullable: true, description: 'none | has | unsure' }) answer!: string | null;
  @Field(() => String) text!: string;
  @Field(() => DateTimeScalarType, { nullable: true }) at!: Date | null;
}

@ObjectType('AlikeCheck', { description: '举一反三自查' })
export class AlikeCheckType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) itemId!: Id;
  @Field(() => String) question!: string;
  @Field(() => DateScalarType) askedOn!: LocalDate;
  @Field(() => DateScalarType) dueOn!: LocalDate;
  @Field(() => [AlikeAnswerType]) answers!: AlikeAnswerType[];
}

@ObjectType('LedgerChange')
export class LedgerChangeType {
  @Field(() => Int, { description: 'row as the spreadsheet shows it' }) rowNo!: number;
  @Field(() => String) itemNo!: string;
  @Field(() => String, { description: 'changed | conflict | error' }) kind!: string;
  @Field(() => String, { description: 'heading of the column' }) field!: string;
  @Field(() => String) before!: string;
  @Field(() => String) after!: string;
  @Field(() => String, { nullable: true, description: 'conflict: what stands there meanwhile' }) now!: string | null;
  @Field(() => String) message!: string;
}

@ObjectType('LedgerPreview')
export class LedgerPreviewType {
  @Field(() => ID) importId!: Id;
  @Field(() => [LedgerChangeType], { description: 'one for each cell that is changed, in conflict or wrong' }) rows!: LedgerChangeType[];
  @Field(() => Int, { description: 'cells' }) changed!: number;
  @Field(() => Int, { description: 'cells' }) conflicts!: number;
  @Field(() => Int) errors!: number;
  @Field(() => Int, { description: 'rows without an edit' }) unchanged!: number;
}

@ObjectType('RectRung')
export class RectRungType {
  @Field(() => Int, { description: 'working minutes after the end of the due day' }) afterMinutes!: number;
  @Field(() => String, { description: 'contact | unit_head | supervision' }) to!: string;
}

@ObjectType('RectPolicy', { description: '整改时限规则' })
export class RectPolicyType {
  @Field(() => Int) version!: number;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => Int) immediateDays!: number;
  @Field(() => Int) timeLimitedMonths!: number;
  @Field(() => Int) reviewMonths!: number;
  @Field(() => [Int]) remindDays!: number[];
  @Field(() => Int) extensionsAtMost!: number;
  @Field(() => [RectRungType]) ladder!: RectRungType[];
  @Field(() => String) reason!: string;
  @Field(() => String) by!: string;
}
