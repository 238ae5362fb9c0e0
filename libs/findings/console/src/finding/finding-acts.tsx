import { useToasts } from '@wudan/kernel-ui';
import type { ComponentType, ReactNode } from 'react';
import type { ActDialogProps } from './act-form.js';
import { DecideDialog } from './decide-dialog.js';
import { DropDialog } from './drop-dialog.js';
import { FindingDialog } from './finding-dialog.js';
import { PositionDialog } from './position-dialog.js';
import { RecurrenceDialog } from './recurrence-dialog.js';
import { ReplyDialog } from './reply-dialog.js';
import { SealDialog } from './seal-dialog.js';
import { TaskDialog } from './task-dialog.js';

/** Acts in the order in which a person looks for them. */
export const FINDING_ACTS = ['position', 'reply', 'decide', 'edit', 'set_task', 'link_recurrence', 'drop', 'seal'] as const;
export type FindingAct = (typeof FINDING_ACTS)[number];

const DIALOGS: Readonly<Record<Exclude<FindingAct, 'edit'>, ComponentType<ActDialogProps>>> = {
  position: PositionDialog,
  reply: ReplyDialog,
  decide: DecideDialog,
  set_task: TaskDialog,
  link_recurrence: RecurrenceDialog,
  drop: DropDialog,
  seal: SealDialog,
};

/** What may be done with a finding now. Nothing is offered to be linked where nothing earlier is like it. */
export const actsOf = ({ can, recurrenceHints = [], recursOf }: ActDialogProps['finding']): readonly FindingAct[] =>
  FINDING_ACTS.filter((act) => can.includes(act) && (act !== 'link_recurrence' || recurrenceHints.length > 0 || recursOf !== null));

interface ActDialogOfProps {
  readonly finding: ActDialogProps['finding'];
  readonly act: FindingAct;
  readonly onClose: () => void;
}

/** The dialog of one act. */
export function ActDialog({ finding, act, onClose }: ActDialogOfProps): ReactNode {
  const { say } = useToasts();
  if (act === 'edit') return <FindingDialog programmeId={finding.programmeId} finding={finding} onClose={onClose} onSaved={onClose} />;
  const Body = DIALOGS[act];
  return (
    <Body
      finding={finding}
      onClose={onClose}
      onDone={(said) => {
        say(said);
        onClose();
      }}
    />
  );
}
