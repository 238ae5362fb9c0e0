import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CompileFaultType, IndicatorNodeType, IndicatorTotalsType } from '@wudan/catalogue-server';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('IndicatorSetSummary')
export class IndicatorSetSummaryType {
  @Field(() => ID) id!: Id;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'draft | in_review | reviewed | returned | issued | superseded' }) state!: string;
  @Field(() => ID) templateId!: string;
  @Field(() => String) templateName!: string;
  @Field(() => ID, { nullable: true, description: 'null: the template is complete in itself' }) packId!: string | null;
  @Field(() => String) packName!: string;
  @Field(() => Int, { description: 'departures from template and pack' }) overrides!: number;
  @Field(() => String, { description: 'SHA-256 of the content' }) contentHash!: string;
  @Field(() => DateTimeScalarType, { nullable: true }) issuedAt!: Date | null;
  @Field(() => String, { nullable: true }) issuedBy!: string | null;
  @Field(() => String, { nullable: true }) reviewNote!: string | null;
}

@ObjectType('SetOverride')
export class SetOverrideType {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'points | name | rule | evidence | removed | added' }) field!: string;
  @Field(() => String, { nullable: true, description: 'as it is handed in' }) value!: string | null;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => String) byName!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('IndicatorSet')
export class IndicatorSetType {
  @Field(() => IndicatorSetSummaryType) summary!: IndicatorSetSummaryType;
  @Field(() => ID) pilotId!: Id;
  @Field(() => [IndicatorNodeType]) nodes!: IndicatorNodeType[];
  @Field(() => IndicatorTotalsType) totals!: IndicatorTotalsType;
  @Field(() => [CompileFaultType]) faults!: CompileFaultType[];
  @Field(() => [SetOverrideType]) overrides!: SetOverrideType[];
  @Field(() => [IndicatorSetSummaryType], { description: 'newest first' }) versions!: IndicatorSetSummaryType[];
  @Field(() => [String]) can!: string[];
}

@ObjectType('PilotStage')
export class PilotStageType {
  @Field(() => String, { description: 'define | accept | assess | rectify | apply | closed' }) stage!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'office | unit' }) owner!: string;
  @Field(() => DateTimeScalarType, { nullable: true }) enteredAt!: Date | null;
  @Field(() => DateTimeScalarType, { nullable: true }) leftAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'working days' }) plannedDays!: number | null;
  @Field(() => Int, { nullable: true, description: 'working days spent' }) days!: number | null;
}

@ObjectType('Receipt')
export class ReceiptType {
  @Field(() => String, { description: 'waiting | signed | escalated' }) state!: string;
  @Field(() => DateTimeScalarType) issuedAt!: Date;
  @Field(() => DateTimeScalarType) dueAt!: Date;
  @Field(() => DateTimeScalarType, { nullable: true }) signedAt!: Date | null;
  @Field(() => String, { nullable: true }) signedBy!: string | null;
  @Field(() => String, { nullable: true }) channel!: string | null;
  @Field(() => ID, { nullable: true }) promptId!: Id | null;
}

@ObjectType('PilotPerson')
export class PilotPersonType {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'head | contact | writer | data' }) duty!: string;
  @Field(() => String, { nullable: true, description: 'masked' }) phone!: string | null;
}

@ObjectType('Pilot')
export class PilotType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) programmeId!: Id;
  @Field(() => String) programmeName!: string;
  @Field(() => String, { description: 'unit | matter | duty | reform' }) objectKind!: string;
  @Field(() => String) objectName!: string;
  @Field(() => ID, { description: 'who answers for it' }) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: 'one of the seven; empty where none fits' }) category!: string;
  @Field(() => String, { description: 'key of the flow of stages' }) flow!: string;
  @Field(() => String) stage!: string;
  @Field(() => [PilotStageType], { description: 'those of the flow, in order' }) stages!: PilotStageType[];
  @Field(() => IndicatorSetSummaryType, { nullable: true, description: 'the newest version; a unit sees the issued one' }) set!: IndicatorSetSummaryType | null;
  @Field(() => ReceiptType, { nullable: true }) receipt!: ReceiptType | null;
  @Field(() => [PilotPersonType]) people!: PilotPersonType[];
  @Field(() => DateScalarType, { description: '评估基准日' }) cutoffOn!: LocalDate;
  @Field(() => DateScalarType, { nullable: true }) selfDueOn!: LocalDate | null;
  @Field(() => Int) version!: number;
  @Field(() => [String]) can!: string[];
}
