import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalarType } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

@InputType()
export class VisitParticipantInput {
  @Field(() => String, { description: 'office | unit | other' }) side!: string;
  @Field(() => String) name!: string;
  @Field(() => String) post!: string;
  @Field(() => ID, { nullable: true }) seatId?: Id | null;
}

@InputType()
export class VisitMaterialInput {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) docNumber?: string | null;
  @Field(() => Int, { nullable: true }) pages?: number | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class VisitLeafInput {
  @Field(() => String) code!: string;
  @Field(() => String) note!: string;
}

@InputType()
export class RecordVisitInput {
  @Field(() => ID, { nullable: true, description: 'absent: a new visit' }) id?: Id | null;
  @Field(() => Int, { nullable: true, description: 'needed with id' }) version?: number | null;
  @Field(() => ID) pilotId!: Id;
  @Field(() => String, { description: 'forum | talk | files' }) kind!: string;
  @Field(() => DateScalarType) onDate!: LocalDate;
  @Field(() => String) place!: string;
  @Field(() => String) topic!: string;
  @Field(() => String, { description: 'open | internal | restricted' }) confidentiality!: string;
  @Field(() => [VisitParticipantInput]) participants!: VisitParticipantInput[];
  @Field(() => String) minutes!: string;
  @Field(() => [VisitMaterialInput]) materials!: VisitMaterialInput[];
  @Field(() => [VisitLeafInput]) leaves!: VisitLeafInput[];
}

@InputType()
export class PartnerInput {
  @Field(() => ID, { nullable: true, description: 'a unit of the register; or name' }) unitId?: Id | null;
  @Field(() => String, { nullable: true }) name?: string | null;
}

@InputType()
export class AskOpinionsInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => [PartnerInput]) partners!: PartnerInput[];
  @Field(() => String, { description: 'may be empty' }) question!: string;
  @Field(() => Boolean, { nullable: true, description: 'units of the register that have a contact get a card instead of a link' }) byCard?: boolean | null;
}

@InputType()
export class AskPeersInput {
  @Field(() => ID) pilotId!: Id;
  @Field(() => [ID], { nullable: true, description: 'absent: all other units of the programme' }) unitIds?: Id[] | null;
  @Field(() => DateScalarType) dueOn!: LocalDate;
  @Field(() => String, { description: 'may be empty' }) question!: string;
}

@InputType()
export class AnswerOpinionInput {
  @Field(() => ID) id!: Id;
  @Field(() => Int, { description: '5 best … 1' }) rating!: number;
  @Field(() => String, { nullable: true }) problems?: string | null;
  @Field(() => String, { nullable: true }) suggestions?: string | null;
}

@InputType()
export class SurveyGroupInput {
  @Field(() => String) key!: string;
  @Field(() => String) label!: string;
  @Field(() => Boolean) counted!: boolean;
  @Field(() => Int) planned!: number;
  @Field(() => Int) least!: number;
}

@InputType()
export class SurveyQuestionInput {
  @Field(() => String) key!: string;
  @Field(() => String) section!: string;
  @Field(() => String) text!: string;
}

@InputType()
export class SaveSurveyInput {
  @Field(() => ID, { nullable: true, description: 'absent: a new one' }) id?: Id | null;
  @Field(() => Int, { nullable: true, description: 'needed with id' }) version?: number | null;
  @Field(() => ID) pilotId!: Id;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'department | division | section | unranked' }) rank!: string;
  @Field(() => String, { description: 'YYYY' }) period!: string;
  @Field(() => String, { nullable: true, description: 'absent: the first leaf of the set with the satisfaction formula' }) leafCode?: string | null;
  @Field(() => String, { description: 'office | third_party' }) conductor!: string;
  @Field(() => String, { nullable: true }) conductorName?: string | null;
  @Field(() => DateScalarType) closesOn!: LocalDate;
  @Field(() => [SurveyGroupInput], { nullable: true, description: 'absent: those of the rank' }) groups?: SurveyGroupInput[] | null;
}

@InputType()
export class SurveyRankInput {
  @Field(() => String) key!: string;
  @Field(() => [SurveyGroupInput]) groups!: SurveyGroupInput[];
}

@InputType()
export class SaveSurveyTemplateInput {
  @Field(() => DateScalarType) validFrom!: LocalDate;
  @Field(() => Int) smallSample!: number;
  @Field(() => Int) hiddenBelow!: number;
  @Field(() => [SurveyRankInput]) ranks!: SurveyRankInput[];
  @Field(() => [SurveyQuestionInput]) questions!: SurveyQuestionInput[];
}
