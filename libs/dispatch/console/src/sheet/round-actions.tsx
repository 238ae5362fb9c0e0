import { Button } from 'antd';
import { PrintButton, ProblemAlert, saveFile, useProblemReader, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { AskNowDialog } from '../rounds/ask-now-dialog.js';
import { MoveRoundDialog } from '../rounds/move-round-dialog.js';
import { RecallRoundDialog } from '../rounds/recall-round-dialog.js';
import { RemindersDialog } from '../rounds/reminders-dialog.js';
import type { DispatchProgramme } from '../rounds/rounds.graphql.js';
import { ROUND_FILE, type Sheet } from './sheet.graphql.js';

interface RoundActionsProps {
  readonly programme: DispatchProgramme | undefined;
  readonly sheet: Sheet | undefined;
  readonly onAsked: (roundId: string) => void;
}

type Open = 'remind' | 'recall' | 'move' | 'ask' | null;

/** What can be done with a whole round. */
export function RoundActions({ programme, sheet, onAsked }: RoundActionsProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const may = (action: string): boolean => sheet?.round.can.includes(action) === true;
  const silent = sheet?.rows.filter((row) => row.status === 'none') ?? [];
  return (
    <>
      {may('remind') && silent.length > 0 && (
        <Button type="primary" onClick={() => setOpen('remind')}>
          {t('act.copyReminders')}
        </Button>
      )}
      {programme?.can.includes('ask') === true && <Button onClick={() => setOpen('ask')}>{t('act.askNow')}</Button>}
      {may('move') && <Button onClick={() => setOpen('move')}>{t('act.move')}</Button>}
      {sheet !== undefined && may('export') && <ExportButton roundId={sheet.round.id} />}
      {sheet !== undefined && <PrintButton />}
      {may('recall') && (
        <Button danger onClick={() => setOpen('recall')}>
          {t('act.recall')}
        </Button>
      )}
      {open === 'remind' && sheet !== undefined && (
        <RemindersDialog
          roundId={sheet.round.id}
          unitIds={silent.filter((row) => row.contactName !== null).map((row) => row.unitId)}
          withoutContact={silent.filter((row) => row.contactName === null).map((row) => row.unitName)}
          onClose={close}
        />
      )}
      {open === 'recall' && sheet !== undefined && <RecallRoundDialog round={sheet.round} onClose={close} />}
      {open === 'move' && sheet !== undefined && <MoveRoundDialog round={sheet.round} onClose={close} />}
      {open === 'ask' && programme !== undefined && <AskNowDialog programme={programme} onAsked={onAsked} onClose={close} />}
    </>
  );
}

/** 周调度表 as a spreadsheet. */
function ExportButton({ roundId }: { readonly roundId: string }): ReactNode {
  const { t } = useText(dispatchTexts);
  const client = useClient();
  const problemsOf = useProblemReader();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = async (): Promise<void> => {
    setBusy(true);
    const { data, error } = await client.query(ROUND_FILE, { id: roundId }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    setProblems(problemsOf(error));
    if (data !== undefined) saveFile(data.roundFile);
  };
  return (
    <>
      <Button loading={busy} onClick={() => void take()}>
        {t('act.export')}
      </Button>
      <ProblemAlert problems={problems} />
    </>
  );
}
