import { Button } from 'antd';
import { ReasonDialog, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { DECIDE_NA, RETURN_ITEM, type ScoringGrid, type ScoringRow } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';

interface ItemDialogsProps {
  readonly grid: ScoringGrid;
  readonly row: ScoringRow;
  readonly onDone: () => void;
}

type Open = 'none' | 'return' | 'accept' | 'refuse';

/** What the assessor may do to one item of a submitted assessment. */
export function ItemDialogs({ grid, row, onDone }: ItemDialogsProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { say } = useToasts();
  const [open, setOpen] = useState<Open>('none');
  const giveBack = useAction(RETURN_ITEM);
  const decide = useAction(DECIDE_NA);
  const waits = row.naReason !== null && row.naAccepted === null;
  const asked = { pilotId: grid.pilotId, code: row.code };
  const done = (text: string): void => {
    say(text);
    setOpen('none');
    onDone();
  };
  const confirmReturn = async (reason: string): Promise<void> => {
    if ((await giveBack.run({ ...asked, reason })) !== null) done(t('return.done', { code: row.code }));
  };
  const confirmDecision = async (accept: boolean, note: string): Promise<void> => {
    if ((await decide.run({ ...asked, accept, note })) !== null) done(t(accept ? 'na.accepted' : 'na.refused', { code: row.code }));
  };
  return (
    <div className="row">
      {grid.can.includes('return_item') && !(row.returned && row.needs === 'rescore') && (
        <Button size="small" onClick={() => setOpen('return')}>
          {t('return.act')}
        </Button>
      )}
      {grid.can.includes('decide_na') && waits && (
        <>
          <Button size="small" onClick={() => setOpen('accept')}>
            {t('na.accept')}
          </Button>
          <Button size="small" onClick={() => setOpen('refuse')}>
            {t('na.refuse')}
          </Button>
        </>
      )}
      {open === 'return' && (
        <ReasonDialog
          title={t('return.title', { code: row.code })}
          explanation={t('return.text')}
          confirm={t('return.act')}
          busy={giveBack.busy}
          problems={giveBack.problems}
          onConfirm={(reason) => void confirmReturn(reason)}
          onClose={() => setOpen('none')}
        />
      )}
      {(open === 'accept' || open === 'refuse') && (
        <ReasonDialog
          title={t(open === 'accept' ? 'na.acceptTitle' : 'na.refuseTitle', { code: row.code })}
          explanation={t(open === 'accept' ? 'na.acceptText' : 'na.refuseText')}
          confirm={t(open === 'accept' ? 'na.accept' : 'na.refuse')}
          busy={decide.busy}
          problems={decide.problems}
          onConfirm={(note) => void confirmDecision(open === 'accept', note)}
          onClose={() => setOpen('none')}
        />
      )}
    </div>
  );
}
