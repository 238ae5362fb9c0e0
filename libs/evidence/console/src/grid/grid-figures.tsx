import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import '../evidence.css';
import type { EvidenceGrid } from './evidence.graphql.js';

/** How much is there and how much the unit was spared. */
export function GridFigures({ grid }: { readonly grid: EvidenceGrid }): ReactNode {
  const { t } = useText(evidenceTexts);
  const { coverage, burden } = grid;
  const figures = [
    [t('figure.rate'), t('figure.rateOf', { rate: coverage.rate, filled: coverage.cells - coverage.open, cells: coverage.cells })],
    [t('figure.required'), `${coverage.requiredFilled} / ${coverage.required}`],
    [t('figure.open'), coverage.open],
    [t('figure.held'), coverage.held],
    [t('figure.instead'), coverage.substituted + coverage.sighted],
    [t('figure.lost'), coverage.lost],
    [t('figure.notApplicable'), coverage.notApplicable],
    [t('figure.burden'), t('figure.burdenOf', { asked: burden.asked, spared: burden.filledIn, reused: burden.reused })],
  ] as const;
  return (
    <dl className="totals-bar">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
