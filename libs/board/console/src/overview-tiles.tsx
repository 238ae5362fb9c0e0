import { formatInstant, Light, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { OfficeSummary } from './board.graphql.js';
import { boardTexts } from './i18n/board-texts.js';
import { officeLight, reportedShare } from './office-figures.js';

/** One square an office. */
export function OverviewTiles({ offices }: { readonly offices: readonly OfficeSummary[] }): ReactNode {
  return (
    <ul className="office-tiles">
      {offices.map((office) => (
        <OfficeTile key={office.officeId} office={office} />
      ))}
    </ul>
  );
}

function OfficeTile({ office }: { readonly office: OfficeSummary }): ReactNode {
  const { t, tOr } = useText(boardTexts);
  const light = officeLight(office);
  const share = reportedShare(office);
  const figures: readonly (readonly [string, number | string])[] = [
    [t('overview.reported'), share === null ? '—' : `${share}%`],
    [t('overview.percent'), `${office.percent}%`],
    [t('overview.units'), office.units],
    [t('board.difficulties'), office.difficulties],
    [t('status.on_plan'), office.onPlan],
    [t('status.lagging'), office.lagging],
    [t('status.blocked'), office.blocked],
  ];
  return (
    <li className={`office-tile office-tile-${light}`}>
      <h2>{office.officeName}</h2>
      <p className="quiet small">{tOr(`level.${office.level}`, office.level)}</p>
      <p className="row">
        <Light state={light} />
      </p>
      <p className="row small">
        <Light state="ok" word={t('overview.normal', { n: office.normal })} />
        <Light state="due" word={t('overview.due', { n: office.due })} />
        <Light state="late" word={t('overview.overdue', { n: office.overdue })} />
      </p>
      <dl className="office-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">{t('overview.asOfAt', { at: formatInstant(office.asOf) })}</p>
    </li>
  );
}
