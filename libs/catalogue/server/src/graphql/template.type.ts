import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalarType } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { CompileFaultType, IndicatorNodeType, IndicatorTotalsType } from './indicator.type.js';

@ObjectType('TemplateSummary')
export class TemplateSummaryType {
  @Field(() => ID) id!: Id;
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'template | pack' }) part!: string;
  @Field(() => String, { nullable: true, description: 'of a template' }) category!: string | null;
  @Field(() => [String], { description: 'of a pack' }) appliesTo!: string[];
  @Field(() => String) version!: string;
  @Field(() => String, { description: 'shipped | received | draft | published | withdrawn' }) state!: string;
  @Field(() => String, { description: 'shipped | own | the name of the office that sent it' }) origin!: string;
  @Field(() => String, { nullable: true }) basedOn!: string | null;
  @Field(() => ID, { nullable: true }) basedOnId!: Id | null;
  @Field(() => String) commonPoints!: string;
  @Field(() => String) individualPoints!: string;
  @Field(() => Int) leafCount!: number;
  @Field(() => Int, { description: 'the version of a draft that a save names' }) lock!: number;
  @Field(() => String, { nullable: true, description: 'why it was published or withdrawn' }) note!: string | null;
  @Field(() => DateTimeScalarType, { nullable: true }) updatedAt!: Date | null;
  @Field(() => String) contentHash!: string;
  @Field(() => [String], { description: 'edit | copy | publish | withdraw | adopt | export | remove' }) can!: string[];
}

@ObjectType('FormulaVariable')
export class FormulaVariableType {
  @Field(() => String) name!: string;
  @Field(() => String) label!: string;
  @Field(() => String) unit!: string;
}

@ObjectType('Formula')
export class FormulaType {
  @Field(() => String) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) expression!: string;
  @Field(() => [FormulaVariableType]) variables!: FormulaVariableType[];
  @Field(() => String) unit!: string;
  @Field(() => String) note!: string;
}

@ObjectType('GradeBand')
export class GradeBandType {
  @Field(() => String) grade!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { description: 'least score rate, 0.9 is 90 %' }) min!: string;
}

@ObjectType('Template')
export class TemplateType {
  @Field(() => TemplateSummaryType) summary!: TemplateSummaryType;
  @Field(() => String, { description: 'JSON of the version as the editor takes it and hands it back' }) document!: string;
  @Field(() => [IndicatorNodeType]) nodes!: IndicatorNodeType[];
  @Field(() => [FormulaType]) formulas!: FormulaType[];
  @Field(() => [GradeBandType]) gradeBands!: GradeBandType[];
  @Field(() => IndicatorTotalsType) totals!: IndicatorTotalsType;
  @Field(() => [CompileFaultType]) faults!: CompileFaultType[];
  @Field(() => [TemplateSummaryType]) versions!: TemplateSummaryType[];
}

@ObjectType('TemplateChange')
export class TemplateChangeType {
  @Field(() => String, { description: 'added | removed | changed' }) kind!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
  @Field(() => String) text!: string;
}

@ObjectType('StressRow')
export class StressRowType {
  @Field(() => String) unitName!: string;
  @Field(() => String) total!: string;
  @Field(() => Int) rank!: number;
  @Field(() => Int, { description: 'draws in which the rank differs' }) flips!: number;
  @Field(() => String) flipShare!: string;
}

@ObjectType('StressReport')
export class StressReportType {
  @Field(() => Int) draws!: number;
  @Field(() => String) spread!: string;
  @Field(() => String) seed!: string;
  @Field(() => Int, { description: 'units whose rank differs in some draw' }) flipped!: number;
  @Field(() => [StressRowType]) rows!: StressRowType[];
}
