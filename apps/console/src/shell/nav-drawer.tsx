import { Dialog, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell-texts.js';
import { NavList } from './nav-list.js';
import { PersonalTools } from './personal-tools.js';
import type { Place } from './use-places.js';

interface NavDrawerProps {
  readonly places: readonly Place[];
  readonly onSeats: () => void;
  readonly onClose: () => void;
}

/** The navigation on a narrow screen. */
export function NavDrawer({ places, onSeats, onClose }: NavDrawerProps): ReactNode {
  const { t } = useText(shellTexts);
  return (
    <Dialog title={t('shell.menu')} onClose={onClose}>
      <NavList places={places} onGo={onClose} />
      <div className="drawer-tools">
        <PersonalTools onSeats={onSeats} onGo={onClose} />
      </div>
    </Dialog>
  );
}
