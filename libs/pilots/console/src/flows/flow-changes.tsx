import { DataTable, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import type { FlowChange } from './flows.graphql.js';

interface FlowChangesProps {
  readonly name: string;
  readonly caption: string;
  readonly changes: readonly FlowChange[];
}

/** What one version of a flow has otherwise than another. */
export function FlowChanges({ name, caption, changes }: FlowChangesProps): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const columns = useMemo<readonly Column<FlowChange & { readonly place: number }>[]>(
    () => [
      { key: 'subject', title: t('flows.subject'), cell: (row) => tOr(`flowSubject.${row.subject}`, row.subject) },
      { key: 'name', title: t('flows.subjectName'), heads: true, cell: (row) => row.name },
      { key: 'before', title: t('set.before'), cell: (row) => (row.before === null ? '' : <del>{row.before}</del>) },
      { key: 'after', title: t('set.after'), cell: (row) => (row.after === null ? '' : <ins>{row.after}</ins>) },
      { key: 'text', title: t('flows.change'), cell: (row) => row.text },
    ],
    [t, tOr],
  );
  return <DataTable name={name} caption={caption} columns={columns} rows={changes.map((change, place) => ({ ...change, place }))} rowKey={(row) => String(row.place)} empty={<p className="quiet">{t('flows.same')}</p>} />;
}
