import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { RectItem } from '../rectification.graphql.js';
import { timelineOf } from './timeline.js';

/** Everything that happened to an item, newest first. */
export function TimelineList({ item }: { readonly item: RectItem }): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const entries = timelineOf(item);
  if (entries.length === 0) return <p className="quiet">{t('timeline.none')}</p>;
  return (
    <ol className="lines">
      {entries.map((entry) => (
        <li key={entry.key}>
          <time dateTime={entry.on}>{entry.on}</time> {t(`timeline.${entry.kind}`)}
          {entry.outcome === '' ? '' : t('timeline.outcome', { outcome: tOr(`status.${entry.outcome}`, entry.outcome) })} <span className="quiet">{entry.by}</span>
          {entry.text !== '' && <span className="rect-lines"> {entry.text}</span>}
        </li>
      ))}
    </ol>
  );
}
