import { useDownload } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { PrintButton, ProblemAlert, useAction, useText, useToasts, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { TypedDialog } from '../grid/typed-dialog.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { DeclareDialog } from './declare-dialog.js';
import { ADVANCE_SCORING, OFFICE_SHEET_FILE, SUBMIT_OFFICE, type OfficeGrid } from './office.graphql.js';

const fileOf = (data: ResultOf<typeof OFFICE_SHEET_FILE>): InlineFile => data.officeScoreSheetFile;

interface OfficeActionsProps {
  readonly grid: OfficeGrid;
  /** Rows that are still on their way to the server. */
  readonly unsaved: boolean;
  readonly onDone: () => void;
}

type Open = 'none' | 'declare' | 'advance' | 'submit';

/** What can be done to the office's scoring as a whole. */
export function OfficeActions({ grid, unsaved, onDone }: OfficeActionsProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { say } = useToasts();
  const navigate = useNavigate();
  const sheet = useDownload(OFFICE_SHEET_FILE, fileOf);
  const [open, setOpen] = useState<Open>('none');
  const advance = useAction(ADVANCE_SCORING);
  const submit = useAction(SUBMIT_OFFICE);
  const { pilotId, can, missing, totals, unitName } = grid;
  const onClose = (): void => setOpen('none');
  const done = (text: string): void => {
    say(text);
    onClose();
    onDone();
  };
  const confirm = async (): Promise<void> => {
    if (open === 'advance' && (await advance.run({ pilotId })) !== null) done(t('advanceScoring.done'));
    if (open === 'submit' && (await submit.run({ pilotId })) !== null) done(t('submitOffice.done'));
  };
  const blocked = missing.length > 0 || unsaved;
  return (
    <>
      <ProblemAlert problems={sheet.problems} />
      <PrintButton />
      {can.includes('export') && (
        <Button loading={sheet.busy} onClick={() => void sheet.start({ pilotId })}>
          {t('sheet.download')}
        </Button>
      )}
      <Button onClick={() => void navigate(`/pilots/${pilotId}/office-review`)}>{t('review.open')}</Button>
      {can.includes('declare') && (
        <Button type={grid.declared === null ? 'primary' : 'default'} onClick={() => setOpen('declare')}>
          {t(grid.declared === null ? 'declare.act' : 'declare.again')}
        </Button>
      )}
      {can.includes('advance_stage') && (
        <Button disabled={blocked} onClick={() => setOpen('advance')}>
          {t('advanceScoring.act')}
        </Button>
      )}
      {can.includes('submit') && (
        <Button type="primary" disabled={blocked} onClick={() => setOpen('submit')}>
          {t('submitOffice.act')}
        </Button>
      )}
      {open === 'declare' && <DeclareDialog pilotId={pilotId} unitName={unitName} onClose={onClose} onDone={() => done(t('declare.done'))} />}
      {(open === 'advance' || open === 'submit') && (
        <TypedDialog
          title={t(open === 'advance' ? 'advanceScoring.title' : 'submitOffice.title', { unit: unitName })}
          text={t(open === 'advance' ? 'advanceScoring.text' : 'submitOffice.text', { total: totals.total, self: grid.selfTotals.total })}
          word={t(open === 'advance' ? 'advanceScoring.word' : 'submitOffice.word')}
          confirm={t(open === 'advance' ? 'advanceScoring.act' : 'submitOffice.act')}
          busy={advance.busy || submit.busy}
          problems={open === 'advance' ? advance.problems : submit.problems}
          onConfirm={() => void confirm()}
          onClose={onClose}
        />
      )}
    </>
  );
}
