import { Light, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import '../catalogue.css';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import type { IndicatorTotals } from './nodes.graphql.js';
import { pointsGap, shownPoints } from './points-gap.js';

interface TotalsBarProps {
  readonly totals: IndicatorTotals;
  /** What the parts must come to; null for a part that is not in this document, e.g. the individual one of a template. */
  readonly common: string | null;
  readonly individual: string | null;
}

/** The sums of a set beside what they must be, and how much is missing or too much. */
export function TotalsBar({ totals, common, individual }: TotalsBarProps): ReactNode {
  const { t } = useText(catalogueTexts);
  return (
    <dl className="totals-bar">
      {common !== null && <Part name={t('totals.common')} has={totals.common} wants={common} />}
      {individual !== null && <Part name={t('totals.individual')} has={totals.individual} wants={individual} />}
      <div>
        <dt>{t('totals.split')}</dt>
        <dd>
          {shownPoints(totals.execution)} / {shownPoints(totals.benefit)}
        </dd>
      </div>
      <div>
        <dt>{t('totals.leaves')}</dt>
        <dd>{totals.leaves}</dd>
      </div>
    </dl>
  );
}

function Part({ name, has, wants }: { readonly name: string; readonly has: string; readonly wants: string }): ReactNode {
  const { t } = useText(catalogueTexts);
  const gap = pointsGap(has, wants);
  const word = gap.side === 'even' ? t('totals.even') : t(`totals.${gap.side}`, { points: gap.points });
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {t('totals.of', { has: shownPoints(has), wants: shownPoints(wants) })} <Light state={gap.side === 'even' ? 'ok' : 'late'} word={word} />
      </dd>
    </div>
  );
}
