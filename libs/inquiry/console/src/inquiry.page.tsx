import { Button } from 'antd';
import { Page, PrintButton, ReadState, Signature, Tabs, useCan, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { inquiryTexts } from './i18n/inquiry-texts.js';
import { PILOT_OF_INQUIRY, type InquiryPilot } from './inquiry.graphql.js';
import { LinkSheet, type Handout } from './link-sheet.js';
import { OpinionSection } from './opinions/opinion-section.js';
import { SurveySection } from './surveys/survey-section.js';
import { VisitSection } from './visits/visit-section.js';

type Part = 'visits' | 'opinions' | 'surveys';

/** 实地与调查 of a pilot: visits for all who may read them; opinions and questionnaires for the office. */
export function InquiryPage(): ReactNode {
  const { t } = useText(inquiryTexts);
  const { pilotId = '' } = useParams();
  const read = useRead(PILOT_OF_INQUIRY, { id: pilotId });
  const [handout, setHandout] = useState<Handout | null>(null);
  const pilot = read.data?.pilot;
  return (
    <Page
      title={pilot === undefined ? t('page.title') : t('page.titleOf', { name: pilot.objectName })}
      summary={handout === null ? t('page.summary') : t('sheet.summary')}
      actions={
        <>
          <PrintButton />
          {handout !== null && <Button onClick={() => setHandout(null)}>{t('sheet.back')}</Button>}
        </>
      }
    >
      {handout === null ? <ReadState read={read}>{(data) => <Parts pilot={data.pilot} onLinks={setHandout} />}</ReadState> : <LinkSheet handout={handout} />}
      {handout === null && (
        <>
          <Signature />
          <p className="no-print">
            <Link to={`/pilots/${pilotId}`}>{t('page.toPilot')}</Link>
          </p>
        </>
      )}
    </Page>
  );
}

function Parts({ pilot, onLinks }: { readonly pilot: InquiryPilot; readonly onLinks: (handout: Handout) => void }): ReactNode {
  const { t } = useText(inquiryTexts);
  const can = useCan();
  const [part, setPart] = useUrlValue('part', 'visits');
  const parts: readonly Part[] = ['visits', ...(can('read', 'Opinion') ? (['opinions'] as const) : []), ...(can('read', 'Survey') ? (['surveys'] as const) : [])];
  const chosen = parts.find((one) => one === part) ?? 'visits';
  if (parts.length === 1) return <VisitSection pilot={pilot} />;
  return (
    <Tabs label={t('page.parts')} tabs={parts.map((key) => ({ key, label: t(`part.${key}`) }))} chosen={chosen} onChoose={setPart}>
      {chosen === 'visits' && <VisitSection pilot={pilot} />}
      {chosen === 'opinions' && <OpinionSection pilot={pilot} onLinks={onLinks} />}
      {chosen === 'surveys' && <SurveySection pilot={pilot} onLinks={onLinks} />}
    </Tabs>
  );
}
