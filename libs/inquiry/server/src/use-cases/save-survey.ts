import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { issuedSetOf } from '@wudan/pilots-server';
import { SurveysRepository } from '../data/surveys.repository.js';
import { stale, surveyConductor, surveyLeaf, surveyPeriod, surveyRank, surveyStands } from '../domain/inquiry.errors.js';
import { checkedText } from '../domain/inquiry-text.rules.js';
import { RANKS, type SurveyGroup } from '../domain/survey.js';
import { checkedGroups, groupsOfRank } from '../domain/survey-template.rules.js';
import { checkDueDay, pilotFor } from './inquiry-pilot.js';
import { templateNow } from './read-surveys.js';

export interface SaveSurveyInput {
  /** Absent: a new questionnaire. */
  readonly id?: Id | null;
  readonly version?: number | null;
  readonly pilotId: Id;
  readonly title: string;
  readonly rank: string;
  readonly period: string;
  readonly leafCode?: string | null;
  readonly conductor: string;
  readonly conductorName?: string | null;
  readonly closesOn: LocalDate;
  /** Absent: those that the template has for the rank. */
  readonly groups?: readonly SurveyGroup[] | null;
}

export const SATISFACTION_FORMULA = 'F11';

/** Makes a questionnaire, or changes one of which no link is out; its questions and limits are those of the template of today. */
@Injectable()
export class SaveSurvey {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot. @throws DomainError NOT_FOUND, FORBIDDEN, SURVEY_*, INQUIRY_DUE*, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED, INQUIRY_STALE */
  execute(ctx: Ctx, input: SaveSurveyInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await pilotFor(ctx, tx, input.pilotId, 'conduct', 'Survey', 'input.pilotId');
      const title = checkedText(input.title, { label: '问卷名称', least: 2, most: 60, field: 'input.title' }, markedSecret);
      const rank = RANKS.find((known) => known === input.rank);
      if (!rank) throw surveyRank();
      if (!/^(19|20)\d{2}$/.test(input.period) || input.period > localDateOf(tx.now).slice(0, 4)) throw surveyPeriod();
      const { conductor, conductorName } = conductorOf(input);
      await checkDueDay(tx, input.closesOn, 'input.closesOn');
      const template = await templateNow(tx);
      const draft = {
        title, rank, period: input.period, leafCode: await leafOf(tx, pilot.id, input.leafCode ?? null), conductor, conductorName, closesOn: input.closesOn,
        groups: checkedGroups(input.groups ?? groupsOfRank(template, rank), 'input.groups', markedSecret),
        questions: template.questions, smallSample: template.smallSample, hiddenBelow: template.hiddenBelow, templateVersion: template.version,
      };
      const surveys = tx.repo(SurveysRepository);
      if (input.id == null) {
        const id = tx.id();
        await surveys.insert({ id, pilotId: pilot.id, unitId: pilot.unitId }, draft);
        tx.audit({ action: 'survey.made', subjectType: 'Survey', subjectId: id, summary: `新建问卷“${title}”（${pilot.unitName}）`.slice(0, 200), detail: { rank, period: draft.period, closesOn: draft.closesOn } });
        return pilot.id;
      }
      const before = await surveys.find(input.id, true);
      if (!before || before.pilotId !== pilot.id) throw notFound('问卷', 'input.id');
      authorize(ctx, 'conduct', 'Survey', before, '问卷', 'input.id');
      if (before.state !== 'draft') throw surveyStands('input.id');
      if (before.version !== input.version) throw stale();
      await surveys.change(before.id, draft);
      tx.audit({ action: 'survey.changed', subjectType: 'Survey', subjectId: before.id, summary: `修改问卷“${title}”（${pilot.unitName}）`.slice(0, 200), detail: { rank, period: draft.period, closesOn: draft.closesOn } });
      return pilot.id;
    });
  }
}

function conductorOf(input: SaveSurveyInput): { conductor: 'office' | 'third_party'; conductorName: string | null } {
  const name = (input.conductorName ?? '').trim();
  if (input.conductor === 'office' && name === '') return { conductor: 'office', conductorName: null };
  if (input.conductor !== 'third_party' || [...name].length < 2) throw surveyConductor();
  return { conductor: 'third_party', conductorName: checkedText(name, { label: '第三方机构名称', least: 2, most: 60, field: 'input.conductorName' }, markedSecret) };
}

/** The leaf that the figure is for: one with the satisfaction formula; null while no set with one is in force. @throws DomainError SURVEY_LEAF */
async function leafOf(tx: Tx, pilotId: Id, wanted: string | null): Promise<string | null> {
  const issued = await issuedSetOf(tx, pilotId);
  const leaves = issued?.set.leaves.filter(({ formula }) => formula?.id === SATISFACTION_FORMULA) ?? [];
  if (wanted === null || wanted === '') return leaves[0]?.code ?? null;
  if (!leaves.some(({ code }) => code === wanted)) throw surveyLeaf();
  return wanted;
}
