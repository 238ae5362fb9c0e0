import { Button } from 'antd';
import { PrintButton, ReasonDialog, saveFile, useAction, useProblemReader, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { SCORE_SHEET_FILE, SIGN, SUBMIT, WITHDRAW, type ScoringGrid } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { TypedDialog } from './typed-dialog.js';

interface GridActionsProps {
  readonly grid: ScoringGrid;
  /** Rows that are still on their way to the server. */
  readonly unsaved: boolean;
  readonly onDone: () => void;
}

type Open = 'none' | 'sign' | 'submit' | 'withdraw';

/** What can be done to the assessment as a whole. */
export function GridActions({ grid, unsaved, onDone }: GridActionsProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const client = useClient();
  const problemsOf = useProblemReader();
  const [open, setOpen] = useState<Open>('none');
  const onClose = (): void => setOpen('none');
  const sign = useAction(SIGN);
  const submit = useAction(SUBMIT);
  const withdraw = useAction(WITHDRAW);
  const { pilotId, can, totals, missing, unitName } = grid;
  const may = (action: string): boolean => can.includes(action);
  const done = (text: string): void => {
    say(text);
    onClose();
    onDone();
  };
  const download = async (): Promise<void> => {
    const result = await client.query(SCORE_SHEET_FILE, { pilotId }, { requestPolicy: 'network-only' }).toPromise();
    const [problem] = problemsOf(result.error);
    if (problem) say(problem.message);
    else if (result.data) saveFile(result.data.scoreSheetFile);
  };
  const word = t(open === 'sign' ? 'sign.word' : 'submit.word');
  const confirmTyped = async (): Promise<void> => {
    if (open === 'sign' && (await sign.run({ pilotId })) !== null) done(t('sign.done'));
    if (open === 'submit') {
      const result = await submit.run({ pilotId });
      if (result !== null) done(t(result.submitSelfAssessment.late ? 'submit.doneLate' : 'submit.done'));
    }
  };
  const confirmWithdraw = async (reason: string): Promise<void> => {
    if ((await withdraw.run({ pilotId, reason })) !== null) done(t('withdraw.done'));
  };
  return (
    <>
      <PrintButton />
      {may('export') && <Button onClick={() => void download()}>{t('sheet.download')}</Button>}
      <Button onClick={() => void navigate(`/pilots/${pilotId}/report`)}>{t('report.open')}</Button>
      {may('withdraw') && <Button onClick={() => setOpen('withdraw')}>{t('withdraw.act')}</Button>}
      {may('sign') && (
        <Button type="primary" disabled={missing.length > 0 || unsaved} onClick={() => setOpen('sign')}>
          {t('sign.act')}
        </Button>
      )}
      {may('submit') && (
        <Button type="primary" danger onClick={() => setOpen('submit')}>
          {t('submit.act')}
        </Button>
      )}
      {(open === 'sign' || open === 'submit') && (
        <TypedDialog
          title={t(open === 'sign' ? 'sign.title' : 'submit.title', { unit: unitName })}
          text={t(open === 'sign' ? 'sign.text' : 'submit.text', { total: totals.total, common: totals.common, individual: totals.individual })}
          word={word}
          confirm={t(open === 'sign' ? 'sign.act' : 'submit.act')}
          busy={sign.busy || submit.busy}
          problems={open === 'sign' ? sign.problems : submit.problems}
          onConfirm={() => void confirmTyped()}
          onClose={onClose}
        />
      )}
      {open === 'withdraw' && (
        <ReasonDialog
          title={t('withdraw.title')}
          explanation={t('withdraw.text')}
          confirm={t('withdraw.act')}
          busy={withdraw.busy}
          problems={withdraw.problems}
          onConfirm={(reason) => void confirmWithdraw(reason)}
          onClose={onClose}
        />
      )}
    </>
  );
}
