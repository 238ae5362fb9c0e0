import { Button } from 'antd';
import { DataTable, Empty, Light, ReadState, Section, useRead, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import type { InquiryPilot } from '../inquiry.graphql.js';
import type { Handout } from '../link-sheet.js';
import { SurveyDialog } from './survey-dialog.js';
import { SurveyForm } from './survey-form.js';
import { SURVEYS, type Survey } from './surveys.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { draft: 'none', open: 'due', closed: 'ok', cancelled: 'none' };

const sum = (survey: Survey, of: 'issued' | 'answered'): number => survey.groups.reduce((all, group) => all + group[of], 0);

interface SurveySectionProps {
  readonly pilot: InquiryPilot;
  readonly onLinks: (handout: Handout) => void;
}

/** Questionnaires about a pilot's unit. */
export function SurveySection({ pilot, onLinks }: SurveySectionProps): ReactNode {
  const { t, tOr } = useText(inquiryTexts);
  const read = useRead(SURVEYS, { pilotId: pilot.id });
  const [open, setOpen] = useState<{ readonly id: string | null; readonly edit: boolean } | null>(null);
  const list = read.data?.surveys;
  const shown = open?.id == null ? undefined : list?.surveys.find(({ id }) => id === open.id);
  const columns = useMemo<readonly Column<Survey>[]>(
    () => [
      {
        key: 'title',
        title: t('survey.name'),
        heads: true,
        cell: (survey) => (
          <button type="button" className="link-button" onClick={() => setOpen({ id: survey.id, edit: false })}>
            {survey.title}
          </button>
        ),
        sortBy: (survey) => survey.title,
      },
      { key: 'rank', title: t('survey.rank'), cell: (survey) => tOr(`rank.${survey.rank}`, survey.rankLabel) },
      { key: 'period', title: t('survey.period'), cell: (survey) => survey.period, sortBy: (survey) => survey.period },
      { key: 'closes', title: t('survey.closesOn'), cell: (survey) => survey.closesOn, sortBy: (survey) => survey.closesOn },
      { key: 'answers', title: t('survey.answers'), numeric: true, cell: (survey) => t('survey.ofIssued', { answered: sum(survey, 'answered'), issued: sum(survey, 'issued') }) },
      { key: 'figure', title: t('survey.satisfaction'), numeric: true, cell: (survey) => survey.result?.satisfaction ?? t('none') },
      { key: 'state', title: t('survey.state'), cell: (survey) => <Light state={LIGHTS[survey.state] ?? 'none'} word={tOr(`surveyState.${survey.state}`, survey.state)} /> },
    ],
    [t, tOr],
  );
  const add =
    list?.can.includes('create') === true ? (
      <Button type="primary" onClick={() => setOpen({ id: null, edit: true })}>
        {t('survey.create')}
      </Button>
    ) : undefined;
  return (
    <Section title={t('survey.title')} actions={add}>
      <ReadState read={read}>
        {(data) => <DataTable name="survey-" caption={t('survey.caption', { unit: pilot.unitName })} columns={columns} rows={data.surveys.surveys} rowKey={({ id }) => id} empty={<Empty text={t('survey.none')} />} />}
      </ReadState>
      {open !== null && open.edit && <SurveyForm pilot={pilot} survey={shown ?? null} onClose={() => setOpen(null)} />}
      {open !== null && !open.edit && shown !== undefined && <SurveyDialog survey={shown} about={pilot.unitName} onLinks={onLinks} onEdit={() => setOpen({ id: shown.id, edit: true })} onClose={() => setOpen(null)} />}
    </Section>
  );
}
