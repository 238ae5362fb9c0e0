import { Button } from 'antd';
import { PrintButton, ReasonDialog, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { DecisionDialog } from './decision-dialog.js';
import { REVIEW_OFFICE, UNLOCK_OFFICE, type OfficeGrid } from './office.graphql.js';

type Open = 'none' | 'pass' | 'return' | 'decide' | 'unlock';

/** What a reviewer does: pass, send back, record the decision, unlock. Each of them is final and asks why. */
export function ReviewActions({ grid, onDone }: { readonly grid: OfficeGrid; readonly onDone: () => void }): ReactNode {
  const { t } = useText(assessmentTexts);
  const { say } = useToasts();
  const [open, setOpen] = useState<Open>('none');
  const review = useAction(REVIEW_OFFICE);
  const unlock = useAction(UNLOCK_OFFICE);
  const { pilotId, can, unitName } = grid;
  const onClose = (): void => setOpen('none');
  const done = (text: string): void => {
    say(text);
    onClose();
    onDone();
  };
  const decideReview = async (accept: boolean, note: string): Promise<void> => {
    if ((await review.run({ input: { pilotId, accept, note } })) !== null) done(t(accept ? 'review.passed' : 'review.returned'));
  };
  const confirmUnlock = async (reason: string): Promise<void> => {
    if ((await unlock.run({ pilotId, reason })) !== null) done(t('unlock.done'));
  };
  return (
    <>
      <PrintButton />
      {can.includes('unlock') && <Button onClick={() => setOpen('unlock')}>{t('unlock.act')}</Button>}
      {can.includes('review') && (
        <>
          <Button onClick={() => setOpen('return')}>{t('review.return')}</Button>
          <Button type="primary" onClick={() => setOpen('pass')}>
            {t('review.pass')}
          </Button>
        </>
      )}
      {can.includes('record_decision') && (
        <Button type="primary" onClick={() => setOpen('decide')}>
          {t('decision.act')}
        </Button>
      )}
      {(open === 'pass' || open === 'return') && (
        <ReasonDialog
          title={t(open === 'pass' ? 'review.passTitle' : 'review.returnTitle', { unit: unitName })}
          explanation={t(open === 'pass' ? 'review.passText' : 'review.returnText')}
          confirm={t(open === 'pass' ? 'review.pass' : 'review.return')}
          busy={review.busy}
          problems={review.problems}
          onConfirm={(note) => void decideReview(open === 'pass', note)}
          onClose={onClose}
        />
      )}
      {open === 'unlock' && <ReasonDialog title={t('unlock.title', { unit: unitName })} explanation={t('unlock.text')} confirm={t('unlock.act')} busy={unlock.busy} problems={unlock.problems} onConfirm={(reason) => void confirmUnlock(reason)} onClose={onClose} />}
      {open === 'decide' && <DecisionDialog grid={grid} onClose={onClose} onDone={() => done(t('decision.done'))} />}
    </>
  );
}
