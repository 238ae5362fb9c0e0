import { DataTable, Empty, formatInstant, Section, Toolbar, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { DELIVERIES, type Delivery } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';
import { ProviderFilter } from '../provider-filter.js';

/** What was delivered, by whom it was signed and with which bytes. */
export function Deliveries(): ReactNode {
  const { t } = useText(exchangeTexts);
  const [provider] = useUrlValue('provider');
  const read = useRead(DELIVERIES, { provider: provider === '' ? null : provider });
  const columns = useMemo<readonly Column<Delivery>[]>(
    () => [
      { key: 'template', title: t('deliveries.template'), heads: true, cell: ({ providerName, templateName }) => t('import.choice', { provider: providerName, name: templateName }), sortBy: ({ providerName }) => providerName },
      { key: 'unit', title: t('filter.unit'), cell: ({ unitName }) => unitName ?? t('filter.allUnits') },
      { key: 'docNumber', title: t('deliveries.docNumber'), cell: ({ docNumber }) => docNumber, sortBy: ({ docNumber }) => docNumber },
      { key: 'responsible', title: t('deliveries.responsible'), cell: ({ responsible, signedOn }) => t('deliveries.signed', { by: responsible, on: signedOn }), sortBy: ({ signedOn }) => signedOn },
      { key: 'asOf', title: t('deliveries.asOf'), cell: ({ asOf }) => asOf, sortBy: ({ asOf }) => asOf },
      { key: 'rows', title: t('deliveries.rows'), numeric: true, cell: ({ rows }) => rows, sortBy: ({ rows }) => rows },
      { key: 'file', title: t('deliveries.file'), cell: ({ fileName, fileHash }) => <span title={t('deliveries.hash', { hash: fileHash })}>{`${fileName} ${fileHash.slice(0, 12)}`}</span> },
      { key: 'by', title: t('deliveries.by'), cell: ({ importedBy, importedAt }) => t('deliveries.byAt', { by: importedBy, at: formatInstant(importedAt) }), sortBy: ({ importedAt }) => importedAt },
    ],
    [t],
  );
  return (
    <Section title={t('deliveries.title')}>
      <Toolbar label={t('filter.label')}>
        <ProviderFilter />
      </Toolbar>
      <DataTable
        caption={t('deliveries.caption')}
        columns={columns}
        rows={read.data?.exchangeImports ?? []}
        rowKey={({ id }) => id}
        loading={read.loading}
        problems={read.problems}
        empty={<Empty text={t('deliveries.none')} />}
      />
    </Section>
  );
}
