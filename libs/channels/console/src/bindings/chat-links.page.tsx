import { formatInstant, Notice, Page, PrintButton, QrCards, useText, type QrCard } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { channelTexts } from '../i18n/channel-texts.js';
import type { ChatLink } from './bindings.graphql.js';
import { ChooseSeats } from './choose-seats.js';

/** Issues links by which people bind their chat; each card is for one person, works once and is shown once. */
export function ChatLinksPage(): ReactNode {
  const { t } = useText(channelTexts);
  const [issued, setIssued] = useState<readonly ChatLink[] | null>(null);
  return (
    <Page
      title={t('links.title')}
      summary={t('links.summary')}
      actions={
        <>
          <Link to="/bindings">{t('links.toList')}</Link>
          {issued !== null && <PrintButton />}
        </>
      }
    >
      {issued === null ? <ChooseSeats onIssued={setIssued} /> : <Sheet issued={issued} />}
    </Page>
  );
}

function Sheet({ issued }: { readonly issued: readonly ChatLink[] }): ReactNode {
  const { t } = useText(channelTexts);
  const cards = issued.map(
    (link): QrCard => ({
      id: link.seatId,
      title: link.personName,
      lines: [
        ...(link.unitName === null ? [] : [link.unitName]),
        t('links.expires', { at: formatInstant(link.expiresAt) }),
        ...(link.telegramUrl === null ? [] : [t('links.telegram', { url: link.telegramUrl })]),
      ],
      url: new URL(link.url, window.location.origin).href,
      qrSvg: link.qrSvg,
    }),
  );
  return (
    <>
      <div className="no-print">
        <Notice tone="warn" live>
          {t('links.done', { n: issued.length })}
        </Notice>
      </div>
      <QrCards instruction={t('links.scan')} cards={cards} />
    </>
  );
}
