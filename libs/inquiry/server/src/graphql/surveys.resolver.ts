import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { RANK_LABELS } from '../domain/survey.js';
import { CancelSurvey } from '../use-cases/cancel-survey.js';
import { CloseSurvey } from '../use-cases/close-survey.js';
import { IssueSurveyLinks } from '../use-cases/issue-survey-links.js';
import { ReadSurveys, type SurveyView } from '../use-cases/read-surveys.js';
import { SaveSurveyTemplate } from '../use-cases/save-survey-template.js';
import { SaveSurvey } from '../use-cases/save-survey.js';
import { SaveSurveyInput, SaveSurveyTemplateInput } from './inquiry.input.js';
import { IssuedInquiryLinkType } from './opinion.type.js';
import { SurveyListType, SurveyTemplateType, type SurveyResultType, type SurveyType } from './survey.type.js';

const resultType = ({ result, endedBy, endedAt }: SurveyView): SurveyResultType | null =>
  result === null || endedAt === null
    ? null
    : {
        ...result,
        counts: [...result.counts],
        warnings: [...result.warnings],
        groups: [...result.groups],
        questions: result.questions.map((question) => ({ ...question, counts: [...question.counts] })),
        remarks: [...result.remarks],
        closedBy: endedBy ?? '',
        closedAt: endedAt,
      };

const surveyType = (survey: SurveyView): SurveyType => ({ ...survey, groups: [...survey.groups], questions: [...survey.questions], result: resultType(survey), can: [...survey.can] });

/** Questionnaires, and the template that they are made from. */
@Resolver(() => SurveyListType)
export class SurveysResolver {
  constructor(
    private readonly read: ReadSurveys,
    private readonly save: SaveSurvey,
    private readonly links: IssueSurveyLinks,
    private readonly close: CloseSurvey,
    private readonly cancel: CancelSurvey,
    private readonly template: SaveSurveyTemplate,
  ) {}

  @Query(() => SurveyListType)
  @Can('read', 'Survey')
  surveys(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<SurveyListType> {
    return this.#list(ctx, pilotId);
  }

  @Query(() => SurveyTemplateType)
  @Can('read', 'Survey')
  surveyTemplate(@CurrentCtx() ctx: Ctx): Promise<SurveyTemplateType> {
    return this.#template(ctx);
  }

  @Mutation(() => SurveyListType)
  @Can('conduct', 'Survey')
  async saveSurvey(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveSurveyInput): Promise<SurveyListType> {
    return this.#list(ctx, await this.save.execute(ctx, input));
  }

  @Mutation(() => [IssuedInquiryLinkType])
  @Can('conduct', 'Survey')
  issueSurveyLinks(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: Id,
    @Args('groupKey', { type: () => String }) groupKey: string,
    @Args('count', { type: () => Int }) count: number,
  ): Promise<IssuedInquiryLinkType[]> {
    return this.links.execute(ctx, id, groupKey, count);
  }

  @Mutation(() => SurveyListType)
  @Can('conduct', 'Survey')
  async closeSurvey(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<SurveyListType> {
    return this.#list(ctx, await this.close.execute(ctx, id));
  }

  @Mutation(() => SurveyListType)
  @Can('conduct', 'Survey')
  async cancelSurvey(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<SurveyListType> {
    return this.#list(ctx, await this.cancel.execute(ctx, id, reason));
  }

  @Mutation(() => SurveyTemplateType)
  @Can('template', 'Survey')
  async saveSurveyTemplate(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveSurveyTemplateInput): Promise<SurveyTemplateType> {
    await this.template.execute(ctx, input);
    return this.#template(ctx);
  }

  async #list(ctx: Ctx, pilotId: Id): Promise<SurveyListType> {
    const list = await this.read.list(ctx, pilotId);
    return { ...list, surveys: list.surveys.map(surveyType), can: [...list.can] };
  }

  async #template(ctx: Ctx): Promise<SurveyTemplateType> {
    const template = await this.read.template(ctx);
    return {
      ...template,
      ranks: template.ranks.map(({ key, groups }) => ({ key, label: RANK_LABELS[key], groups: [...groups] })),
      questions: [...template.questions],
      can: [...template.can],
    };
  }
}
