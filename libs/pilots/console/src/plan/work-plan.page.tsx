import { Page, PrintButton, Signature, Tabs, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { PROGRAMME } from '../programmes.graphql.js';
import { Guides } from './guides.js';
import { PlanPanel } from './plan-panel.js';
import { Trainings } from './trainings.js';

const PARTS = ['plan', 'guides', 'trainings'] as const;
type Part = (typeof PARTS)[number];

/** What a programme is prepared with: the work plan and its decisions, the guides, the trainings. */
export function WorkPlanPage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const { id = '' } = useParams();
  const read = useRead(PROGRAMME, { id });
  const [part, setPart] = useUrlValue('part', PARTS[0]);
  const chosen = PARTS.find((one) => one === part) ?? PARTS[0];
  return (
    <Page
      title={t('plan.title')}
      summary={read.data?.programme.name}
      actions={
        <>
          <Link to={`/programmes/${id}/pilots`}>{t('pilots.title')}</Link>
          <PrintButton />
        </>
      }
    >
      <Tabs<Part> label={t('plan.parts')} tabs={PARTS.map((key) => ({ key, label: t(`plan.part.${key}`) }))} chosen={chosen} onChoose={setPart}>
        {chosen === 'plan' && <PlanPanel programmeId={id} />}
        {chosen === 'guides' && <Guides programmeId={id} />}
        {chosen === 'trainings' && <Trainings programmeId={id} />}
      </Tabs>
      <Signature />
      <p className="no-print">
        <Link to={`/programmes/${id}`}>{t('pilots.toProgramme')}</Link>
      </p>
    </Page>
  );
}
