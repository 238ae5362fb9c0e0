import { ReasonDialog, useAction, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { END_SEAT, type SeatRow } from './people.graphql.js';

interface EndSeatDialogProps {
  readonly seat: SeatRow;
  readonly onClose: () => void;
}

/** Ends a seat, with a typed reason, since it is final. */
export function EndSeatDialog({ seat, onClose }: EndSeatDialogProps): ReactNode {
  const { t } = useText(accessTexts);
  const { say } = useToasts();
  const end = useAction(END_SEAT);
  const names = { name: seat.personName, role: t(`role.${seat.role}`) };
  const confirm = async (reason: string): Promise<void> => {
    if ((await end.run({ id: seat.id, reason })) === null) return;
    say(t('people.endDone', names));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('people.endTitle')}
      explanation={t('people.endText', names)}
      confirm={t('people.endConfirm')}
      busy={end.busy}
      problems={end.problems}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
