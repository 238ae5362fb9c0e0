import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ScoreBand')
export class ScoreBandType {
  @Field(() => String, { nullable: true }) min!: string | null;
  @Field(() => Boolean) minInclusive!: boolean;
  @Field(() => String, { nullable: true }) max!: string | null;
  @Field(() => Boolean) maxInclusive!: boolean;
  @Field(() => String, { description: 'share of the points, 0.8 is 80 %' }) scorePct!: string;
}

@ObjectType('ScoreLevel')
export class ScoreLevelType {
  @Field(() => String) grade!: string;
  @Field(() => String) label!: string;
  @Field(() => String) scorePct!: string;
  @Field(() => String) criteria!: string;
}

@ObjectType('ScoreItem')
export class ScoreItemType {
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'share of the points; taken away by a deduction, earned by a checklist' }) pct!: string;
  @Field(() => String, { nullable: true, description: 'occurrence | once; deductions only' }) per!: string | null;
}

@ObjectType('ScoreGate')
export class ScoreGateType {
  @Field(() => String) fact!: string;
  @Field(() => String) op!: string;
  @Field(() => String) value!: string;
  @Field(() => String) capGrade!: string;
  @Field(() => String) text!: string;
  @Field(() => Boolean) handOver!: boolean;
}

@ObjectType('ScoreSignal')
export class ScoreSignalType {
  @Field(() => String, { description: 'under | over' }) when!: string;
  @Field(() => String) bound!: string;
  @Field(() => String) text!: string;
}

@ObjectType('ScoringRule')
export class ScoringRuleType {
  @Field(() => String, { description: 'deduction | ratio | level | checklist' }) type!: string;
  @Field(() => [ScoreBandType]) bands!: ScoreBandType[];
  @Field(() => [ScoreLevelType]) levels!: ScoreLevelType[];
  @Field(() => [ScoreItemType]) items!: ScoreItemType[];
  @Field(() => ScoreGateType, { nullable: true }) gate!: ScoreGateType | null;
  @Field(() => [ScoreSignalType]) signals!: ScoreSignalType[];
  @Field(() => String, { nullable: true, description: 'the leaf that takes points for what is over' }) overScoredBy!: string | null;
  @Field(() => Boolean) requiresReason!: boolean;
  @Field(() => Boolean) requiresEvidence!: boolean;
}

@ObjectType('IndicatorEvidence')
export class IndicatorEvidenceType {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'assessment_period | last_3_years | latest_full_year | cutoff_date' }) periodCode!: string;
  @Field(() => String, { description: 'unit | office | third | assessor' }) holder!: string;
  @Field(() => Boolean) required!: boolean;
  @Field(() => String, { nullable: true }) prefillFrom!: string | null;
  @Field(() => Boolean) sensitive!: boolean;
}

@ObjectType('IndicatorNode')
export class IndicatorNodeType {
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) parent!: string | null;
  @Field(() => Int) level!: number;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
  @Field(() => String, { description: 'two decimals' }) points!: string;
  @Field(() => String, { description: 'common | individual' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'execution | benefit; leaves only' }) aspect!: string | null;
  @Field(() => String, { nullable: true, description: 'leaves only' }) ruleType!: string | null;
  @Field(() => ScoringRuleType, { nullable: true, description: 'leaves only' }) rule!: ScoringRuleType | null;
  @Field(() => [String]) ruleText!: string[];
  @Field(() => String, { nullable: true }) formulaId!: string | null;
  @Field(() => String, { nullable: true }) formulaText!: string | null;
  @Field(() => [String]) dataSources!: string[];
  @Field(() => [IndicatorEvidenceType]) evidence!: IndicatorEvidenceType[];
}

@ObjectType('IndicatorTotals')
export class IndicatorTotalsType {
  @Field(() => String) total!: string;
  @Field(() => String) common!: string;
  @Field(() => String) individual!: string;
  @Field(() => String, { description: 'within the common points' }) execution!: string;
  @Field(() => String, { description: 'within the common points' }) benefit!: string;
  @Field(() => Int) leaves!: number;
}

@ObjectType('CompileFault')
export class CompileFaultType {
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true, description: 'code of the node or id of the formula' }) node!: string | null;
  @Field(() => String) message!: string;
}
