import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Clock } from '@wudan/kernel-core';
import { SurveysRepository } from '../data/surveys.repository.js';
import { linkInvalid } from '../domain/inquiry.errors.js';
import { surveyAnswer } from '../domain/survey-answer.rules.js';
import { checkSurvey, linkCtx, OpenLink } from './open-link.js';

/**
 * One anonymous answer by one link. The link is marked as spent and the answer is kept in the same transaction; neither row has a time or points to the other, and the
 * answer's id is random.
 */
@Injectable()
export class SubmitSurvey {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: OpenLink,
  ) {}

  /** @throws DomainError INQUIRY_LINK_*, SURVEY_ANSWER_MISSING, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
  execute(key: string, fields: Readonly<Record<string, string>>, clock: Clock, requestId: string): Promise<void> {
    const link = this.links.read(key);
    return this.units.run(linkCtx(link.officeId, clock, requestId), async (tx) => {
      const surveys = tx.repo(SurveysRepository);
      const found = await surveys.link(link.hash, true);
      // Locked against being closed while this answer is counted.
      const survey = found ? await surveys.find(found.surveyId, true) : null;
      if (!found || !survey) throw linkInvalid();
      checkSurvey(survey, found.spent, tx.now);
      const answer = surveyAnswer(survey.questions, fields, markedSecret);
      await surveys.spend(link.hash);
      await surveys.addAnswer(randomUUID(), survey.id, { ...answer, groupKey: found.groupKey });
      tx.audit({ action: 'survey.answered', subjectType: 'Survey', subjectId: survey.id, summary: `问卷“${survey.title}”收到一份匿名答复`.slice(0, 200) });
    });
  }
}
