import { accessTexts, seatLabel, useViewer } from '@wudan/access-console';
import { Empty, Page, useAnyText, useCan, useText } from '@wudan/kernel-ui';
import { useCallback, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { shellTexts } from '../i18n/shell-texts.js';
import { todayCards, type PlacedCard } from '../modules.js';
import { LiveCard } from './live-card.js';

const MOST_CARDS = 3;

/** What this seat can do next: three cards at most, one action each. A card that finds nothing to do gives its place to the next. */
export function TodayPage(): ReactNode {
  const { t } = useText(shellTexts);
  const access = useText(accessTexts);
  const can = useCan();
  const viewer = useViewer();
  const [quiet, setQuiet] = useState<ReadonlySet<string>>(new Set());
  const leave = useCallback((id: string) => setQuiet((now) => new Set([...now, id])), []);
  const cards = todayCards.filter((card) => can(card.can.action, card.can.subject) && !quiet.has(card.id)).slice(0, MOST_CARDS);
  return (
    <Page title={t('today.title')} summary={seatLabel(viewer.seat, access)}>
      {cards.length === 0 ? (
        <Empty text={t('today.empty')} action={<Link to="/account">{t('today.emptyAction')}</Link>} />
      ) : (
        <ul className="cards">
          {cards.map((card) => (
            <Card key={card.id} card={card} onQuiet={leave} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Card({ card, onQuiet }: { readonly card: PlacedCard; readonly onQuiet: (id: string) => void }): ReactNode {
  const textOf = useAnyText();
  return (
    <li className="card">
      <h2>{textOf(card.texts, card.title)}</h2>
      {card.live === undefined ? (
        <>
          <p>{textOf(card.texts, card.text)}</p>
          <p>
            <Link to={card.to}>{textOf(card.texts, card.action)}</Link>
          </p>
        </>
      ) : (
        <LiveCard card={card} onQuiet={onQuiet} />
      )}
    </li>
  );
}
