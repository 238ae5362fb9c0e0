import { NAV_GROUPS, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { shellTexts } from '../i18n/shell-texts.js';
import { nearestPlace } from './nearest-place.js';
import type { Place } from './use-places.js';

/** The navigation as plain lists under group headings. */
export function NavList({ places, onGo }: { readonly places: readonly Place[]; readonly onGo?: () => void }): ReactNode {
  const { t } = useText(shellTexts);
  const here = nearestPlace(places, useLocation().pathname);
  return (
    <nav aria-label={t('shell.nav')} className="nav">
      {NAV_GROUPS.map((group) => {
        const lines = places.filter((place) => place.group === group);
        if (lines.length === 0) return null;
        return (
          <div key={group}>
            <p className="nav-group" id={`nav-${group}`}>
              {t(`group.${group}`)}
            </p>
            <ul aria-labelledby={`nav-${group}`}>
              {lines.map((place) => (
                <li key={place.to}>
                  <Link
                    to={place.to}
                    className={place.to === here ? 'nav-line active' : 'nav-line'}
                    {...(place.to === here ? { 'aria-current': 'page' } : {})}
                    {...(onGo ? { onClick: onGo } : {})}
                  >
                    {place.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
