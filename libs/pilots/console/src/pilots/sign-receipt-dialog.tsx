import { useAction, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../confirm-dialog.js';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { SIGN_RECEIPT, type Pilot } from './pilots.graphql.js';

/** 签收: the unit says that it has the set and will work by it. */
export function SignReceiptDialog({ pilot, onClose }: { readonly pilot: Pilot; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { say } = useToasts();
  const sign = useAction(SIGN_RECEIPT);
  const confirm = async (): Promise<void> => {
    if ((await sign.run({ pilotId: pilot.id })) === null) return;
    say(t('sign.done'));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('sign.title', { name: pilot.objectName })}
      text={t('sign.text', { version: pilot.set?.version ?? 1, due: pilot.selfDueOn ?? t('none') })}
      confirm={t('sign.open')}
      busy={sign.busy}
      problems={sign.problems}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
