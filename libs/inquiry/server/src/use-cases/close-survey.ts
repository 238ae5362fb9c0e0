import { Injectable } from '@nestjs/common';
import { recordFacts, type FactDraft } from '@wudan/facts-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { issuedSetOf } from '@wudan/pilots-server';
import { SurveysRepository } from '../data/surveys.repository.js';
import { surveyEarly, surveyNotOpen } from '../domain/inquiry.errors.js';
import { surveyResult } from '../domain/survey-result.rules.js';
import type { SurveyResult, SurveyRow } from '../domain/survey.js';
import { SATISFACTION_FORMULA } from './save-survey.js';

/** Variables of the satisfaction formula for the levels 5 to 1. */
const LEVEL_NAMES = ['n5', 'n4', 'n3', 'n2', 'n1'] as const;

/** Ends a questionnaire: what was answered is counted once and for all, and the counts become figures of the unit. */
@Injectable()
export class CloseSurvey {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot. @throws DomainError NOT_FOUND, FORBIDDEN, SURVEY_NOT_OPEN, SURVEY_EARLY without an answer */
  execute(ctx: Ctx, id: Id): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const survey = await tx.repo(SurveysRepository).find(id, true);
      if (!survey) throw notFound('问卷', 'id');
      authorize(ctx, 'conduct', 'Survey', survey, '问卷', 'id');
      if (survey.state !== 'open') throw surveyNotOpen();
      if ((await close(tx, survey)).answered === 0) throw surveyEarly();
      return survey.pilotId;
    });
  }

  /** The last day is over; one that was ended by somebody stays as it is. */
  whenDue(ctx: Ctx, id: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const survey = await tx.repo(SurveysRepository).find(id, true);
      if (survey?.state === 'open') await close(tx, survey);
    });
  }
}

async function close(tx: Tx, survey: SurveyRow): Promise<SurveyResult> {
  const surveys = tx.repo(SurveysRepository);
  const result = surveyResult(survey, await surveys.answers(survey.id));
  await surveys.end(survey.id, { result });
  const facts = await factsOfSurvey(tx, survey, result);
  await recordFacts(tx, facts);
  tx.audit({
    action: 'survey.closed',
    subjectType: 'Survey',
    subjectId: survey.id,
    summary: `问卷“${survey.title}”结束：收到 ${result.answered} 份，计入满意度 ${result.valid} 份`.slice(0, 200),
    detail: { answered: result.answered, valid: result.valid, satisfaction: result.satisfaction, grade: result.grade, facts: facts.length },
  });
  return result;
}

/** n5 … n1 and how many were valid, of the year that was asked about; none where too few answered to be shown. */
async function factsOfSurvey(tx: Tx, survey: SurveyRow, result: SurveyResult): Promise<FactDraft[]> {
  if (result.satisfaction === null) return [];
  const { unitId, period } = survey;
  const by = survey.conductor === 'third_party' ? `（${survey.conductorName ?? ''}实施）` : '';
  const few = result.valid < survey.smallSample ? `，少于 ${survey.smallSample} 份，仅供参考` : '';
  const source = { kind: survey.conductor === 'third_party' ? ('provider' as const) : ('manual' as const), ref: survey.id, text: `问卷“${survey.title}”${by}，有效样本 ${result.valid} 份${few}` };
  const dimension = await dimensionOf(tx, survey);
  const values = [...LEVEL_NAMES.map((name, index) => [name, result.counts[index] ?? 0] as const), ['valid_responses', result.valid] as const];
  return values.map(([name, value]) => ({ unitId, name, dimension, period, value: String(value), grade: result.grade, source }));
}

/** A figure that several leaves of a set ask for by the same formula stands under the code of its leaf. */
async function dimensionOf(tx: Tx, survey: SurveyRow): Promise<string> {
  const issued = await issuedSetOf(tx, survey.pilotId);
  const leaves = issued?.set.leaves.filter(({ formula }) => formula?.id === SATISFACTION_FORMULA) ?? [];
  return leaves.length > 1 ? (survey.leafCode ?? leaves[0]?.code ?? '') : '';
}
