import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, SelectFilter, TextFilter, Toolbar, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { ExchangeLinks } from '../exchange-links.js';
import { RESULTS, UNITS_TO_CHOOSE, type ExternalResult } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';
import { ProviderFilter } from '../provider-filter.js';
import { LinkDialog } from './link-dialog.js';

/** What other authorities found about units, with the leaves each result speaks to and the signed file it came with. */
export function ExternalResultsPage(): ReactNode {
  const { t } = useText(exchangeTexts);
  const [provider] = useUrlValue('provider');
  const [unitId] = useUrlValue('unit');
  const [leaf] = useUrlValue('leaf');
  const units = useRead(UNITS_TO_CHOOSE, {});
  const read = useRead(RESULTS, { provider: provider || null, unitId: unitId || null, leafCode: leaf.toUpperCase() || null });
  const [linking, setLinking] = useState<ExternalResult | null>(null);
  const columns = useMemo<readonly Column<ExternalResult>[]>(
    () => [
      { key: 'unit', title: t('results.unit'), cell: ({ unitName }) => unitName, sortBy: ({ unitName }) => unitName },
      { key: 'title', title: t('results.what'), heads: true, cell: ({ title, docNumber, onDate }) => `${title}（${docNumber}，${onDate}）`, sortBy: ({ onDate }) => onDate },
      { key: 'kind', title: t('results.kind'), cell: ({ kindName }) => kindName, sortBy: ({ kindName }) => kindName },
      { key: 'text', title: t('results.text'), cell: ({ text }) => text },
      { key: 'leaves', title: t('results.leaves'), cell: ({ leafCodes }) => (leafCodes.length === 0 ? t('none') : leafCodes.join(t('comma'))) },
      { key: 'source', title: t('results.source'), cell: ({ providerName, responsible, fileName, fileHash }) => <span title={t('deliveries.hash', { hash: fileHash })}>{[providerName, responsible, fileName].join(' ')}</span> },
      { key: 'act', title: t('results.act'), acts: true, cell: (result) => result.can.includes('link') && <Button size="small" aria-label={t('results.linkOf', { title: result.title })} onClick={() => setLinking(result)}>{t('results.link')}</Button> },
    ],
    [t],
  );
  const choices = (units.data?.units.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  return (
    <Page
      title={t('results.title')}
      summary={t('results.summary')}
      actions={
        <>
          <ExchangeLinks />
          <PrintButton />
        </>
      }
    >
      <Toolbar label={t('filter.label')}>
        <ProviderFilter />
        <SelectFilter param="unit" label={t('filter.unit')} all={t('filter.allUnits')} choices={choices} />
        <TextFilter param="leaf" label={t('filter.leaf')} />
      </Toolbar>
      <DataTable caption={t('results.caption')} columns={columns} rows={read.data?.externalResults ?? []} rowKey={({ id }) => id} loading={read.loading} problems={read.problems} empty={<Empty text={t('results.none')} />} />
      {linking !== null && <LinkDialog result={linking} onClose={() => setLinking(null)} />}
    </Page>
  );
}
