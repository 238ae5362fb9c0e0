import { formatInstant, ReadState, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { shortPoints } from '../grid/points.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { OFFICE_HISTORY } from './office.graphql.js';

/** Every mark a leaf was given, at which stage and by whom; the unit's own among them. */
export function OfficeHistory({ pilotId, code }: { readonly pilotId: string; readonly code: string }): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const read = useRead(OFFICE_HISTORY, { pilotId, code });
  return (
    <ReadState read={read}>
      {({ officeScoreHistory }) =>
        officeScoreHistory.length === 0 ? (
          <p className="quiet">{t('history.none')}</p>
        ) : (
          <ol className="lines small">
            {officeScoreHistory.map((entry) => (
              <li key={`${entry.at}${entry.stage}${entry.act}`}>
                {tOr(`office.stage.${entry.stage}`, entry.stage)} {tOr(`history.act.${entry.act}`, entry.act)} {entry.score === null ? '' : t('history.score', { score: shortPoints(entry.score) })}{' '}
                <span className="quiet">{t('history.by', { by: entry.by, at: formatInstant(entry.at) })}</span>
                {entry.reason !== '' && <span className="leaf-lines"> {entry.reason}</span>}
              </li>
            ))}
          </ol>
        )
      }
    </ReadState>
  );
}
