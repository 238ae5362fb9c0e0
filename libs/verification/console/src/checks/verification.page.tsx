import { Button } from 'antd';
import { Empty, formatInstant, Notice, Page, PrintButton, ProblemAlert, ReadState, Section, Signature, useAction, useRead, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { verificationTexts } from '../i18n/verification-texts.js';
import { DrawDialog } from '../samples/draw-dialog.js';
import { SampleList } from '../samples/sample-list.js';
import { RUN_VERIFICATION, VERIFICATION, type Verification } from '../verification.graphql.js';
import { ChecksTable } from './checks-table.js';
import { SaturationFigure } from './saturation-figure.js';

/** What the office knows of the figures of one assessed unit: checks, saturation, samples. */
export function VerificationPage(): ReactNode {
  const { t } = useText(verificationTexts);
  const { pilotId = '' } = useParams();
  const read = useRead(VERIFICATION, { pilotId });
  const run = useAction(RUN_VERIFICATION);
  const { say } = useToasts();
  const known = read.data?.verification;
  const check = async (): Promise<void> => {
    const done = await run.run({ pilotId });
    if (done !== null) say(t('page.ran', { n: done.runVerification.checks.length }));
  };
  const button = known?.can.includes('run') === true && (
    <Button type="primary" loading={run.busy} onClick={() => void check()}>
      {known.runId === null ? t('page.run') : t('page.runAgain')}
    </Button>
  );
  return (
    <Page
      title={known === undefined ? t('page.title') : t('page.titleOf', { name: known.objectName })}
      summary={known?.ranAt == null ? t('page.summary') : t('page.ranAt', { by: known.ranBy ?? '', at: formatInstant(known.ranAt) })}
      actions={
        <>
          <PrintButton />
          {button}
        </>
      }
    >
      <ProblemAlert problems={run.problems} />
      <ReadState read={read}>{(data) => <Body verification={data.verification} first={button} />}</ReadState>
      <Signature />
    </Page>
  );
}

function Body({ verification, first }: { readonly verification: Verification; readonly first: ReactNode }): ReactNode {
  const { t } = useText(verificationTexts);
  const navigate = useNavigate();
  const [drawing, setDrawing] = useState(false);
  const mayDraw = verification.can.includes('draw_sample');
  return (
    <div className="stack">
      {verification.stale && <Notice tone="warn">{t('page.stale')}</Notice>}
      <p className="row no-print">
        <Link to={`/pilots/${verification.pilotId}/duty-map`}>{t('page.map')}</Link>
        <Link to={`/units/${verification.unitId}/facts`}>{t('page.facts')}</Link>
        <Link to="/verification/settings">{t('page.settings')}</Link>
        <Link to={`/pilots/${verification.pilotId}`}>{t('page.back')}</Link>
      </p>
      {verification.saturation !== null && <SaturationFigure saturation={verification.saturation} />}
      <Section title={t('check.heading')}>
        <ChecksTable verification={verification} empty={<Empty text={t('check.none')} action={first} />} />
      </Section>
      <Section title={t('sample.heading')} actions={mayDraw && verification.samples.length > 0 ? <Button onClick={() => setDrawing(true)}>{t('sample.draw')}</Button> : undefined}>
        <SampleList samples={verification.samples} empty={<Empty text={t('sample.none')} action={mayDraw ? <Button onClick={() => setDrawing(true)}>{t('sample.draw')}</Button> : undefined} />} />
      </Section>
      {drawing && <DrawDialog pilotId={verification.pilotId} onClose={() => setDrawing(false)} onDrawn={(id) => void navigate(`/samples/${id}`)} />}
    </div>
  );
}
