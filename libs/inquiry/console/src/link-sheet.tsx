import { formatInstant, Notice, QrCards, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { inquiryTexts } from './i18n/inquiry-texts.js';

export interface IssuedLink {
  readonly label: string;
  readonly url: string;
  readonly qrSvg: string;
  readonly expiresAt: string;
}

/** Links as they were made, to be handed out: they are shown this once. */
export interface Handout {
  readonly kind: 'opinion' | 'survey';
  readonly about: string;
  readonly links: readonly IssuedLink[];
}

/** Codes to cut out, eight on an A4 page. */
export function LinkSheet({ handout }: { readonly handout: Handout }): ReactNode {
  const { t } = useText(inquiryTexts);
  return (
    <>
      <div className="no-print">
        <Notice tone="warn" live>
          {t('sheet.once', { n: handout.links.length })}
        </Notice>
      </div>
      <QrCards
        instruction={t(`sheet.scan.${handout.kind}`)}
        cards={handout.links.map(({ label, url, qrSvg, expiresAt }) => ({ id: url, title: label, lines: [handout.about, t('sheet.expires', { at: formatInstant(expiresAt) })], url, qrSvg }))}
      />
    </>
  );
}
