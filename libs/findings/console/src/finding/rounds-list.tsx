import { formatInstant, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { Round } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';

/** What both sides said to each other, oldest first. */
export function RoundsList({ rounds }: { readonly rounds: readonly Round[] }): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  if (rounds.length === 0) return <p className="quiet">{t('agreement.noRounds')}</p>;
  return (
    <ol className="lines">
      {rounds.map((round) => (
        <li key={round.id}>
          <time dateTime={round.at}>{formatInstant(round.at)}</time> <strong>{tOr(`side.${round.side}`, round.side)}</strong> {tOr(`stance.${round.stance}`, round.stance)} <span className="quiet">{round.by}</span>
          {round.text !== '' && <p className="finding-lines">{round.text}</p>}
        </li>
      ))}
    </ol>
  );
}
