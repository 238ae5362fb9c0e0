import { Button } from 'antd';
import {
  Facts,
  formatInstant,
  Notice,
  Page,
  PrintButton,
  ProblemAlert,
  ReadState,
  ReasonDialog,
  saveFile,
  Section,
  Signature,
  useAction,
  useProblemReader,
  useRead,
  useText,
  useToasts,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useClient } from 'urql';
import { verificationTexts } from '../i18n/verification-texts.js';
import { AUDIT_SAMPLE, CLOSE_SAMPLE, WITHDRAW_SAMPLE, WORK_PAPER, type Sample } from '../verification.graphql.js';
import { PaperDialog } from './paper-dialog.js';
import { SamplePaper } from './sample-paper.js';

/** One sample: how it was drawn, its work paper, its result. */
export function SamplePage(): ReactNode {
  const { t } = useText(verificationTexts);
  const { sampleId = '' } = useParams();
  const read = useRead(AUDIT_SAMPLE, { id: sampleId });
  const sample = read.data?.auditSample;
  return (
    <Page
      title={sample?.subject ?? t('sample.title')}
      summary={sample === undefined ? t('sample.title') : t('sample.sizeOf', { size: sample.size, population: sample.population })}
      actions={sample === undefined ? undefined : <SampleActions sample={sample} />}
    >
      <ReadState read={read}>{({ auditSample }) => <Body sample={auditSample} />}</ReadState>
      <Signature />
    </Page>
  );
}

function SampleActions({ sample }: { readonly sample: Sample }): ReactNode {
  const { t } = useText(verificationTexts);
  const { say } = useToasts();
  const client = useClient();
  const problemsOf = useProblemReader();
  const [open, setOpen] = useState<'none' | 'paper' | 'withdraw'>('none');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const close = useAction(CLOSE_SAMPLE);
  const withdraw = useAction(WITHDRAW_SAMPLE);
  const download = async (): Promise<void> => {
    const { data, error } = await client.query(WORK_PAPER, { sampleId: sample.id }, { requestPolicy: 'network-only' }).toPromise();
    setProblems(problemsOf(error));
    if (data !== undefined) saveFile(data.workPaperFile);
  };
  const finish = async (): Promise<void> => {
    const done = await close.run({ sampleId: sample.id });
    if (done !== null) say(done.closeSample.rate?.sentence ?? t('sample.closed'));
  };
  return (
    <>
      <ProblemAlert problems={[...problems, ...close.problems]} />
      <PrintButton />
      {sample.can.includes('export') && <Button onClick={() => void download()}>{t('paper.download')}</Button>}
      {sample.can.includes('enter_results') && <Button onClick={() => setOpen('paper')}>{t('paper.upload')}</Button>}
      {sample.can.includes('withdraw') && <Button onClick={() => setOpen('withdraw')}>{t('sample.withdraw')}</Button>}
      {sample.can.includes('close') && (
        <Button type="primary" loading={close.busy} onClick={() => void finish()}>
          {t('sample.close')}
        </Button>
      )}
      {open === 'paper' && <PaperDialog sampleId={sample.id} onClose={() => setOpen('none')} />}
      {open === 'withdraw' && (
        <ReasonDialog
          title={t('sample.withdraw')}
          explanation={t('sample.withdrawText')}
          confirm={t('sample.withdraw')}
          busy={withdraw.busy}
          problems={withdraw.problems}
          onClose={() => setOpen('none')}
          onConfirm={(reason) => void withdraw.run({ sampleId: sample.id, reason }).then((done) => done !== null && setOpen('none'))}
        />
      )}
    </>
  );
}

function Body({ sample }: { readonly sample: Sample }): ReactNode {
  const { t, tOr } = useText(verificationTexts);
  return (
    <div className="stack">
      {sample.withdrawReason !== null && <Notice tone="warn">{t('sample.withdrawn', { reason: sample.withdrawReason })}</Notice>}
      {sample.rate !== null && (
        <Notice tone="good">
          {sample.rate.sentence}
          <span className="quiet">{sample.rate.method}</span>
        </Notice>
      )}
      <Section title={t('sample.how')}>
        <Facts
          items={[
            [t('sample.state'), tOr(`sampleState.${sample.state}`, sample.state)],
            [t('draw.leaf'), sample.leafCode ?? t('none')],
            [t('sample.drawnBy'), t('sample.byAt', { by: sample.drawnBy, at: formatInstant(sample.drawnAt) })],
            [t('sample.seed'), <code key="seed">{sample.seed}</code>],
            [t('sample.algorithm'), t('sample.algorithmText', { name: sample.algorithm })],
            [t('sample.frameHash'), <code key="frame" className="hash">{sample.frameHash}</code>],
            [t('sample.sampleHash'), <code key="sample" className="hash">{sample.sampleHash}</code>],
            [t('sample.entered'), `${sample.entered} / ${sample.size}`],
          ]}
        />
      </Section>
      <SamplePaper key={sample.version} sample={sample} />
      <p className="no-print">
        <Link to={`/pilots/${sample.pilotId}/verification`}>{t('sample.back')}</Link>
      </p>
    </div>
  );
}
