import { Empty, Page, PrintButton, ReadState, Signature, Tabs, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './board.css';
import { OVERVIEW, type OfficeSummary } from './board.graphql.js';
import { boardTexts } from './i18n/board-texts.js';
import { OverviewTable } from './overview-table.js';
import { OverviewTiles } from './overview-tiles.js';

type View = 'tiles' | 'table';

/** What the offices below have published to this one: figures only, no name and no draft of theirs. */
export function OverviewPage(): ReactNode {
  const { t } = useText(boardTexts);
  const read = useRead(OVERVIEW, {});
  return (
    <Page title={t('overview.title')} summary={t('overview.summary')} actions={<PrintButton />}>
      <ReadState read={read}>
        {({ overview }) =>
          overview.length === 0 ? (
            <Empty text={t('overview.empty')} action={<Link to="/offices">{t('overview.emptyAction')}</Link>} />
          ) : (
            <Published offices={overview} />
          )
        }
      </ReadState>
      <Signature />
    </Page>
  );
}

function Published({ offices }: { readonly offices: readonly OfficeSummary[] }): ReactNode {
  const { t } = useText(boardTexts);
  const [view, setView] = useUrlValue('view', 'tiles');
  const chosen: View = view === 'table' ? 'table' : 'tiles';
  return (
    <>
      <div className="no-print">
        <Tabs<View>
          label={t('overview.views')}
          tabs={[
            { key: 'tiles', label: t('overview.tiles') },
            { key: 'table', label: t('overview.table') },
          ]}
          chosen={chosen}
          onChoose={setView}
        >
          {chosen === 'tiles' ? <OverviewTiles offices={offices} /> : <OverviewTable offices={offices} />}
        </Tabs>
      </div>
      <div className="print-only">
        <OverviewTable offices={offices} />
      </div>
    </>
  );
}
