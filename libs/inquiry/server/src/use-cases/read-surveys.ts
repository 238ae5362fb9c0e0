import { Injectable } from '@nestjs/common';
import { allowedActions, mayDo, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { SurveysRepository } from '../data/surveys.repository.js';
import { SHIPPED_TEMPLATE } from '../domain/survey-template.rules.js';
import { groupWarning } from '../domain/survey-result.rules.js';
import { RANK_LABELS, type SurveyGroup, type SurveyRow, type SurveyTemplate } from '../domain/survey.js';
import { pilotFor } from './inquiry-pilot.js';

export interface GroupStanding extends SurveyGroup {
  readonly issued: number;
  readonly answered: number;
  readonly warning: string | null;
}

export interface SurveyView extends Omit<SurveyRow, 'groups'> {
  readonly unitName: string;
  readonly rankLabel: string;
  readonly groups: readonly GroupStanding[];
  readonly can: readonly string[];
}

export interface SurveyListView {
  readonly pilotId: Id;
  readonly surveys: readonly SurveyView[];
  readonly can: readonly string[];
}

export interface TemplateView extends SurveyTemplate {
  readonly can: readonly string[];
}

/** The template in force today: the office's own, else the shipped one. */
export const templateNow = async (tx: Tx): Promise<SurveyTemplate> => (await tx.repo(SurveysRepository).template(localDateOf(tx.now))) ?? SHIPPED_TEMPLATE;

@Injectable()
export class ReadSurveys {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  list(ctx: Ctx, pilotId: Id): Promise<SurveyListView> {
    return this.units.read(ctx, async (tx) => {
      const pilot = await pilotFor(ctx, tx, pilotId, 'read', 'Survey');
      const surveys = tx.repo(SurveysRepository);
      const rows = await surveys.ofPilot(pilot.id);
      const counts = await surveys.counts(rows.map(({ id }) => id));
      const conducts = allowedActions(ctx, 'Survey', { unitId: pilot.unitId }, ['conduct']).length > 0;
      return {
        pilotId: pilot.id,
        surveys: rows.map((row) => ({
          ...row,
          unitName: pilot.unitName,
          rankLabel: RANK_LABELS[row.rank],
          groups: row.groups.map((group) => {
            const count = counts.find((each) => each.surveyId === row.id && each.groupKey === group.key);
            const answered = count?.answered ?? 0;
            return { ...group, issued: count?.issued ?? 0, answered, warning: row.state === 'draft' || row.state === 'cancelled' ? null : groupWarning(group, answered) };
          }),
          can: conducts ? ACTIONS[row.state] : [],
        })),
        can: conducts ? ['create'] : [],
      };
    });
  }

  template(ctx: Ctx): Promise<TemplateView> {
    return this.units.read(ctx, async (tx) => ({ ...(await templateNow(tx)), can: mayDo(ctx, 'template', 'Survey') ? ['save'] : [] }));
  }
}

const ACTIONS: Readonly<Record<SurveyRow['state'], readonly string[]>> = { draft: ['edit', 'issue_links', 'cancel'], open: ['issue_links', 'close', 'cancel'], closed: [], cancelled: [] };
