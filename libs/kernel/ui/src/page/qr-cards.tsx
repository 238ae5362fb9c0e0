import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

/** One card to cut out: who it is for and the code that leads to `url`. */
export interface QrCard {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly url: string;
  /** SVG markup of the code; shown as an image, so nothing in it can run. */
  readonly qrSvg: string;
}

interface QrCardsProps {
  readonly cards: readonly QrCard[];
  /** One line on every card that says what to do with it. */
  readonly instruction: string;
}

const CARDS_A_PAGE = 8;

function pagesOf(cards: readonly QrCard[]): readonly (readonly QrCard[])[] {
  const pages: QrCard[][] = [];
  for (let at = 0; at < cards.length; at += CARDS_A_PAGE) pages.push(cards.slice(at, at + CARDS_A_PAGE));
  return pages;
}

/** Cards in two columns, eight on a printed A4 page. */
export function QrCards({ cards, instruction }: QrCardsProps): ReactNode {
  return (
    <div className="qr-sheet">
      {pagesOf(cards).map((page) => (
        <ul key={page[0]?.id} className="qr-page">
          {page.map((card) => (
            <QrCardItem key={card.id} card={card} instruction={instruction} />
          ))}
        </ul>
      ))}
    </div>
  );
}

function QrCardItem({ card, instruction }: { readonly card: QrCard; readonly instruction: string }): ReactNode {
  const { t } = useText(uiTexts);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(card.url);
    setCopied(true);
  };
  return (
    <li className="qr-card">
      <img
        className="qr-image"
        src={`data:image/svg+xml,${encodeURIComponent(card.qrSvg)}`}
        alt={t('qr.alt', { title: card.title })}
      />
      <div className="qr-text">
        <p className="qr-title">{card.title}</p>
        {card.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="quiet small">{instruction}</p>
        <p className="code no-print">{card.url}</p>
        {'clipboard' in navigator && (
          <div className="no-print">
            <Button size="small" aria-label={t('qr.copyOf', { title: card.title })} onClick={() => void copy()}>
              {copied ? t('qr.copied') : t('qr.copy')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
