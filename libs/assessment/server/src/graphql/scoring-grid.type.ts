import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ScoringRuleType } from '@wudan/catalogue-server';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

@ObjectType('ScoreInput')
export class ScoreInputType {
  @Field(() => ID) factId!: Id;
  @Field(() => String) name!: string;
  @Field(() => String) label!: string;
  @Field(() => String) dimension!: string;
  @Field(() => String) value!: string;
  @Field(() => String) period!: string;
  @Field(() => String) source!: string;
  @Field(() => String) grade!: string;
}

@ObjectType('ScoreMissingFact')
export class ScoreMissingFactType {
  @Field(() => String) name!: string;
  @Field(() => String) label!: string;
  @Field(() => String) dimension!: string;
  @Field(() => String) unit!: string;
}

@ObjectType('ScoreFigure')
export class ScoreFigureType {
  @Field(() => String) formulaId!: string;
  @Field(() => String) formulaText!: string;
  @Field(() => String, { nullable: true, description: 'four decimals; null while facts are missing' }) value!: string | null;
  @Field(() => String, { description: 'as people read it; empty without a value' }) shown!: string;
  @Field(() => String, { nullable: true, description: 'the worst of its inputs' }) grade!: string | null;
  @Field(() => [ScoreInputType]) inputs!: readonly ScoreInputType[];
  @Field(() => [ScoreMissingFactType]) missing!: readonly ScoreMissingFactType[];
  @Field(() => [String]) signals!: readonly string[];
}

@ObjectType('EvidenceCount')
export class EvidenceCountType {
  @Field(() => Int) cells!: number;
  @Field(() => Int) filled!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int, { description: 'declared losses not countersigned: until then the item counts as unscored' }) pending!: number;
}

@ObjectType('ScoringRow')
export class ScoringRowType {
  @Field(() => String) code!: string;
  @Field(() => [String], { description: 'names from level 1 down to the item' }) levels!: readonly string[];
  @Field(() => String) name!: string;
  @Field(() => String) points!: string;
  @Field(() => String, { description: 'execution | benefit' }) aspect!: string;
  @Field(() => String, { description: 'common | individual' }) kind!: string;
  @Field(() => String, { description: 'deduction | ratio | level | checklist' }) ruleType!: string;
  @Field(() => [String]) ruleText!: readonly string[];
  @Field(() => ScoringRuleType) rule!: ScoringRuleType;
  @Field(() => String, { nullable: true, description: 'null: not scored' }) score!: string | null;
  @Field(() => String, { nullable: true, description: 'what counts in the totals: the score within its ceiling' }) counted!: string | null;
  @Field(() => String, { nullable: true, description: 'JSON of what the rule asked' }) claim!: string | null;
  @Field(() => String, { nullable: true, description: 'what the rule gives for the claim or the facts, within the ceiling' }) computed!: string | null;
  @Field(() => ScoreFigureType, { nullable: true }) figure!: ScoreFigureType | null;
  @Field(() => String) statement!: string;
  @Field(() => String, { nullable: true }) naReason!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'null: waits for the assessor' }) naAccepted!: boolean | null;
  @Field(() => String, { nullable: true, description: 'per cent of the points at most' }) ceilingPct!: string | null;
  @Field(() => EvidenceCountType) evidence!: EvidenceCountType;
  @Field(() => Boolean) returned!: boolean;
  @Field(() => String, { nullable: true }) returnReason!: string | null;
  @Field(() => String, { nullable: true, description: 'score | statement | rescore: what is missing before the signature' }) needs!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalarType, { nullable: true }) updatedAt!: Date | null;
  @Field(() => String, { nullable: true }) updatedBy!: string | null;
}

@ObjectType('NodeTotal')
export class NodeTotalType {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) points!: string;
  @Field(() => String) score!: string;
}

@ObjectType('ScoreTotals')
export class ScoreTotalsType {
  @Field(() => String) total!: string;
  @Field(() => String) common!: string;
  @Field(() => String) individual!: string;
  @Field(() => String, { description: 'within the common points' }) execution!: string;
  @Field(() => String, { description: 'within the common points' }) benefit!: string;
  @Field(() => String, { description: 'four decimals' }) rate!: string;
  @Field(() => Int) scored!: number;
  @Field(() => Int) leaves!: number;
  @Field(() => String) grade!: string;
  @Field(() => [NodeTotalType]) byTop!: readonly NodeTotalType[];
}

@ObjectType('ScoringGrid')
export class ScoringGridType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => ID) setId!: Id;
  @Field(() => Int) setVersion!: number;
  @Field(() => String, { description: 'open | signed | submitted | returned' }) state!: string;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalarType, { nullable: true }) dueAt!: Date | null;
  @Field(() => DateTimeScalarType, { nullable: true }) submittedAt!: Date | null;
  @Field(() => String, { nullable: true }) submittedBy!: string | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => Boolean, { description: 'office staff before the first submission: progress only' }) hidden!: boolean;
  @Field(() => [ScoringRowType]) rows!: readonly ScoringRowType[];
  @Field(() => ScoreTotalsType) totals!: ScoreTotalsType;
  @Field(() => [String], { description: 'codes that still need something' }) missing!: readonly string[];
  @Field(() => String, { nullable: true }) signedBy!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) signedAt!: Date | null;
  @Field(() => [String]) can!: string[];
}

/** What an autosave gives back: its row, and what it moved elsewhere. */
@ObjectType('ScoringPatch')
export class ScoringPatchType {
  @Field(() => ScoringRowType) row!: ScoringRowType;
  @Field(() => ScoreTotalsType) totals!: ScoreTotalsType;
  @Field(() => Int) version!: number;
  @Field(() => [String]) missing!: readonly string[];
}

@ObjectType('ScoreEntry')
export class ScoreEntryType {
  @Field(() => String, { description: 'scored | returned | na_accepted | na_refused | set_changed' }) act!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true }) score!: string | null;
  @Field(() => String, { nullable: true }) claim!: string | null;
  @Field(() => String) statement!: string;
  @Field(() => String) by!: string;
  @Field(() => DateTimeScalarType) at!: Date;
}
