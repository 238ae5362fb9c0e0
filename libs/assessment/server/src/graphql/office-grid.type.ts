import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { EvidenceCountType, ScoreFigureType, ScoreTotalsType } from './scoring-grid.type.js';

@ObjectType('LeafMark')
export class LeafMarkType {
  @Field(() => String, { nullable: true }) score!: string | null;
  @Field(() => String, { description: 'self: statement; office: reason of a deduction or of a gap' }) statement!: string;
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
  @Field(() => Int) version!: number;
}

@ObjectType('OfficeRow')
export class OfficeRowType {
  @Field(() => String) code!: string;
  @Field(() => [String], { description: 'names from level 1 down to the item' }) levels!: readonly string[];
  @Field(() => String) name!: string;
  @Field(() => String) points!: string;
  @Field(() => String, { description: 'execution | benefit' }) aspect!: string;
  @Field(() => String, { description: 'common | individual' }) kind!: string;
  @Field(() => String, { description: 'deduction | ratio | level | checklist' }) ruleType!: string;
  @Field(() => [String]) ruleText!: readonly string[];
  @Field(() => LeafMarkType, { nullable: true, description: 'what counts of the unit\'s own score; null before it has handed in' }) self!: LeafMarkType | null;
  @Field(() => LeafMarkType, { nullable: true }) desk!: LeafMarkType | null;
  @Field(() => LeafMarkType, { nullable: true }) onSite!: LeafMarkType | null;
  @Field(() => LeafMarkType, { nullable: true, description: 'the second assessor\'s mark of the stage now' }) second!: LeafMarkType | null;
  @Field(() => String, { nullable: true, description: 'on site, else at the desk, within the ceiling' }) final!: string | null;
  @Field(() => String, { nullable: true, description: 'office minus self, signed, two decimals' }) gap!: string | null;
  @Field(() => String, { nullable: true, description: 'score | reason | second | settle | evidence | na | self; null: ready' }) needs!: string | null;
  @Field(() => String, { nullable: true, description: 'between the two assessors' }) variance!: string | null;
  @Field(() => String, { nullable: true }) computed!: string | null;
  @Field(() => String, { nullable: true, description: 'per cent of the points at most' }) ceilingPct!: string | null;
  @Field(() => ScoreFigureType, { nullable: true }) figure!: ScoreFigureType | null;
  @Field(() => EvidenceCountType) evidence!: EvidenceCountType;
  @Field(() => String, { nullable: true }) naReason!: string | null;
  @Field(() => Boolean, { nullable: true }) naAccepted!: boolean | null;
  @Field(() => Boolean) reopened!: boolean;
  @Field(() => String, { nullable: true }) reopenReason!: string | null;
  @Field(() => Int, { description: 'of the first assessor\'s mark of the stage now; 0: none' }) version!: number;
}

@ObjectType('AssessorDeclaration')
export class AssessorDeclarationType {
  @Field(() => ID) seatId!: Id;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'none | borrowed_from_unit | relative | former_post | other' }) interest!: string;
  @Field(() => String) note!: string;
  @Field(() => DateTimeScalarType) declaredAt!: Date;
  @Field(() => Boolean, { description: 'may read, not score' }) barred!: boolean;
}

@ObjectType('ReviewStep')
export class ReviewStepType {
  @Field(() => ID) id!: Id;
  @Field(() => String, { description: 'opened | stage_advanced | submitted | section_passed | section_returned | leader_passed | leader_returned | decided | unlocked | leaf_reopened | set_changed' }) act!: string;
  @Field(() => String) note!: string;
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('RecordedDecision')
export class RecordedDecisionType {
  @Field(() => String, { description: 'meeting | circulation' }) form!: string;
  @Field(() => DateScalarType) decidedOn!: LocalDate;
  @Field(() => String) docNumber!: string;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true, description: 'the file is read by officeDecisionScanFile' }) scanName!: string | null;
  @Field(() => String) recordedBy!: string;
  @Field(() => DateTimeScalarType) recordedAt!: Date;
  @Field(() => String) grade!: string;
  @Field(() => String) total!: string;
}

@ObjectType('ScoringPolicy')
export class ScoringPolicyType {
  @Field(() => ID, { nullable: true, description: 'null: the shipped one' }) id!: Id | null;
  @Field(() => Int) version!: number;
  @Field(() => DateScalarType, { description: 'binds what is opened from this day on' }) validFrom!: LocalDate;
  @Field(() => String, { description: 'points: a gap above it needs a reason' }) reasonGap!: string;
  @Field(() => String, { description: 'points that two assessors may differ by' }) varianceLimit!: string;
  @Field(() => String, { description: 'none | individual_and_level | all' }) secondAssessor!: string;
  @Field(() => String, { description: 'share of the points that a figure of grade D may earn' }) gradeDShare!: string;
  @Field(() => Int) peersAtLeast!: number;
}

@ObjectType('OfficeGrid')
export class OfficeGridType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => ID) setId!: Id;
  @Field(() => Int) setVersion!: number;
  @Field(() => String, { description: 'desk | on_site: where scoring stands now' }) stage!: string;
  @Field(() => String, { description: 'waiting | scoring | section_review | leader_review | decision | approved' }) state!: string;
  @Field(() => Int) version!: number;
  @Field(() => [OfficeRowType]) rows!: readonly OfficeRowType[];
  @Field(() => ScoreTotalsType, { description: 'of final marks' }) totals!: ScoreTotalsType;
  @Field(() => ScoreTotalsType) selfTotals!: ScoreTotalsType;
  @Field(() => ScoreTotalsType) deskTotals!: ScoreTotalsType;
  @Field(() => [String], { description: 'codes that still need something' }) missing!: readonly string[];
  @Field(() => ScoringPolicyType) policy!: ScoringPolicyType;
  @Field(() => [AssessorDeclarationType]) assessors!: readonly AssessorDeclarationType[];
  @Field(() => [ReviewStepType]) trail!: readonly ReviewStepType[];
  @Field(() => Boolean, { description: 'the feedback letter is out: the result stays' }) letterIssued!: boolean;
  @Field(() => RecordedDecisionType, { nullable: true }) decision!: RecordedDecisionType | null;
  @Field(() => String, { description: 'first | second | section | leader | none' }) myPart!: string;
  @Field(() => String, { nullable: true, description: 'what the viewer declared; null: nothing yet' }) declared!: string | null;
  @Field(() => [String]) can!: string[];
}

/** What an autosave gives back: its row, and what it moved elsewhere. */
@ObjectType('OfficePatch')
export class OfficePatchType {
  @Field(() => OfficeRowType) row!: OfficeRowType;
  @Field(() => ScoreTotalsType) totals!: ScoreTotalsType;
  @Field(() => Int) version!: number;
  @Field(() => [String]) missing!: readonly string[];
}

@ObjectType('OfficeScoreEntry')
export class OfficeScoreEntryType {
  @Field(() => String, { description: 'desk | on_site | desk_2 | on_site_2' }) stage!: string;
  @Field(() => String, { nullable: true }) score!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => String, { description: 'scored | settled | taken_back | reopened' }) act!: string;
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}

@ObjectType('OfficeProgress')
export class OfficeProgressType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) state!: string;
  @Field(() => String) stage!: string;
  @Field(() => Int) scored!: number;
  @Field(() => Int) leaves!: number;
  @Field(() => String, { nullable: true }) total!: string | null;
  @Field(() => String, { nullable: true }) selfTotal!: string | null;
  @Field(() => String, { nullable: true, description: 'null until every item is marked' }) grade!: string | null;
  @Field(() => Int, { description: 'items where the office differs from the unit' }) gaps!: number;
  @Field(() => Int) declaredBy!: number;
  @Field(() => DateScalarType, { nullable: true }) approvedOn!: LocalDate | null;
}
