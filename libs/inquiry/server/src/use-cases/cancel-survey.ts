import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { SurveysRepository } from '../data/surveys.repository.js';
import { surveyStands } from '../domain/inquiry.errors.js';
import { checkedText } from '../domain/inquiry-text.rules.js';

/** Calls a questionnaire off: its links die, nothing of it is counted. */
@Injectable()
export class CancelSurvey {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot. @throws DomainError NOT_FOUND, FORBIDDEN, SURVEY_STANDS, INQUIRY_TEXT_INVALID */
  execute(ctx: Ctx, id: Id, why: string): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const surveys = tx.repo(SurveysRepository);
      const survey = await surveys.find(id, true);
      if (!survey) throw notFound('问卷', 'id');
      authorize(ctx, 'conduct', 'Survey', survey, '问卷', 'id');
      const reason = checkedText(why, { label: '取消理由', least: 2, most: 200, field: 'reason' }, markedSecret);
      if (survey.state !== 'draft' && survey.state !== 'open') throw surveyStands();
      await surveys.end(survey.id, { cancelReason: reason });
      tx.audit({ action: 'survey.cancelled', subjectType: 'Survey', subjectId: survey.id, summary: `取消问卷“${survey.title}”：${reason}`.slice(0, 200) });
      return survey.pilotId;
    });
  }
}
