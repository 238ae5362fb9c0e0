import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('Round')
export class RoundType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) programmeName!: string;
  @Field(() => Int, { nullable: true, description: 'given when the round opens' }) number!: number | null;
  @Field(() => String, { description: 'weekly | daily | both | ad_hoc' }) mode!: string;
  @Field(() => DateScalarType) nominalOn!: LocalDate;
  @Field(() => DateScalarType) asksOn!: LocalDate;
  @Field(() => String, { nullable: true }) movedReason!: string | null;
  @Field(() => Boolean) provisional!: boolean;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => DateTimeScalarType) opensAt!: Date;
  @Field(() => DateTimeScalarType) cutoffAt!: Date;
  @Field(() => String, { description: 'planned | open | closed | cancelled | recalled' }) state!: string;
  @Field(() => String, { nullable: true }) recalledBy!: string | null;
  @Field(() => String, { nullable: true }) recallReason!: string | null;
  @Field(() => Int) asked!: number;
  @Field(() => Int) answered!: number;
  @Field(() => Int) late!: number;
  @Field(() => Int) silent!: number;
  @Field(() => Int) onPlan!: number;
  @Field(() => Int) lagging!: number;
  @Field(() => Int) blocked!: number;
  @Field(() => [String]) can!: readonly string[];
}

@ObjectType('Correction')
export class CorrectionType {
  @Field(() => ID) id!: Id;
  @Field(() => String) reason!: string;
  @Field(() => String) summary!: string;
  @Field(() => String, { description: 'open | accepted | refused' }) state!: string;
  @Field(() => String) byName!: string;
  @Field(() => DateTimeScalarType) requestedAt!: Date;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
  @Field(() => String, { nullable: true }) decision!: string | null;
}

@ObjectType('RoundRow')
export class RoundRowType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) field!: string;
  @Field(() => String, { nullable: true }) sectionName!: string | null;
  @Field(() => String, { description: 'define | accept | assess | rectify | apply' }) stage!: string;
  @Field(() => String, { description: 'normal | due | overdue' }) light!: string;
  @Field(() => String, { description: 'none | on_plan | lagging | blocked' }) status!: string;
  @Field(() => Int, { nullable: true }) percent!: number | null;
  @Field(() => String, { nullable: true }) done!: string | null;
  @Field(() => String, { nullable: true }) difficulty!: string | null;
  @Field(() => String, { nullable: true }) coordination!: string | null;
  @Field(() => String, { nullable: true }) nextSteps!: string | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => DateTimeScalarType, { nullable: true }) firstAt!: Date | null;
  @Field(() => DateTimeScalarType, { nullable: true }) updatedAt!: Date | null;
  @Field(() => String, { nullable: true }) reporterName!: string | null;
  @Field(() => String, { nullable: true, description: 'self | telephone | paper | visit' }) source!: string | null;
  @Field(() => String, { nullable: true }) sourceName!: string | null;
  @Field(() => String, { nullable: true }) enteredBy!: string | null;
  @Field(() => ID, { nullable: true }) promptId!: Id | null;
  @Field(() => String, { nullable: true }) promptState!: string | null;
  @Field(() => String, { nullable: true, description: 'null: the unit has no contact' }) contactName!: string | null;
  @Field(() => String, { nullable: true }) acknowledgedBy!: string | null;
  @Field(() => CorrectionType, { nullable: true }) correction!: CorrectionType | null;
  @Field(() => [String]) can!: readonly string[];
}

@ObjectType('BoardFigures')
export class BoardFiguresType {
  @Field(() => Int) units!: number;
  @Field(() => Int) answered!: number;
  @Field(() => Int) onPlan!: number;
  @Field(() => Int) lagging!: number;
  @Field(() => Int) blocked!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) difficulties!: number;
  @Field(() => Int) percent!: number;
}

@ObjectType('CountyRow')
export class CountyRowType {
  @Field(() => ID) countyOfficeId!: Id;
  @Field(() => String) countyName!: string;
  @Field(() => String, { description: 'asked | reported | silent | recalled' }) state!: string;
  @Field(() => Boolean) late!: boolean;
  @Field(() => BoardFiguresType, { nullable: true }) figures!: BoardFiguresType | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true }) confirmedBy!: string | null;
  @Field(() => DateTimeScalarType) askedAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) reportedAt!: Date | null;
}

@ObjectType('RoundDigest')
export class RoundDigestType {
  @Field(() => Int) asked!: number;
  @Field(() => Int) answered!: number;
  @Field(() => Int) late!: number;
  @Field(() => Int) onPlan!: number;
  @Field(() => Int) lagging!: number;
  @Field(() => Int) blocked!: number;
  @Field(() => [String]) silent!: readonly string[];
  @Field(() => String) text!: string;
  @Field(() => DateTimeScalarType) madeAt!: Date;
}

@ObjectType('RoundSheet')
export class RoundSheetType {
  @Field(() => RoundType) round!: RoundType;
  @Field(() => [RoundRowType]) rows!: readonly RoundRowType[];
  @Field(() => [CountyRowType]) counties!: readonly CountyRowType[];
  @Field(() => RoundDigestType, { nullable: true }) digest!: RoundDigestType | null;
}

@ObjectType('ProgressEntry')
export class ProgressEntryType {
  @Field(() => ID) roundId!: Id;
  @Field(() => Int, { nullable: true }) number!: number | null;
  @Field(() => DateScalarType) asksOn!: LocalDate;
  @Field(() => String) mode!: string;
  @Field(() => String) status!: string;
  @Field(() => Int, { nullable: true }) percent!: number | null;
  @Field(() => String, { nullable: true }) done!: string | null;
  @Field(() => String, { nullable: true }) difficulty!: string | null;
  @Field(() => String, { nullable: true }) coordination!: string | null;
  @Field(() => String, { nullable: true }) nextSteps!: string | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => String) reporterName!: string;
  @Field(() => String) source!: string;
  @Field(() => String, { nullable: true }) sourceName!: string | null;
  @Field(() => String, { nullable: true }) enteredBy!: string | null;
  @Field(() => DateTimeScalarType) updatedAt!: Date;
  @Field(() => ID, { nullable: true }) promptId!: Id | null;
}

export const ProgressEntryConnection = connectionType(ProgressEntryType, 'ProgressEntry');

@ObjectType('ProgressReceipt')
export class ProgressReceiptType {
  @Field(() => ID) promptId!: Id;
  @Field(() => Int) version!: number;
  @Field(() => String) receiptNo!: string;
  @Field(() => Boolean) late!: boolean;
  @Field(() => String) status!: string;
  @Field(() => Int, { nullable: true }) percent!: number | null;
  @Field(() => String) text!: string;
  @Field(() => DateTimeScalarType) cutoffAt!: Date;
  @Field(() => DateTimeScalarType) receivedAt!: Date;
}

@ObjectType('UpwardReport')
export class UpwardReportType {
  @Field(() => ID) id!: Id;
  @Field(() => String) upperOfficeName!: string;
  @Field(() => String) label!: string;
  @Field(() => DateTimeScalarType) cutoffAt!: Date;
  @Field(() => BoardFiguresType) figures!: BoardFiguresType;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { description: 'open | confirmed | silent | recalled' }) state!: string;
  @Field(() => DateTimeScalarType) askedAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) confirmedAt!: Date | null;
  @Field(() => String, { nullable: true }) confirmedBy!: string | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => [String]) can!: readonly string[];
}

@ObjectType('LadderStep')
export class LadderStepType {
  @Field(() => Int, { description: 'working minutes after the round opened' }) afterMinutes!: number;
  @Field(() => String, { description: 'contact | backup | unit_head | supervision' }) to!: string;
}

@ObjectType('DispatchPolicy')
export class DispatchPolicyType {
  @Field(() => Int) version!: number;
  @Field(() => DateScalarType) effectiveOn!: LocalDate;
  @Field(() => [LadderStepType]) ladder!: readonly LadderStepType[];
  @Field(() => Int) acknowledgeMinutes!: number;
  @Field(() => Int) dueWithinDays!: number;
  @Field(() => Int) trustedDelayMinutes!: number;
  @Field(() => String) reason!: string;
  @Field(() => String) byName!: string;
  @Field(() => DateTimeScalarType) createdAt!: Date;
}

@ObjectType('ReminderText')
export class ReminderTextType {
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) personName!: string;
  @Field(() => String) text!: string;
  @Field(() => String) url!: string;
}
