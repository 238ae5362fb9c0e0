import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('FindingCategory')
export class FindingCategoryType {
  @Field(() => ID, { description: 'its code' }) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => DateScalarType, { nullable: true, description: 'first day on which it may no longer be chosen' }) retiredOn!: LocalDate | null;
  @Field(() => Boolean, { description: "the office's own" }) own!: boolean;
  @Field(() => Boolean) usable!: boolean;
}

@ObjectType('FindingLeaf')
export class FindingLeafType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType('FindingEvidence')
export class FindingEvidenceType {
  @Field(() => ID) itemId!: Id;
  @Field(() => String) title!: string;
}

@ObjectType('FindingRef')
export class FindingRefType {
  @Field(() => ID) id!: Id;
  @Field(() => String) no!: string;
  @Field(() => String) title!: string;
  @Field(() => String) programmeName!: string;
}

@ObjectType('FindingTransfer')
export class FindingTransferType {
  @Field(() => String) docNumber!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) to!: string;
  @Field(() => String) by!: string;
}

@ObjectType('OfficeTask')
export class OfficeTaskType {
  @Field(() => String) text!: string;
  @Field(() => DateScalarType, { nullable: true }) dueOn!: LocalDate | null;
  @Field(() => String) responsible!: string;
  @Field(() => DateScalarType, { nullable: true }) doneOn!: LocalDate | null;
}

@ObjectType('AgreementRound')
export class AgreementRoundType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'unit | office' }) side!: string;
  @Field(() => String, { description: 'unit: accept | amend | object | silent; office: adopt | keep | adapt | final' }) stance!: string;
  @Field(() => String) text!: string;
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('Agreement')
export class AgreementType {
  @Field(() => ID) findingId!: Id;
  @Field(() => String, { description: 'undecided | agreed | differs' }) state!: string;
  @Field(() => [AgreementRoundType]) rounds!: readonly AgreementRoundType[];
  @Field(() => String, { description: 'as it is to be printed' }) officeText!: string;
  @Field(() => String, { nullable: true, description: 'where it still differs' }) unitText!: string | null;
  @Field(() => DateScalarType, { nullable: true }) dueOn!: LocalDate | null;
}

@ObjectType('Finding')
export class FindingType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: '问题编号, such as 2022-017' }) no!: string;
  @Field(() => ID) programmeId!: Id;
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String, { description: 'city | county' }) level!: string;
  @Field(() => FindingCategoryType) category!: FindingCategoryType;
  @Field(() => String) title!: string;
  @Field(() => String) facts!: string;
  @Field(() => String) basis!: string;
  @Field(() => String, { description: 'self | desk | on_site | external | check | opinion' }) source!: string;
  @Field(() => String, { description: 'system | unit | other' }) cause!: string;
  @Field(() => String, { description: 'immediate | time_limited | long_term' }) track!: string;
  @Field(() => [FindingLeafType]) leaves!: readonly FindingLeafType[];
  @Field(() => [FindingEvidenceType]) evidence!: readonly FindingEvidenceType[];
  @Field(() => String, { description: 'of the office alone; empty for a unit' }) sourceNote!: string;
  @Field(() => String, { description: 'draft | proposed | agreed | differs | confirmed | notified | dropped' }) state!: string;
  @Field(() => String, { nullable: true }) dropReason!: string | null;
  @Field(() => Boolean) sealed!: boolean;
  @Field(() => FindingTransferType, { nullable: true }) transfer!: FindingTransferType | null;
  @Field(() => OfficeTaskType, { nullable: true }) ownTask!: OfficeTaskType | null;
  @Field(() => FindingRefType, { nullable: true }) recursOf!: FindingRefType | null;
  @Field(() => [FindingRefType], { description: 'earlier findings that it seems to repeat; with a single finding, for the office' }) recurrenceHints!: readonly FindingRefType[];
  @Field(() => AgreementType, { nullable: true }) agreement!: AgreementType | null;
  @Field(() => Int) version!: number;
  @Field(() => String) openedBy!: string;
  @Field(() => DateTimeScalarType) openedAt!: Date;
  @Field(() => [String], { description: 'edit | drop | seal | position | reply | decide | link_recurrence | set_task' }) can!: readonly string[];
}

@ObjectType('FindingCount')
export class FindingCountType {
  @Field(() => String) category!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) city!: number;
  @Field(() => Int) county!: number;
  @Field(() => Int) immediate!: number;
  @Field(() => Int) timeLimited!: number;
  @Field(() => Int) longTerm!: number;
  @Field(() => Int) total!: number;
}

@ObjectType('FindingCounts')
export class FindingCountsType {
  @Field(() => [FindingCountType]) rows!: readonly FindingCountType[];
  @Field(() => Int) total!: number;
  @Field(() => Int) city!: number;
  @Field(() => Int) county!: number;
  @Field(() => Int) immediate!: number;
  @Field(() => Int) timeLimited!: number;
  @Field(() => Int) longTerm!: number;
  @Field(() => [String], { description: 'lower offices whose published counts are in' }) fromOffices!: readonly string[];
}

@ObjectType('LineageLeaf')
export class LineageLeafType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) points!: string;
  @Field(() => String, { nullable: true }) self!: string | null;
  @Field(() => String, { nullable: true }) final!: string | null;
}

@ObjectType('LineageScore')
export class LineageScoreType {
  @Field(() => String) programmeName!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) final!: string | null;
}

@ObjectType('FindingLineage')
export class FindingLineageType {
  @Field(() => FindingRefType) finding!: FindingRefType;
  @Field(() => [LineageLeafType]) leaves!: readonly LineageLeafType[];
  @Field(() => [FindingEvidenceType]) evidence!: readonly FindingEvidenceType[];
  @Field(() => String, { nullable: true }) rectificationState!: string | null;
  @Field(() => [FindingRefType]) later!: readonly FindingRefType[];
  @Field(() => [FindingRefType]) earlier!: readonly FindingRefType[];
  @Field(() => [LineageScoreType]) nextScores!: readonly LineageScoreType[];
}
