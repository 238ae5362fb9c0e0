import { accessTexts, seatLabel, useViewer } from '@wudan/access-console';
import { Empty, Page, useAnyText, useCan, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shellTexts } from '../i18n/shell-texts.js';
import { todayCards } from '../modules.js';

const MOST_CARDS = 3;

/** What this seat can do next: three cards at most, one action each. */
export function TodayPage(): ReactNode {
  const { t } = useText(shellTexts);
  const access = useText(accessTexts);
  const textOf = useAnyText();
  const can = useCan();
  const viewer = useViewer();
  const cards = todayCards.filter((card) => can(card.can.action, card.can.subject)).slice(0, MOST_CARDS);
  return (
    <Page title={t('today.title')} summary={seatLabel(viewer.seat, access)}>
      {cards.length === 0 ? (
        <Empty text={t('today.empty')} action={<Link to="/account">{t('today.emptyAction')}</Link>} />
      ) : (
        <ul className="cards">
          {cards.map((card) => (
            <li key={card.to} className="card">
              <h2>{textOf(card.texts, card.title)}</h2>
              <p>{textOf(card.texts, card.text)}</p>
              <p>
                <Link to={card.to}>{textOf(card.texts, card.action)}</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
