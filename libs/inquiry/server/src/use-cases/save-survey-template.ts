import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { isLocalDate, localDateOf, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { SurveysRepository } from '../data/surveys.repository.js';
import { templateDate } from '../domain/inquiry.errors.js';
import { templateContent } from '../domain/survey-template.rules.js';
import type { SurveyGroup, SurveyQuestion } from '../domain/survey.js';

export interface SaveSurveyTemplateInput {
  readonly validFrom: LocalDate;
  readonly smallSample: number;
  readonly hiddenBelow: number;
  readonly ranks: readonly { readonly key: string; readonly groups: readonly SurveyGroup[] }[];
  readonly questions: readonly SurveyQuestion[];
}

/** The office's own questionnaire from a day on; what was made before keeps the one that it was made with. */
@Injectable()
export class SaveSurveyTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError SURVEY_TEMPLATE_*, SURVEY_GROUPS, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
  execute(ctx: Ctx, input: SaveSurveyTemplateInput): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      if (!isLocalDate(input.validFrom) || input.validFrom < localDateOf(tx.now)) throw templateDate();
      const content = templateContent(input, markedSecret);
      const version = await tx.repo(SurveysRepository).addTemplate(input.validFrom, content);
      tx.audit({ action: 'survey.template_saved', subjectType: 'Office', subjectId: tx.officeId, summary: `问卷模板第 ${version} 版自 ${input.validFrom} 起施行`, detail: { version, validFrom: input.validFrom } });
    });
  }
}
