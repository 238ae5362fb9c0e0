import { formatInstant, ReadState, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { SCORE_HISTORY } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { shortPoints } from './points.js';

/** Every score a leaf was given, and by whom. */
export function ScoreHistory({ pilotId, code }: { readonly pilotId: string; readonly code: string }): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const read = useRead(SCORE_HISTORY, { pilotId, code });
  return (
    <ReadState read={read}>
      {({ scoreHistory }) =>
        scoreHistory.length === 0 ? (
          <p className="quiet">{t('history.none')}</p>
        ) : (
          <ol className="lines small">
            {scoreHistory.map((entry) => (
              <li key={entry.at}>
                {tOr(`history.act.${entry.act}`, entry.act)} {entry.score === null ? '' : t('history.score', { score: shortPoints(entry.score) })}
                {entry.note === null ? '' : ` ${entry.note}`} <span className="quiet">{t('history.by', { by: entry.by, at: formatInstant(entry.at) })}</span>
                {entry.statement !== '' && <span className="leaf-lines"> {entry.statement}</span>}
              </li>
            ))}
          </ol>
        )
      }
    </ReadState>
  );
}
