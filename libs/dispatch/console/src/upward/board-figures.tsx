import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { Figures } from './upward.graphql.js';

const FIGURES: readonly (keyof Figures)[] = ['units', 'answered', 'onPlan', 'lagging', 'blocked', 'overdue', 'difficulties'];

/** The figures of a board that one office sends another. */
export function BoardFigures({ figures }: { readonly figures: Figures }): ReactNode {
  const { t } = useText(dispatchTexts);
  return (
    <dl className="figures">
      {FIGURES.map((figure) => (
        <div key={figure} className="figure">
          <dt>{t(`figure.${figure}`)}</dt>
          <dd>{figures[figure]}</dd>
        </div>
      ))}
      <div className="figure">
        <dt>{t('figure.percent')}</dt>
        <dd>{figures.percent}%</dd>
      </div>
    </dl>
  );
}
