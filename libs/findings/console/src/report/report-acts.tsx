import { useToasts } from '@wudan/kernel-ui';
import type { ComponentType, ReactNode } from 'react';
import { DraftDialog, SubmitDialog } from './confirm-dialogs.js';
import { LetterDialog } from './letter-dialog.js';
import type { Report } from './report.graphql.js';
import { ReviewDialog } from './review-dialog.js';
import { SendDialog } from './send-dialog.js';
import { SettleDialog } from './settle-dialog.js';

/** What every act on a report is told. */
export interface ReportDialogProps {
  readonly report: Report;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** Acts in the order of the report's road. */
export const REPORT_ACTS = ['draft', 'send_for_comment', 'settle', 'submit', 'review', 'issue'] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

/** The one that takes the report further from where it stands. */
export const MAIN_ACT: Readonly<Record<string, ReportAct>> = { draft: 'send_for_comment', comment: 'settle', settled: 'submit', review: 'review', approved: 'issue' };

const DIALOGS: Readonly<Record<ReportAct, ComponentType<ReportDialogProps>>> = {
  draft: DraftDialog,
  send_for_comment: SendDialog,
  settle: SettleDialog,
  submit: SubmitDialog,
  review: ReviewDialog,
  issue: LetterDialog,
};

interface ReportActDialogProps {
  readonly report: Report;
  readonly act: ReportAct;
  readonly onClose: () => void;
}

/** The dialog of one act on a report. */
export function ReportActDialog({ report, act, onClose }: ReportActDialogProps): ReactNode {
  const { say } = useToasts();
  const Body = DIALOGS[act];
  return (
    <Body
      report={report}
      onClose={onClose}
      onDone={(said) => {
        say(said);
        onClose();
      }}
    />
  );
}
