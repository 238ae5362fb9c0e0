import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { SurveysRepository } from '../data/surveys.repository.js';
import { dueInvalid, surveyCount, surveyGroupUnknown, surveyNotOpen } from '../domain/inquiry.errors.js';
import { surveyDue } from '../events/inquiry-jobs.js';
import { MakeLinks, type IssuedLink } from './make-links.js';
import { endOfDay } from './read-opinions.js';

const MOST_AT_ONCE = 200;
const MOST_A_GROUP = 1_000;

/** Links to hand out, one a respondent: shown once, unnumbered, kept as hashes. The first opens the questionnaire. */
@Injectable()
export class IssueSurveyLinks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: MakeLinks,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SURVEY_NOT_OPEN, SURVEY_GROUP_UNKNOWN, SURVEY_COUNT, INQUIRY_DUE */
  execute(ctx: Ctx, id: Id, groupKey: string, count: number): Promise<IssuedLink[]> {
    return this.units.run(ctx, async (tx) => {
      const surveys = tx.repo(SurveysRepository);
      const survey = await surveys.find(id, true);
      if (!survey) throw notFound('问卷', 'id');
      authorize(ctx, 'conduct', 'Survey', survey, '问卷', 'id');
      if (survey.state !== 'draft' && survey.state !== 'open') throw surveyNotOpen();
      const group = survey.groups.find(({ key }) => key === groupKey);
      if (!group) throw surveyGroupUnknown();
      const issued = (await surveys.counts([survey.id])).find((each) => each.groupKey === groupKey)?.issued ?? 0;
      if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE || issued + count > MOST_A_GROUP) throw surveyCount();
      if (survey.closesOn < localDateOf(tx.now)) throw dueInvalid('id');
      const made = Array.from({ length: count }, () => this.links.make('survey', tx.officeId));
      await surveys.addLinks(survey.id, group.key, made.map(({ hash }) => hash));
      const closesAt = endOfDay(survey.closesOn);
      if (survey.state === 'draft') {
        await surveys.open(survey.id);
        tx.schedule(surveyDue, { surveyId: survey.id }, { key: survey.id, dueAt: new Date(closesAt.getTime() + 1) });
      }
      tx.audit({ action: 'survey.links_issued', subjectType: 'Survey', subjectId: survey.id, summary: `问卷“${survey.title}”为${group.label}生成 ${count} 个链接`.slice(0, 200), detail: { group: group.key, count } });
      return Promise.all(made.map((link) => this.links.show(link, { opinionId: null, label: group.label, expiresAt: closesAt })));
    });
  }
}
