import { Button } from 'antd';
import { Dialog, Form, PrintButton, ReasonDialog, saveFile, TextField, uiTexts, useAction, useProblemReader, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { SCORE_SHEET_FILE, SIGN, SUBMIT, WITHDRAW, type ScoringGrid } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';

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

interface TypedDialogProps {
  readonly title: string;
  readonly text: string;
  /** What has to be typed. */
  readonly word: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks to type a word before an act that is final. */
function TypedDialog({ title, text, word, confirm, busy, problems, onConfirm, onClose }: TypedDialogProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { t: ui } = useText(uiTexts);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const wrong = typed.trim() !== word;
  const own: Problem[] = asked && wrong ? [{ code: 'WORD_MISSING', kind: 'INVALID', field: 'word', message: t('typed.wrong', { word }) }] : [];
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        problems={own.length > 0 ? own : problems}
        onSubmit={() => {
          setAsked(true);
          if (!wrong) onConfirm();
        }}
      >
        <p>{text}</p>
        <TextField name="word" label={t('typed.label', { word })} value={typed} onChange={setTyped} required />
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
