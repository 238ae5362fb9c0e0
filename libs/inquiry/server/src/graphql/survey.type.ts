import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalarType, DateTimeScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@ObjectType('SurveyGroup')
export class SurveyGroupType {
  @Field(() => String) key!: string;
  @Field(() => String) label!: string;
  @Field(() => Boolean, { description: 'enters the satisfaction figure' }) counted!: boolean;
  @Field(() => Int, { description: 'questionnaires to hand out' }) planned!: number;
  @Field(() => Int, { description: 'fewer answers are flagged' }) least!: number;
}

@ObjectType('SurveyQuestion')
export class SurveyQuestionType {
  @Field(() => String) key!: string;
  @Field(() => String) section!: string;
  @Field(() => String) text!: string;
}

@ObjectType('SurveyRank')
export class SurveyRankType {
  @Field(() => String, { description: 'department | division | section | unranked' }) key!: string;
  @Field(() => String) label!: string;
  @Field(() => [SurveyGroupType]) groups!: SurveyGroupType[];
}

@ObjectType('SurveyTemplate')
export class SurveyTemplateType {
  @Field(() => Int, { description: '0: the shipped one' }) version!: number;
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => Int) smallSample!: number;
  @Field(() => Int, { description: 'groups with fewer answers are not shown apart' }) hiddenBelow!: number;
  @Field(() => [SurveyRankType]) ranks!: SurveyRankType[];
  @Field(() => [SurveyQuestionType]) questions!: SurveyQuestionType[];
  @Field(() => String, { nullable: true }) savedBy!: string | null;
  @Field(() => [String], { description: 'save' }) can!: string[];
}

@ObjectType('SurveyGroupStanding')
export class SurveyGroupStandingType extends SurveyGroupType {
  @Field(() => Int) issued!: number;
  @Field(() => Int) answered!: number;
  @Field(() => String, { nullable: true }) warning!: string | null;
}

@ObjectType('SurveyGroupResult')
export class SurveyGroupResultType {
  @Field(() => String) key!: string;
  @Field(() => String) label!: string;
  @Field(() => Int) answered!: number;
  @Field(() => String, { nullable: true, description: 'null: too few to be shown apart' }) satisfaction!: string | null;
}

@ObjectType('SurveyQuestionResult')
export class SurveyQuestionResultType extends SurveyQuestionType {
  @Field(() => [Int], { description: 'answers 5, 4, 3, 2, 1 and 不了解' }) counts!: number[];
}

@ObjectType('SurveyResult')
export class SurveyResultType {
  @Field(() => Int) answered!: number;
  @Field(() => Int, { description: 'answers 5 to 1 of the counted groups' }) valid!: number;
  @Field(() => String, { nullable: true, description: 'four decimals; null where too few answered' }) satisfaction!: string | null;
  @Field(() => [Int], { description: 'answers 5, 4, 3, 2, 1 of the counted groups' }) counts!: number[];
  @Field(() => String, { description: 'B | C' }) grade!: string;
  @Field(() => [String]) warnings!: string[];
  @Field(() => [SurveyGroupResultType]) groups!: SurveyGroupResultType[];
  @Field(() => [SurveyQuestionResultType]) questions!: SurveyQuestionResultType[];
  @Field(() => [String]) remarks!: string[];
  @Field(() => String) closedBy!: string;
  @Field(() => DateTimeScalarType) closedAt!: Date;
}

@ObjectType('Survey')
export class SurveyType {
  @Field(() => ID) id!: Id;
  @Field(() => ID) pilotId!: Id;
  @Field(() => ID) unitId!: Id;
  @Field(() => String) unitName!: string;
  @Field(() => String) title!: string;
  @Field(() => String) rank!: string;
  @Field(() => String) rankLabel!: string;
  @Field(() => String, { description: 'YYYY: of which year the figure is' }) period!: string;
  @Field(() => String, { nullable: true, description: 'the leaf that the figure is for' }) leafCode!: string | null;
  @Field(() => String, { description: 'office | third_party' }) conductor!: string;
  @Field(() => String, { nullable: true }) conductorName!: string | null;
  @Field(() => DateScalarType) closesOn!: LocalDate;
  @Field(() => String, { description: 'draft | open | closed | cancelled' }) state!: string;
  @Field(() => [SurveyGroupStandingType]) groups!: SurveyGroupStandingType[];
  @Field(() => [SurveyQuestionType]) questions!: SurveyQuestionType[];
  @Field(() => Int) templateVersion!: number;
  @Field(() => String) createdBy!: string;
  @Field(() => DateTimeScalarType) createdAt!: Date;
  @Field(() => SurveyResultType, { nullable: true, description: 'once closed' }) result!: SurveyResultType | null;
  @Field(() => Int) version!: number;
  @Field(() => [String], { description: 'edit, issue_links, close, cancel' }) can!: string[];
}

@ObjectType('SurveyList')
export class SurveyListType {
  @Field(() => ID) pilotId!: Id;
  @Field(() => [SurveyType]) surveys!: SurveyType[];
  @Field(() => [String], { description: 'create' }) can!: string[];
}
