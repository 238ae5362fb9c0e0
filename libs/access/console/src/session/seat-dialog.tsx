import { Dialog, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';
import { SeatList } from './seat-list.js';
import type { Viewer } from './session.graphql.js';

interface SeatDialogProps {
  readonly viewer: Viewer;
  readonly onClose: () => void;
}

/** A person with several seats chooses the one to act in. */
export function SeatDialog({ viewer, onClose }: SeatDialogProps): ReactNode {
  const { t } = useText(accessTexts);
  return (
    <Dialog title={t('seats.title')} onClose={onClose}>
      <SeatList viewer={viewer} />
    </Dialog>
  );
}
