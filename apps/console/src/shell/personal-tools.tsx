import { useSignOut, useViewer } from '@wudan/access-console';
import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shellTexts } from '../i18n/shell-texts.js';
import { DisplaySwitches } from './display-switches.js';

interface PersonalToolsProps {
  readonly onSeats: () => void;
  /** Called when the person goes to another screen. */
  readonly onGo?: () => void;
}

/** What concerns the person: how the console looks, which seat, the account, leaving. */
export function PersonalTools({ onSeats, onGo }: PersonalToolsProps): ReactNode {
  const { t } = useText(shellTexts);
  const viewer = useViewer();
  const signOut = useSignOut();
  return (
    <>
      <DisplaySwitches />
      {viewer.seats.length > 1 && (
        <button type="button" className="bar-button" onClick={onSeats}>
          {t('shell.seats')}
        </button>
      )}
      <Link to="/account" className="bar-button" {...(onGo ? { onClick: onGo } : {})}>
        {t('shell.account')}
      </Link>
      <button type="button" className="bar-button" onClick={() => void signOut()}>
        {t('shell.signOut')}
      </button>
    </>
  );
}
