import type { ReactNode } from 'react';
import { RemindersDialog } from '../rounds/reminders-dialog.js';
import { DecideCorrectionDialog } from './decide-correction-dialog.js';
import { ReportForDialog } from './report-for-dialog.js';
import type { Doing } from './sheet-view.js';
import type { SheetRound } from './sheet.graphql.js';

interface RowDialogsProps {
  readonly round: SheetRound;
  readonly doing: Doing;
  readonly onClose: () => void;
}

/** The dialog of what was started. */
export function RowDialogs({ round, doing: { what, row }, onClose }: RowDialogsProps): ReactNode {
  if (what === 'report') return <ReportForDialog roundId={round.id} row={row} onClose={onClose} />;
  if (what === 'remind') return <RemindersDialog roundId={round.id} unitIds={[row.unitId]} withoutContact={[]} onClose={onClose} />;
  return row.correction === null ? null : <DecideCorrectionDialog row={row} correction={row.correction} onClose={onClose} />;
}
