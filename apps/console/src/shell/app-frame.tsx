import { accessTexts, SeatDialog, seatLabel, useViewer } from '@wudan/access-console';
import { formatInstant, KeysSheet, SearchPalette, uiTexts, useShortcuts, useText } from '@wudan/kernel-ui';
import { systemClock } from '@wudan/kernel-core';
import { useState, type ReactNode } from 'react';
import { Link, Outlet, useNavigate } from 'react-router';
import { shellTexts } from '../i18n/shell-texts.js';
import { searchProviders } from '../modules.js';
import { NavDrawer } from './nav-drawer.js';
import { NavList } from './nav-list.js';
import { PersonalTools } from './personal-tools.js';
import { usePlaces } from './use-places.js';

type Open = 'nothing' | 'search' | 'keys' | 'seats' | 'nav';

/** Frame of the signed-in screens: navigation at the side (a drawer on a narrow screen), tools above. */
export function AppFrame(): ReactNode {
  const { t } = useText(shellTexts);
  const { t: ui } = useText(uiTexts);
  const access = useText(accessTexts);
  const viewer = useViewer();
  const navigate = useNavigate();
  const { places, items } = usePlaces();
  const [open, setOpen] = useState<Open>('nothing');
  const close = (): void => setOpen('nothing');

  useShortcuts({
    onSearch: () => setOpen('search'),
    onSheet: () => setOpen('keys'),
    onGo: (letter) => {
      const place = places.find((one) => one.letter === letter);
      if (place !== undefined) void navigate(place.to);
      return place !== undefined;
    },
  });

  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <button type="button" className="bar-button narrow-only" onClick={() => setOpen('nav')}>
          {t('shell.menu')}
        </button>
        <p className="brand">
          <Link to="/" className="brand-name">
            {ui('product')}
          </Link>{' '}
          <span className="bar-seat">
            {seatLabel(viewer.seat, access)} · {viewer.personName}
          </span>
        </p>
        <div className="bar-tools">
          <button type="button" className="bar-button" onClick={() => setOpen('search')}>
            {t('shell.search')} <kbd aria-hidden="true">/</kbd>
          </button>
          <span className="wide-only">
            <button type="button" className="bar-button" onClick={() => setOpen('keys')}>
              {t('shell.keys')} <kbd aria-hidden="true">?</kbd>
            </button>
            <PersonalTools onSeats={() => setOpen('seats')} />
          </span>
        </div>
      </header>
      <aside className="side">
        <NavList places={places} />
      </aside>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
        <p className="print-only print-foot">
          {t('shell.printed', { office: viewer.seat.officeName, at: formatInstant(systemClock.now().toISOString()) })}
        </p>
      </main>
      {open === 'nav' && <NavDrawer places={places} onSeats={() => setOpen('seats')} onClose={close} />}
      {open === 'search' && <SearchPalette places={items} providers={searchProviders} onClose={close} />}
      {open === 'seats' && <SeatDialog viewer={viewer} onClose={close} />}
      {open === 'keys' && (
        <KeysSheet
          places={places.flatMap(({ letter, label }) => (letter === undefined ? [] : [{ letter, title: label }]))}
          onClose={close}
        />
      )}
    </div>
  );
}
