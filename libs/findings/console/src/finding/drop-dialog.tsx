import { ReasonDialog, useAction, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { DROP_FINDING } from '../finding-acts.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import type { ActDialogProps } from './act-form.js';

/** Takes a problem out of the report, with a reason that stays. */
export function DropDialog({ finding, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const drop = useAction(DROP_FINDING);
  const run = async (reason: string): Promise<void> => {
    if ((await drop.run({ id: finding.id, reason })) !== null) onDone(t('drop.done', { no: finding.no }));
  };
  return <ReasonDialog title={t('drop.title', { no: finding.no })} explanation={t('drop.text')} confirm={t('act.drop')} busy={drop.busy} problems={drop.problems} onConfirm={(reason) => void run(reason)} onClose={onClose} />;
}
